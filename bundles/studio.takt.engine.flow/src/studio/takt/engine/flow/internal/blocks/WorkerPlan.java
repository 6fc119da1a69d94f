/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What a worker does.
 *
 * @param machines      how many side by side
 * @param together      pieces in a cycle
 * @param partly        true if a cycle may begin with fewer, when fewer are ordered
 * @param work          ticks of a cycle, by item
 * @param passes        false for items that do not come by here: they go on at once, past the machines
 * @param setup         ticks of a changeover
 * @param runs          pieces of an item after which another one has its turn; 0 if they come in the order of orders
 * @param shares        shares of the items where it may choose
 * @param scrap         share of pieces lost, by item
 * @param rework        shares that are done again, by the way back
 * @param chance        uniform numbers that decide on scrap and rework
 * @param toFailure     ticks of work until a failure
 * @param toRepair      ticks of a repair
 * @param fails         whether it fails at all
 * @param calendarClock whether the time to failure passes while it waits, too
 * @param conveyor      ticks that a piece stays after its cycle, while the next ones are worked on
 * @param belt          the most that are in that time at once
 * @param shifts        when it works
 * @param transfer      how it hands on what it made
 */
public record WorkerPlan(int machines, int together, boolean partly, LongSupplier[] work, boolean[] passes, Setup setup,
        long[] runs,
        double[] shares, double[] scrap,
        double[] rework, DoubleSupplier chance, LongSupplier toFailure, LongSupplier toRepair, boolean fails,
        boolean calendarClock, long conveyor, int belt, Shifts shifts, TransferPlan transfer) {

    /** Ticks of a changeover from an item to another one. */
    @FunctionalInterface
    public interface Setup {
        /** No time. */
        Setup NONE = (from, to) -> 0;

        /** Ticks from an item to another one. */
        long ticks(int from, int to);

        /** Whether it may be at all. */
        default boolean allows(int from, int to) {
            return true;
        }
    }
}
