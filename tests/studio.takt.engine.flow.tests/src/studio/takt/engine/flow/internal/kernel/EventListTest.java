/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Events happen in the order of time; those of the same time in the order in which they were scheduled. */
class EventListTest {

    @Test
    void order() {
        EventList events = new EventList();
        Random random = new Random(7);
        List<long[]> scheduled = new ArrayList<>();
        List<Integer> happened = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            long time = random.nextInt(400);
            scheduled.add(new long[]{time, i});
            events.schedule(time, happened::add, i);
        }
        while (events.advance(1000)) {
            assertEquals(scheduled.get(happened.get(happened.size() - 1))[0], events.now());
        }
        scheduled.sort(Comparator.comparingLong(event -> event[0]));
        assertEquals(scheduled.stream().map(event -> (int) event[1]).toList(), happened);
        assertEquals(5000, events.happened());
        assertEquals(1000, events.now());
    }

    @Test
    void whatIsScheduledMeanwhileComesAfterWhatWasThere() {
        EventList events = new EventList();
        List<String> happened = new ArrayList<>();
        events.schedule(5, what -> {
            happened.add("first");
            events.schedule(0, again -> happened.add("third"), 0);
        }, 0);
        events.schedule(5, what -> happened.add("second"), 0);
        while (events.advance(5)) {
            assertEquals(5, events.now());
        }
        assertEquals(List.of("first", "second", "third"), happened);
    }

    @Test
    void timeDoesNotRunBackwards() {
        EventList events = new EventList();
        assertThrows(IllegalArgumentException.class, () -> events.schedule(-1, what -> events.now(), 0));
        events.schedule(10, what -> events.now(), 0);
        assertFalse(events.advance(9));
        assertEquals(9, events.now());
    }
}
