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

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import studio.takt.engine.flow.internal.blocks.Activity;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.Supply;
import studio.takt.engine.flow.internal.map.ActPlan.Control;

/**
 * From where comes what an act works on that does not wait for orders: those before it, up to the first ones that work
 * by orders or cards. Who comes behind it too, on a rework way, is left out, or two would wait for each other.
 */
final class Supplies {
    private final List<ActPlan> acts;
    private final Set<PlacePlan> places = new LinkedHashSet<>();
    private final Set<ActPlan> before = new LinkedHashSet<>();

    Supplies(List<ActPlan> acts, ActPlan of) {
        this.acts = acts;
        Set<ActPlan> behind = behind(of);
        Deque<ActPlan> open = new ArrayDeque<>(List.of(of));
        while (!open.isEmpty()) {
            List<PlacePlan> from = open.poll().sources.stream().flatMap(each -> each.places().stream()).toList();
            places.addAll(from);
            for (ActPlan act : acts) {
                boolean feeds = from.stream().anyMatch(place -> targets(act).contains(place));
                if (feeds && act != of && !behind.contains(act) && before.add(act) && act.control == Control.FREE) {
                    open.add(act);
                }
            }
        }
    }

    private Set<ActPlan> behind(ActPlan of) {
        Set<ActPlan> found = new LinkedHashSet<>();
        Deque<ActPlan> open = new ArrayDeque<>(List.of(of));
        while (!open.isEmpty()) {
            Collection<PlacePlan> to = targets(open.poll());
            for (ActPlan act : acts) {
                boolean takes = act.sources.stream().flatMap(each -> each.places().stream()).anyMatch(to::contains);
                if (takes && found.add(act)) {
                    open.add(act);
                }
            }
        }
        return found;
    }

    private static Collection<PlacePlan> targets(ActPlan act) {
        return Stream.concat(act.targets.stream(), act.back.stream()).toList();
    }

    /** As built. */
    Supply of(List<Place> built, Function<ActPlan, Activity> activities) {
        return new Supply(places.stream().map(place -> built.get(place.index)).toList(),
                before.stream().map(activities).toList());
    }
}
