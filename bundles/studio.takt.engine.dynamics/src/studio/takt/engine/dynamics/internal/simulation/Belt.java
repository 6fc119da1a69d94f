/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.Arrays;

/**
 * What lies on a conveyor: slats of one step each, the first of them at the exit. Beside what a slat carries stands how
 * much of it leaks in each step, and how much may still leak, by outflow.
 */
final class Belt {
    private final int leaks;
    private double[] content;
    private double[][] share;
    private double[][] budget;
    /** What whole numbers leave over, by outflow. */
    final double[] carry;
    private int size;
    /** The transit time that counts for what comes in. */
    double transit;
    /** What came in in the present unit of time. */
    double taken;
    double unit = Double.NaN;

    Belt(int slats, int leaks) {
        this.leaks = leaks;
        this.size = slats;
        this.content = new double[slats];
        this.share = new double[leaks][slats];
        this.budget = new double[leaks][slats];
        this.carry = new double[leaks];
    }

    int size() {
        return size;
    }

    double content(int slat) {
        return content[slat];
    }

    double total() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += content[i];
        }
        return sum;
    }

    /** What may leak from a slat in a step when as much leaks as of what came in. */
    double due(int slat, int leak) {
        return Math.min(share[leak][slat], budget[leak][slat]);
    }

    /** Puts something on a slat. */
    void put(int slat, double amount) {
        content[slat] += amount;
    }

    /** Lets some of what is on a slat leak in each step. */
    void plan(int slat, int leak, double each, double altogether) {
        share[leak][slat] += each;
        budget[leak][slat] += altogether;
    }

    /** Takes something off a slat. */
    void leak(int slat, int leak, double amount, boolean counts) {
        content[slat] -= amount;
        if (counts) {
            budget[leak][slat] -= amount;
        }
    }

    /** Moves everything on by a slat; what was on the first is gone, or stays if the exit is held. */
    void move(boolean held) {
        int from = held ? 1 : 0;
        if (held && size > 1) {
            content[1] += content[0];
            for (int k = 0; k < leaks; k++) {
                share[k][1] += share[k][0];
                budget[k][1] += budget[k][0];
            }
        }
        if (held && size == 1) {
            return;
        }
        remove(0);
        while (size > from && size > 1 && content[size - 1] == 0) {
            size--;
        }
    }

    private void remove(int slat) {
        System.arraycopy(content, slat + 1, content, slat, size - slat - 1);
        for (int k = 0; k < leaks; k++) {
            System.arraycopy(share[k], slat + 1, share[k], slat, size - slat - 1);
            System.arraycopy(budget[k], slat + 1, budget[k], slat, size - slat - 1);
        }
        size--;
    }

    /** Makes it at least so many slats long. */
    void extend(int slats) {
        if (slats > content.length) {
            int room = Math.max(slats, content.length * 2);
            content = Arrays.copyOf(content, room);
            for (int k = 0; k < leaks; k++) {
                share[k] = Arrays.copyOf(share[k], room);
                budget[k] = Arrays.copyOf(budget[k], room);
            }
        }
        for (; size < slats; size++) {
            content[size] = 0;
            for (int k = 0; k < leaks; k++) {
                share[k][size] = 0;
                budget[k][size] = 0;
            }
        }
    }
}
