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

import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.blocks.Waits;
import studio.takt.engine.flow.internal.experiment.Trend;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;

/** What a simulation shows of a map that its user should know. */
final class MapFindings {
    private static final double QUIET = 0.5;

    private final MapPlan plan;
    private final MapFigures figures;
    private final Notes notes;
    private final ElementRef map;

    MapFindings(MapFigures figures, Notes notes) {
        plan = figures.plan();
        this.figures = figures;
        this.notes = notes;
        map = plan.given.snapshot().map();
    }

    void write(boolean steady) {
        if (figures.runs().stream().anyMatch(MapRun::endless)) {
            notes.error("endless", map, map.name());
        }
        if (figures.runs().stream().anyMatch(MapRun::flooded)) {
            notes.error("flooded", map, map.name());
        }
        plan.overloaded().forEach(this::overload);
        boolean dead = isDead();
        if (dead) {
            deadlock();
        } else if (!steady && !figures.how().terminating()) {
            growing();
        }
        if (figures.isByLittle() && !dead) {
            notes.inform("by-little", map, map.name());
        }
        if (figures.runs().stream().anyMatch(run -> run.overfull() > 0)) {
            notes.error("overfull", map, map.name());
        }
        new MapNotes(figures, notes).write(steady);
    }

    private double perDay(PlacePlan place) {
        return figures.of(place, PlaceRun::growth) / figures.days();
    }

    private void growing() {
        PlacePlan most = plan.network.places.get(0);
        for (PlacePlan place : plan.network.places) {
            most = figures.growth(place) > figures.growth(most) ? place : most;
        }
        Trend orders = figures.openOrders();
        if (orders.rises() && orders.perSecond() * plan.day > figures.growth(most)) {
            notes.warn("growing-orders", map, map.name(), orders.perSecond() * plan.day);
        } else {
            notes.warn("growing", most.ref, most.name, figures.growth(most));
        }
    }

    /** The process that is too slow, and the place before it where what it cannot take stays. */
    private void overload(ActPlan act) {
        if (!plan.given.orders().isEmpty()) {
            notes.warn("overload-orders", act.ref, act.name, 100 * act.load100);
            return;
        }
        PlacePlan before = act.sources.get(0).places().get(0);
        for (ActPlan.Source source : act.sources) {
            for (PlacePlan place : source.places()) {
                before = perDay(place) > perDay(before) ? place : before;
            }
        }
        double needed = plan.rates.of(act);
        double made = figures.daily(act, ActRun::made);
        notes.warn("overload", act.ref, act.name, needed, made, before.drawn ? before.name : act.name,
                perDay(before), 100 * act.load100);
    }

    /** Nothing has left for long, although it is demanded. */
    private boolean isDead() {
        boolean demanded = plan.network.acts.stream().anyMatch(act -> act.customer >= 0
                && (figures.of(act, ActRun::open) > 0 || plan.network.saturated));
        return demanded && figures.runs().stream().allMatch(run -> run.quiet() > QUIET * run.length());
    }

    private void deadlock() {
        List<ActPlan> processes = plan.network.acts.stream().filter(act -> act.process).toList();
        MapRun last = figures.runs().get(0);
        boolean stuck = processes.stream().allMatch(act -> waits(last, act) != Waits.NOTHING);
        notes.error(stuck ? "deadlock" : "nothing-delivered", map, map.name());
        for (ActPlan act : processes) {
            Waits waits = waits(last, act);
            if (waits != Waits.NOTHING) {
                notes.warn("waits-" + waits.name().toLowerCase(Locale.ROOT), act.ref, act.name,
                        reason(last, act, waits));
            }
        }
    }

    private static Waits waits(MapRun run, ActPlan act) {
        return run.acts().get(act.index).waits();
    }

    /** Where it is that something is missing, or too full; the loop whose cards do not come. */
    private String reason(MapRun run, ActPlan act, Waits waits) {
        if (waits == Waits.ROOM) {
            return names(act.targets.stream().filter(place -> run.places().get(place.index).end() > 0).toList(), act);
        }
        if (waits == Waits.MATERIAL) {
            return names(act.sources.stream().flatMap(source -> source.places().stream())
                    .filter(place -> !place.endless && run.places().get(place.index).end() < act.together).toList(),
                    act);
        }
        return plan.loops.stream().filter(loop -> loop.target() == act).map(LoopPlan::name).findFirst()
                .orElse(act.name);
    }

    private static String names(List<PlacePlan> places, ActPlan act) {
        return places.isEmpty() ? act.name : String.join(", ", places.stream().map(place -> place.name).toList());
    }
}
