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

import studio.takt.core.api.run.ElementRef;

/** Something on a map that material passes through. */
public sealed interface StreamNode {

    /** Which element of the map it is. */
    ElementRef ref();

    /**
     * An outside source.
     *
     * @param customer true for a customer, false for a supplier or a firm that works in between
     * @param demand   what this customer takes, in pieces per workday; {@link Given#MISSING} if only the demand of the
     *                 whole stream is known
     */
    record Party(ElementRef ref, boolean customer, Given demand) implements StreamNode {}

    /**
     * A process box.
     *
     * @param measured   what was measured, and stands in the data box
     * @param operations the operations that it performs
     * @param workCenter where it is done; {@link ElementRef#NONE} if unknown
     * @param units      identical units of the work center, for which its processes compete; 0 if each process has a
     *                   place of its own there, as in a cell
     * @param workTime   when it works
     * @param items      how many items it changes over between; at least 1
     * @param shared     true if pieces of several streams pass it one beside the other: what arrives by different
     *                   branches is not put together there
     */
    record Step(ElementRef ref, DataBox measured, List<OperationData> operations, ElementRef workCenter,
            int units, WorkTime workTime, int items, boolean shared) implements StreamNode {
        /** Copies the list. */
        public Step {
            operations = List.copyOf(operations);
        }
    }

    /**
     * A place where material waits.
     *
     * @param lines   what waits
     * @param time    days of supply in workdays, where they were observed
     * @param maximum the most that may wait, in pieces
     */
    record Stock(ElementRef ref, List<Line> lines, Given time, Given maximum) implements StreamNode {
        /** Copies the list. */
        public Stock {
            lines = List.copyOf(lines);
        }

        /**
         * What waits of a product.
         *
         * @param product  the item or family; {@link ElementRef#NONE} if not said
         * @param share    its share of the demand, in [0, 1]; NaN if unknown
         * @param quantity how many pieces
         */
        public record Line(ElementRef product, double share, Given quantity) {}
    }

    /**
     * Material under way.
     *
     * @param transitTime how long a trip takes, in workdays
     */
    record Transit(ElementRef ref, Given transitTime) implements StreamNode {}
}
