/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Monitor;

/** Loops against looking through all paths. */
class LoopsTest {

    @Test
    void everyLoopIsFoundOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(6);
            List<Link> links = new ArrayList<>();
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    if (random.nextInt(10) < 4) {
                        links.add(new Link(from, to, random.nextBoolean() ? Polarity.POSITIVE : Polarity.NEGATIVE));
                    }
                }
            }
            int longest = 1 + random.nextInt(size);
            List<Loop> found = new LoopFinder(links, 100_000, Monitor.NONE).find(longest);
            Set<String> expected = new HashSet<>();
            for (int start = 0; start < size; start++) {
                walk(links, List.of(start), Polarity.POSITIVE, longest, expected);
            }
            assertEquals(expected, found.stream().map(each -> each.variables() + each.polarity().sign())
                    .collect(Collectors.toSet()));
            assertEquals(expected.size(), found.size());
        }
    }

    /** All ways from the first of the list through higher numbers back to it. */
    private static void walk(List<Link> links, List<Integer> way, Polarity so, int longest, Set<String> loops) {
        for (Link link : links) {
            if (link.from() != way.get(way.size() - 1)) {
                continue;
            }
            if (link.to() == way.get(0)) {
                loops.add(way + so.then(link.polarity()).sign());
            } else if (link.to() > way.get(0) && !way.contains(link.to()) && way.size() < longest) {
                List<Integer> on = new ArrayList<>(way);
                on.add(link.to());
                walk(links, on, so.then(link.polarity()), longest, loops);
            }
        }
    }

    @Test
    void thereMayBeMoreThanAreTold() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                links.add(new Link(i, j, Polarity.POSITIVE));
            }
        }
        LoopFinder finder = new LoopFinder(links, 500, Monitor.NONE);
        assertEquals(500, finder.find(12).size());
        assertTrue(finder.isCut());
    }

    @Test
    void polaritiesMultiply() {
        assertEquals(Polarity.POSITIVE, Polarity.NEGATIVE.then(Polarity.NEGATIVE));
        assertEquals(Polarity.NEGATIVE, Polarity.POSITIVE.then(Polarity.NEGATIVE));
        assertEquals(Polarity.CHANGING, Polarity.CHANGING.then(Polarity.NEGATIVE));
        assertEquals(Polarity.UNKNOWN, Polarity.CHANGING.then(Polarity.UNKNOWN));
        assertEquals(Polarity.CHANGING, Polarity.of(true, true));
    }
}
