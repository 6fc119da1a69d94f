/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Table;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.engine.flow.internal.theory.EffectiveProcess;
import studio.takt.engine.flow.internal.theory.QueueFigures;
import studio.takt.engine.flow.internal.theory.Queues;
import studio.takt.units.api.Unit;

/**
 * What queueing theory says of each process of a map, beside what was simulated: its utilisation, and by VUT what waits
 * before it because of variation. Arrivals vary as demand does, and as what comes from the process before; failures and
 * setups are part of the process time.
 */
final class MapTheory {
    private final MapPlan plan;
    private final MapFigures figures;
    private final Map<ActPlan, Double> departures = new HashMap<>();

    MapTheory(MapFigures figures) {
        plan = figures.plan();
        this.figures = figures;
    }

    /**
     * A process.
     *
     * @param rate      pieces that come in a second of its own time
     * @param arrivals  squared coefficient of variation of the times between them
     * @param process   process time of a piece
     * @param formula   what follows
     * @param simulated pieces that waited before it in the simulation
     */
    private record Row(ActPlan act, double rate, double arrivals, EffectiveProcess process, QueueFigures formula,
            double simulated) {
        double queue() {
            return formula.isStable() ? formula.queueLength() : Double.NaN;
        }
    }

    /** A row for each process, in the order of the flow. */
    Table table(List<ActPlan> steps) {
        Unit pieces = Unit.parse(plan.given.snapshot().pieces());
        return new TableWriter<Row>(MapTheory.class, "theory").elements("process", row -> row.act().ref)
                .words("method", row -> row.formula().method())
                .numbers("processTime", FlowUnits.SECOND, row -> row.process().mean())
                .numbers("processCv2", Unit.ONE, row -> row.process().cv2())
                .numbers("arrivalCv2", Unit.ONE, Row::arrivals)
                .numbers("utilisation", FlowUnits.PERCENT, row -> 100 * row.formula().utilisation())
                .numbers("simulatedUtilisation", FlowUnits.PERCENT, row -> 100 * used(row.act()))
                .numbers("queueLength", pieces, Row::queue)
                .numbers("simulatedQueue", pieces, Row::simulated)
                .numbers("difference", pieces, row -> row.simulated() - row.queue())
                .of(steps.stream().filter(act -> plan.rates.of(act) > 0).map(this::row).toList());
    }

    private double used(ActPlan act) {
        return figures.of(act, ActRun::active) / Math.max(1e-12, 1 - figures.of(act, ActRun::off));
    }

    private Row row(ActPlan act) {
        double own = act.fact.windows().stream().mapToDouble(each -> each.end() - each.start()).sum();
        double rate = act.load100 > 0 && own > 0 ? plan.rates.of(act) / own : 0;
        EffectiveProcess process = process(act);
        double arrivals = arrivals(act);
        boolean markov = arrivals == 1 && process.cv2() == 1;
        QueueFigures formula = markov
                ? Queues.markov(rate, process.mean(), act.stations)
                : arrivals == 1 && act.stations == 1
                        ? Queues.general(rate, process.mean(), process.cv2())
                        : Queues.vut(rate, arrivals, process.mean(), process.cv2(), act.stations);
        departures.put(act,
                Queues.departureCv2(Math.min(1, formula.utilisation()), arrivals, process.cv2(), act.stations));
        double waiting = act.sources.stream().flatMap(source -> source.places().stream())
                .filter(place -> !place.endless).mapToDouble(place -> figures.of(place, PlaceRun::mean)).sum();
        return new Row(act, rate, arrivals, process, formula, waiting);
    }

    /** As those of the process whose pieces it gets, else as demand. */
    private double arrivals(ActPlan act) {
        double demand = figures.how().demandCv() * figures.how().demandCv();
        return plan.network.acts.stream().filter(departures::containsKey)
                .filter(before -> before.targets.stream()
                        .anyMatch(place -> act.sources.stream().anyMatch(source -> source.places().contains(place))))
                .mapToDouble(departures::get).max().orElse(demand);
    }

    /** A piece of any item, by shares; a setup before each lot. */
    private EffectiveProcess process(ActPlan act) {
        double mean = 0;
        double square = 0;
        double lots = 0;
        double setups = 0;
        for (int item = 0; item < act.lots.length; item++) {
            double share = plan.given.items().get(item).share();
            Span span = act.fact.passes().get(item) ? act.fact.cycle().get(item) : Span.NONE;
            mean += share * span.mean() / act.together;
            square += share * (span.mean() * span.mean() + span.variance()) / act.together / act.together;
            lots += act.lots[item] * share;
            setups += share * MapPlan.meanSetup(act, item);
        }
        double cv2 = mean > 0 ? Math.max(0, square / mean / mean - 1) : 0;
        double mttf = act.uptime < 1 ? act.repair * act.uptime / (1 - act.uptime) : 0;
        EffectiveProcess failing = EffectiveProcess.of(mean, Math.round(1e9 * cv2) / 1e9, mttf, act.repair);
        return act.runsLots && setups > 0
                ? failing.withSetups(setups, (int) Math.max(1, Math.min(1e9, lots)))
                : failing;
    }
}
