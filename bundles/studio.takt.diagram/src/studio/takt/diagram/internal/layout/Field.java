/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import studio.takt.diagram.api.geometry.Bounds;

/** Boxes in squares, so that only those near a place are looked at. */
final class Field {
    private static final double SQUARE = 120;
    /** Boxes over more squares than this are looked at always. */
    private static final int MOST = 400;

    private final Map<Long, List<Bounds>> squares = new HashMap<>();
    private final List<Bounds> everywhere = new ArrayList<>();

    void add(Bounds box) {
        int left = square(box.x());
        int right = square(box.right());
        int top = square(box.y());
        int bottom = square(box.bottom());
        if ((long) (right - left + 1) * (bottom - top + 1) > MOST) {
            everywhere.add(box);
            return;
        }
        for (int i = left; i <= right; i++) {
            for (int j = top; j <= bottom; j++) {
                squares.computeIfAbsent(key(i, j), any -> new ArrayList<>(4)).add(box);
            }
        }
    }

    private static int square(double at) {
        return (int) Math.floor(at / SQUARE);
    }

    private static long key(int i, int j) {
        return (long) i << 32 ^ j & 0xffffffffL;
    }

    /** True if a box of which this holds overlaps an area. */
    boolean any(Bounds area, Predicate<Bounds> test) {
        return count(area, test, 1) > 0;
    }

    /** How many boxes overlap an area. */
    int count(Bounds area) {
        return count(area, box -> true, Integer.MAX_VALUE);
    }

    private int count(Bounds area, Predicate<Bounds> test, int enough) {
        int found = 0;
        for (Bounds box : everywhere) {
            found += area.overlaps(box) && test.test(box) ? 1 : 0;
        }
        int left = square(area.x());
        int top = square(area.y());
        for (int i = left; i <= square(area.right()) && found < enough; i++) {
            for (int j = top; j <= square(area.bottom()) && found < enough; j++) {
                for (Bounds box : squares.getOrDefault(key(i, j), List.of())) {
                    boolean first = i == Math.max(left, square(box.x())) && j == Math.max(top, square(box.y()));
                    found += first && area.overlaps(box) && test.test(box) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
