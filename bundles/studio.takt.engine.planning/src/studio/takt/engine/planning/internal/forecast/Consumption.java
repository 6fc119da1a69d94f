/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.Arrays;

/**
 * Forecast that is not yet ordered. Orders are taken period by period: each consumes the forecast of its own period, then
 * that of the periods before, the nearest first, then that of the periods after. What finds no forecast comes on top.
 */
public final class Consumption {
    private final double[] left;
    private final double[] consumed;
    private final double[] beyond;
    private final double[] orders;

    /** Consumes {@code forecast} by {@code orders}, looking so many periods back and ahead. */
    public Consumption(double[] forecast, double[] orders, int backward, int forward) {
        this.left = forecast.clone();
        this.consumed = new double[forecast.length];
        this.beyond = new double[forecast.length];
        this.orders = orders.clone();
        for (int t = 0; t < orders.length; t++) {
            double open = take(t, orders[t]);
            for (int back = 1; back <= backward && open > 0 && back <= t; back++) {
                open = take(t - back, open);
            }
            for (int on = 1; on <= forward && open > 0 && t + on < left.length; on++) {
                open = take(t + on, open);
            }
            beyond[t] = open;
        }
    }

    private double take(int t, double wanted) {
        double taken = Math.min(left[t], wanted);
        left[t] -= taken;
        consumed[t] += taken;
        return wanted - taken;
    }

    /** What is left of the forecast of a period. */
    public double left(int t) {
        return left[t];
    }

    /** What orders have taken of the forecast of a period. */
    public double consumed(int t) {
        return consumed[t];
    }

    /** What is ordered in a period beyond any forecast. */
    public double beyond(int t) {
        return beyond[t];
    }

    /** What has to be delivered in a period: orders and what is left of the forecast. */
    public double demand(int t) {
        return orders[t] + left[t];
    }

    /** What is ordered beyond any forecast. */
    public double beyond() {
        return Arrays.stream(beyond).sum();
    }
}
