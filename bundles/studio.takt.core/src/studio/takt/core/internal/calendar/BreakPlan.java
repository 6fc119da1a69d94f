/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.core.api.calendar.WorkShift.Pause;
import studio.takt.model.plant.Shift;

/**
 * Where the breaks of a shift lie: at their time of day; those without one are spread evenly over the shift. Breaks that
 * would overlap follow each other, and none reaches beyond the end.
 */
final class BreakPlan {
    private static final int DAY = 24 * 3600;

    private final LocalTime start;
    private final BigFraction length;
    private final List<Pause> timed = new ArrayList<>();
    private final List<BigFraction> untimed = new ArrayList<>();

    /** Of a shift that is so many seconds long, its breaks together being shorter. */
    BreakPlan(Shift shift, BigFraction length) {
        start = shift.getStart();
        this.length = length;
    }

    /** Adds a break; false if its time does not lie in the shift, it is then one without a time. */
    boolean add(LocalTime time, BigFraction seconds) {
        if (time == null || start == null) {
            untimed.add(seconds);
            return true;
        }
        BigFraction after = new BigFraction(Math.floorMod(time.toSecondOfDay() - start.toSecondOfDay(), DAY));
        boolean within = after.add(seconds).compareTo(length) <= 0;
        if (within) {
            timed.add(new Pause(after, seconds));
        } else {
            untimed.add(seconds);
        }
        return within;
    }

    /** All of them in order, apart from each other. */
    List<Pause> place() {
        List<Pause> all = new ArrayList<>(timed);
        for (int i = 0; i < untimed.size(); i++) {
            BigFraction middle = length.multiply(i + 1).divide(untimed.size() + 1);
            all.add(new Pause(notNegative(middle.subtract(untimed.get(i).divide(2))), untimed.get(i)));
        }
        all.sort(Comparator.comparing(Pause::start));
        return fromTheEnd(fromTheBeginning(all));
    }

    private static List<Pause> fromTheBeginning(List<Pause> pauses) {
        List<Pause> moved = new ArrayList<>();
        BigFraction end = BigFraction.ZERO;
        for (Pause pause : pauses) {
            moved.add(new Pause(max(pause.start(), end), pause.length()));
            end = moved.get(moved.size() - 1).end();
        }
        return moved;
    }

    private List<Pause> fromTheEnd(List<Pause> pauses) {
        List<Pause> moved = new ArrayList<>(pauses);
        BigFraction most = length;
        for (int i = pauses.size() - 1; i >= 0; i--) {
            Pause pause = pauses.get(i);
            BigFraction latest = most.subtract(pause.length());
            moved.set(i, new Pause(pause.start().compareTo(latest) > 0 ? latest : pause.start(), pause.length()));
            most = moved.get(i).start();
        }
        return moved;
    }

    private static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static BigFraction notNegative(BigFraction value) {
        return max(value, BigFraction.ZERO);
    }
}
