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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import studio.takt.engine.flow.internal.blocks.Shifts;
import studio.takt.engine.flow.internal.map.MapCase.Window;

/**
 * The clock of a plant: it stands still while nobody works. A workday on it is as long as somebody works.
 *
 * @param open when somebody works, in seconds from midnight, in order, apart from each other
 */
record Axis(List<Window> open) {
    private static final double DAY = 86_400;

    static Axis of(List<Window> windows) {
        List<Window> sorted = new ArrayList<>(windows.stream().filter(each -> each.end() > each.start()).toList());
        sorted.sort(Comparator.comparingDouble(Window::start));
        List<Window> open = new ArrayList<>();
        for (Window window : sorted) {
            Window last = open.isEmpty() ? null : open.get(open.size() - 1);
            if (last != null && window.start() <= last.end()) {
                open.set(open.size() - 1, new Window(last.start(), Math.max(last.end(), window.end())));
            } else {
                open.add(window);
            }
        }
        double end = open.isEmpty() ? 0 : open.get(0).start() + DAY;
        return new Axis(open.stream().map(each -> new Window(Math.min(each.start(), end), Math.min(each.end(), end)))
                .toList());
    }

    /** Seconds of a workday. */
    double day() {
        return open.stream().mapToDouble(each -> each.end() - each.start()).sum();
    }

    private double at(double clock) {
        double sum = 0;
        for (Window window : open) {
            sum += Math.max(0, Math.min(clock, window.end()) - window.start());
        }
        return sum;
    }

    /** When one of those who work does, in ticks. */
    Shifts shifts(List<Window> windows, double ticks, long dayTicks) {
        List<long[]> mine = new ArrayList<>();
        for (Window window : windows) {
            long start = Math.min(dayTicks, Math.round(at(window.start()) * ticks));
            long end = Math.min(dayTicks, Math.round(at(window.end()) * ticks));
            long[] last = mine.isEmpty() ? null : mine.get(mine.size() - 1);
            if (last != null && start <= last[1]) {
                last[1] = Math.max(last[1], end);
            } else if (end > start) {
                mine.add(new long[]{start, end});
            }
        }
        boolean always = mine.size() == 1 && mine.get(0)[0] == 0 && mine.get(0)[1] == dayTicks;
        return always || mine.isEmpty()
                ? Shifts.ALWAYS
                : new Shifts(mine.stream().mapToLong(each -> each[0]).toArray(),
                        mine.stream().mapToLong(each -> each[1]).toArray(), dayTicks);
    }
}
