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

import java.util.Arrays;
import java.util.function.LongSupplier;

import studio.takt.core.api.random.RandomStream;
import studio.takt.engine.flow.internal.blocks.TransferPlan;
import studio.takt.engine.flow.internal.blocks.WorkerPlan;
import studio.takt.engine.flow.internal.map.ActPlan.Control;
import studio.takt.engine.flow.internal.map.ActPlan.Source;

/** What each process does, for one replication. */
final class WorkerPlans {
    private final MapPlan plan;
    private final Scale scale;
    private final Chances chances;
    private final int items;
    private final double[] shares;

    WorkerPlans(MapPlan plan, Scale scale, Chances chances) {
        this.plan = plan;
        this.scale = scale;
        this.chances = chances;
        items = plan.given.items().size();
        shares = plan.shares();
    }

    WorkerPlan of(ActPlan act) {
        String name = chances.unique(act.name);
        LongSupplier[] work = new LongSupplier[items];
        for (int item = 0; item < items; item++) {
            Span span = act.fact.passes().get(item) ? act.fact.cycle().get(item) : Span.NONE;
            work[item] = chances.times(span, "process " + name + (item == 0 ? "" : " " + item), scale.grain());
        }
        double mttf = act.uptime < 1 ? act.repair * act.uptime / (1 - act.uptime) : 0;
        LongSupplier toFailure = chances.exponential(mttf, "failure " + name);
        LongSupplier toRepair = act.fact.repair().varies()
                ? chances.times(act.fact.repair(), "repair " + name, 1)
                : chances.exponential(act.repair, "repair " + name);
        RandomStream chance = chances.stream("chance " + name);
        long conveyor = act.figures.box().processTime().isPresent() ? conveyor(act) : 0;
        int together = (int) Math.max(1, Math.min(most(act), act.together));
        return new WorkerPlan(act.stations, together, act.control == Control.KANBAN, work, passes(act),
                setup(act, name), runs(act),
                shares, act.scrap,
                act.rework.stream().mapToDouble(Double::doubleValue).toArray(), chance::uniform, toFailure, toRepair,
                act.uptime < 1, act.fact.calendarClock(), conveyor, belt(act, together),
                plan.axis.shifts(act.fact.windows(), scale.ticks(), scale.day()), transfer(act));
    }

    /** What works by cards, in a loop or on orders must not wait for pieces that nobody wants. */
    private TransferPlan transfer(ActPlan act) {
        long[] lots = new long[items];
        boolean inLots = act.control == Control.SCHEDULE
                || act.control == Control.FREE && act.figures.box().batchSize().value() > 0;
        for (int item = 0; item < items; item++) {
            lots[item] = inLots ? scale.atLeastOne(act.lots[item]) : 1;
        }
        boolean looped = act.control == Control.KANBAN
                || plan.loops.stream().anyMatch(loop -> loop.inside().contains(act));
        return new TransferPlan(scale.atLeastOne(act.fact.transferBatch()), lots,
                looped || !plan.given.orders().isEmpty());
    }

    private boolean[] passes(ActPlan act) {
        boolean[] passes = new boolean[items];
        for (int item = 0; item < items; item++) {
            passes[item] = act.fact.passes().get(item);
        }
        return passes;
    }

    /** A piece stays for the process time; a machine takes the next one after the cycle time. */
    private long conveyor(ActPlan act) {
        double longer = act.figures.box().processTime().value() - act.fact.cycle().get(0).mean();
        return longer > 0 ? scale.time(longer) : 0;
    }

    /** As many as come during that time if nobody waits, and one more cycle of each machine. */
    private int belt(ActPlan act, int together) {
        double longer = act.figures.box().processTime().orElse(0) / scale.grain();
        double cycle = act.fact.cycle().get(0).mean();
        double most = cycle > 0 ? (longer / cycle + 2) * act.stations * together : Integer.MAX_VALUE;
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(most));
    }

    /** More than can ever be ordered at a time would never be started together. */
    private double most(ActPlan act) {
        double most = Double.POSITIVE_INFINITY;
        for (LoopPlan loop : plan.loops) {
            if (loop.target() == act) {
                most = Math.min(most, Arrays.stream(loop.signal() ? loop.lots() : loop.level())
                        .filter(each -> each > 0).min().orElse(1));
            }
        }
        for (Source source : act.sources) {
            double room = source.places().stream().mapToDouble(place -> place.capacity).sum();
            most = Math.min(most, Math.floor(room / source.perPiece()));
        }
        return Math.max(1, most / scale.grain());
    }

    private WorkerPlan.Setup setup(ActPlan act, String name) {
        if (!Lots.changesOver(act)) {
            return WorkerPlan.Setup.NONE;
        }
        LongSupplier[][] times = new LongSupplier[items][items];
        boolean[][] forbidden = new boolean[items][items];
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                Span span = act.fact.setup().get(from).get(to);
                forbidden[from][to] = span.mean() < 0;
                times[from][to] = chances.times(span, "setup " + name + " " + from + " " + to, 1);
            }
        }
        return new Matrix(times, forbidden);
    }

    /** Changeovers from item to item. */
    private record Matrix(LongSupplier[][] times, boolean[][] forbidden) implements WorkerPlan.Setup {
        @Override
        public long ticks(int from, int to) {
            return times[from][to].getAsLong();
        }

        @Override
        public boolean allows(int from, int to) {
            return !forbidden[from][to];
        }
    }

    private long[] runs(ActPlan act) {
        long[] runs = new long[items];
        for (int item = 0; item < items; item++) {
            runs[item] = act.runsLots ? scale.atLeastOne(act.lots[item]) : 0;
        }
        return runs;
    }
}
