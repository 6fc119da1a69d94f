/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/**
 * Between the pictures of XMILE, whose coordinates are the middles of small symbols, and ours, whose coordinates are the
 * upper left corners of symbols about twice as large.
 *
 * @param width  of our symbol
 * @param height of our symbol
 */
record ViewScale(double width, double height) {
    /** What flows begin and end in outside of stocks. */
    static final ViewScale CLOUD = new ViewScale(52, 36);
    private static final double TIMES = 2;

    /** That of the symbol of a variable. */
    static ViewScale of(Variable variable) {
        if (variable instanceof Stock) {
            return new ViewScale(80, 48);
        }
        if (variable instanceof Module) {
            return new ViewScale(100, 60);
        }
        return variable instanceof Flow ? new ViewScale(28, 24) : new ViewScale(32, 32);
    }

    double left(double middle) {
        return middle * TIMES - width / 2;
    }

    double top(double middle) {
        return middle * TIMES - height / 2;
    }

    double middleOfLeft(double left) {
        return (left + width / 2) / TIMES;
    }

    double middleOfTop(double top) {
        return (top + height / 2) / TIMES;
    }
}
