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

import org.apache.commons.math3.special.Erf;

/**
 * Allocates what there is to requests by their priorities: each request is a curve of how much of it is wanted at a price,
 * and at the price where all together want what there is, each gets what it wants.
 *
 * @param arguments which request, how many, what there is, and of each the amount, shape, priority and width
 */
record Allocation(Code[] arguments) implements Code {
    private static final int PER_REQUEST = 4;
    /** Beyond so many widths nothing is wanted of any shape that a number could tell. */
    private static final double TAILS = 750;
    private static final int HALVINGS = 1100;

    @Override
    public double at(State state) {
        double[] all = new double[arguments.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = arguments[i].at(state);
        }
        int count = (all.length - 3) / PER_REQUEST;
        int own = (int) all[0];
        double available = all[2];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += request(all, i);
        }
        if (!(sum > available)) {
            return Double.isNaN(available) ? Double.NaN : request(all, own);
        }
        return available > 0 ? shared(all, count, own, available) : available == available ? 0 : Double.NaN;
    }

    private static double request(double[] all, int i) {
        return Math.max(0, all[3 + PER_REQUEST * i]);
    }

    /** Halves the range of prices until there is none between; where curves jump, what is left is shared by the jumps. */
    private static double shared(double[] all, int count, int own, double available) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double reach = TAILS * Math.abs(all[6 + PER_REQUEST * i]) + 1;
            low = Math.min(low, all[5 + PER_REQUEST * i] - reach);
            high = Math.max(high, all[5 + PER_REQUEST * i] + reach);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (wanted(all, count, middle) >= available) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double more = wanted(all, count, low);
        double less = wanted(all, count, high);
        double part = more == less ? 0 : (more - available) / (more - less);
        double mine = wantedOf(all, own, low);
        return mine + (wantedOf(all, own, high) - mine) * part;
    }

    private static double wanted(double[] all, int count, double price) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += wantedOf(all, i, price);
        }
        return sum;
    }

    private static double wantedOf(double[] all, int i, double price) {
        int at = 4 + PER_REQUEST * i;
        return request(all, i) * share((int) all[at], price - all[at + 1], all[at + 2]);
    }

    /** How much of a request is wanted at so much above its priority. */
    private static double share(int shape, double above, double width) {
        if (shape == 0) {
            return 1;
        }
        if (!(width > 0)) {
            return above < 0 ? 1 : 0;
        }
        double steps = above / width;
        return switch (shape) {
            case 1 -> Math.min(1, Math.max(0, 0.5 - steps));
            case 2 -> triangle(Math.min(0.5, Math.max(-0.5, steps)));
            case 3 -> 0.5 * Erf.erfc(steps / StrictMath.sqrt(2));
            case 4 -> steps < 0 ? 1 - 0.5 * StrictMath.exp(steps) : 0.5 * StrictMath.exp(-steps);
            default -> Double.NaN;
        };
    }

    private static double triangle(double steps) {
        return steps < 0 ? 1 - 2 * (0.5 + steps) * (0.5 + steps) : 2 * (0.5 - steps) * (0.5 - steps);
    }
}
