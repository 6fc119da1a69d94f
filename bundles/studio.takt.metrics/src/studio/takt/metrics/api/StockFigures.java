/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import studio.takt.core.api.run.ElementRef;

/**
 * The figures of a place where material waits. A number that could not be computed is NaN.
 *
 * @param stock    the place
 * @param rate     pieces that pass it in a workday
 * @param quantity pieces that wait there
 * @param days     days of supply in workdays
 * @param basis    how the days came about
 */
public record StockFigures(StreamNode.Stock stock, double rate, double quantity, double days, Basis basis) {

    /** How days of supply came about. */
    public enum Basis {
        /** Observed. */
        OBSERVED,
        /** Counted pieces / rate. */
        COUNTED,
        /** The most that may wait / rate, because nothing was counted. */
        MAXIMUM,
        /** Nothing is known. */
        NONE
    }

    /** Which place it is. */
    public ElementRef ref() {
        return stock.ref();
    }
}
