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
import java.util.Comparator;
import java.util.List;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;

/** Finds the free place nearest to the one wished for. */
final class Spots {
    private static final double STEP = 12;
    private static final int RINGS = 60;

    private final List<Bounds> taken = new ArrayList<>();
    private final double apart;

    Spots(double apart) {
        this.apart = apart;
    }

    void take(Bounds bounds) {
        taken.add(bounds);
    }

    boolean isFree(Bounds bounds) {
        Bounds wide = bounds.grow(apart);
        return taken.stream().noneMatch(wide::overlaps);
    }

    /** The free place nearest to a box; moving down counts {@code weightY} times as much as moving sideways. */
    Bounds nearest(Bounds wish, double weightY) {
        if (isFree(wish)) {
            return wish;
        }
        for (int reach = 6; reach <= RINGS * 64; reach *= 2) {
            Bounds found = within(wish, weightY, reach, Double.MAX_VALUE);
            if (found != null) {
                return found;
            }
        }
        Bounds all = Bounds.around(taken);
        return wish.moved(0, all.bottom() + apart - wish.y());
    }

    /** The free place nearest to a box, not below a line unless there is none near. */
    Bounds nearestAbove(Bounds wish, double weightY, double line) {
        for (int reach = 6; reach <= RINGS; reach *= 2) {
            Bounds found = within(wish, weightY, reach, line);
            if (found != null) {
                return found;
            }
        }
        return nearest(wish, weightY);
    }

    private Bounds within(Bounds wish, double weightY, int reach, double line) {
        List<Point> offsets = new ArrayList<>();
        int step = Math.max(1, reach / 48);
        for (int i = -reach; i <= reach; i += step) {
            for (int j = -reach; j <= reach; j += step) {
                offsets.add(new Point(i * STEP, j * STEP));
            }
        }
        offsets.sort(Comparator.comparingDouble(o -> Math.abs(o.x()) + weightY * Math.abs(o.y())));
        return offsets.stream().map(o -> wish.moved(o.x(), o.y())).filter(b -> b.bottom() <= line)
                .filter(this::isFree).findFirst().orElse(null);
    }
}
