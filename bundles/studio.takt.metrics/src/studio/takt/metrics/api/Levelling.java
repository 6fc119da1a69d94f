/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.List;

/**
 * What a levelled schedule is made of (Learning to See, pp. 51-53, 61). A number that could not be computed is NaN.
 *
 * @param container         pieces in a container of the finished product
 * @param pitch             seconds: takt × container quantity
 * @param columns           columns of the heijunka box in a shift: available time / pitch
 * @param containersInShift kanban in a shift: demand per shift / container quantity
 * @param loops             kanban loops of the map
 */
public record Levelling(double container, double pitch, double columns, double containersInShift, List<Loop> loops) {
    /** Copies the list. */
    public Levelling {
        loops = List.copyOf(loops);
    }

    /**
     * A kanban loop.
     *
     * @param kanban     the loop as drawn
     * @param container  pieces that a card stands for
     * @param rate       pieces that pass in a workday
     * @param leadTime   workdays that a piece spends in the loop's places
     * @param cards      cards needed: rate × lead time / container quantity, rounded up
     * @param inShift    cards that circulate in a shift
     */
    public record Loop(KanbanLoop kanban, double container, double rate, double leadTime, double cards,
            double inShift) {}
}
