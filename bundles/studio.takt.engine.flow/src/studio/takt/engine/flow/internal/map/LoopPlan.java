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

import studio.takt.core.api.run.ElementRef;

/**
 * A kanban loop of the simulation.
 *
 * @param ref       the flow that stands for it, or the place
 * @param name      what people call it
 * @param place     from where pieces are taken
 * @param target    what is told to start more
 * @param signal    true for a lot at a reorder point, false for cards
 * @param container pieces of a card
 * @param level     pieces for which there are cards, or the most there can be, by item
 * @param reorder   reorder point of a signal, by item
 * @param lots      lot of a signal, by item
 * @param inside    what works in the loop
 * @param places    places in the loop, whose stock is inside it from the beginning
 * @param pitch     seconds of a column of a levelling box that orders go through; 0 if there is none
 */
record LoopPlan(ElementRef ref, String name, PlacePlan place, ActPlan target, boolean signal, double container,
        double[] level, double[] reorder, double[] lots, List<ActPlan> inside, List<PlacePlan> places, double pitch) {

    LoopPlan named(PlacePlan at) {
        return new LoopPlan(at.ref, at.name, place, target, signal, container, level, reorder, lots, inside, places,
                pitch);
    }
}
