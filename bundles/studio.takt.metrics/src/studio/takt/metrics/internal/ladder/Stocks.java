/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.ladder;

import java.util.List;

import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StockFigures.Basis;
import studio.takt.metrics.api.StreamNode.Stock;
import studio.takt.metrics.internal.Notes;

/** Days of supply (Learning to See, p. 35): the time observed, else what was counted / the rate at which it is used. */
public final class Stocks {
    private static final double SAME = 0.01;

    private final Notes notes;

    /** Says what it finds to the notes. */
    public Stocks(Notes notes) {
        this.notes = notes;
    }

    /** The figures of a place that so many pieces pass in a workday; NaN if that is not known. */
    public StockFigures of(Stock stock, double rate) {
        List<Stock.Line> counted = stock.lines().stream().filter(line -> line.quantity().isPresent()).toList();
        double quantity = counted.isEmpty()
                ? Double.NaN
                : counted.stream().mapToDouble(line -> line.quantity().value()).sum();
        if (quantity < 0 || stock.time().orElse(0) < 0) {
            notes.error("stock.negative", stock.ref(), stock.ref().name());
            return new StockFigures(stock, rate, Double.NaN, Double.NaN, Basis.NONE);
        }
        if (stock.time().isPresent()) {
            return observed(stock, rate, quantity);
        }
        Basis basis = !counted.isEmpty() ? Basis.COUNTED : stock.maximum().isPresent() ? Basis.MAXIMUM : Basis.NONE;
        double pieces = basis == Basis.MAXIMUM ? stock.maximum().value() : quantity;
        StockFigures figures = new StockFigures(stock, rate, pieces, days(pieces, rate), basis);
        report(figures);
        return figures;
    }

    private static double days(double pieces, double rate) {
        return pieces == 0 ? 0 : rate > 0 ? pieces / rate : Double.NaN;
    }

    private StockFigures observed(Stock stock, double rate, double quantity) {
        double days = stock.time().value();
        double counted = days(quantity, rate);
        if (Math.abs(counted - days) > SAME * Math.max(counted, days)) {
            notes.information("stock.differs", stock.ref(), stock.ref().name(), days, counted);
        }
        return new StockFigures(stock, rate, quantity, days, Basis.OBSERVED);
    }

    private void report(StockFigures figures) {
        String name = figures.ref().name();
        if (figures.basis() == Basis.NONE) {
            notes.assumption("stock.unknown", figures.ref(), name);
        } else if (figures.basis() == Basis.MAXIMUM) {
            notes.assumption("stock.maximum", figures.ref(), name, figures.quantity());
        }
        if (figures.basis() != Basis.NONE && Double.isNaN(figures.days())) {
            notes.warning("stock.noRate", figures.ref(), name);
        }
    }
}
