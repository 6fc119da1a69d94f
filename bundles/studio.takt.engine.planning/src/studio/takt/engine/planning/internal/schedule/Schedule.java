/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A master schedule with all that follows from it.
 *
 * @param facts     what it was made from
 * @param records   the record of each item
 * @param pegs      what each item's lots serve
 * @param levelling its first period
 * @param promise   what can be promised of the order that was asked about
 * @param agreement how families' months compare with their plans
 * @param troubles  what is wrong with it
 */
record Schedule(ScheduleFacts facts, List<ItemRecord> records, List<List<Pegging.Peg>> pegs, Levelling levelling,
        Optional<Promise> promise, List<Agreement> agreement, List<Trouble> troubles) {

    /** A month of a family: what the aggregate plan makes, and what its items' periods sum to. */
    record Agreement(String family, String month, double planned, double scheduled) {
        double difference() {
            return ItemRecord.tidy(scheduled - planned);
        }
    }

    /** An item in a period. */
    record Place(int item, int period) {}

    /** All items' periods, item by item. */
    List<Place> places() {
        return IntStream.range(0, facts.size()).boxed().flatMap(
                i -> IntStream.range(0, facts.length()).mapToObj(t -> new Place(i, t))).toList();
    }

    String period(int t) {
        return facts.periods().get(t).name();
    }
}
