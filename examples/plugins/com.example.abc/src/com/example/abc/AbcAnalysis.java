/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.abc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import studio.takt.core.api.run.ElementRef;

/**
 * Ranks items by value: A until the first limit of the whole is reached, B until the second, C from there. Items of
 * equal value follow by name, so that the outcome does not depend on the order of the model.
 */
final class AbcAnalysis {
    private final double limitA;
    private final double limitB;

    AbcAnalysis(double limitA, double limitB) {
        this.limitA = limitA;
        this.limitB = limitB;
    }

    /** An item, its value, its share of the whole, and that of all down to it. */
    record Ranked(ElementRef item, double value, double share, double cumulated, String rank) {}

    List<Ranked> rank(List<StockList.Stock> items) {
        double whole = items.stream().mapToDouble(StockList.Stock::value).sum();
        List<StockList.Stock> sorted = items.stream().sorted(Comparator.comparingDouble(StockList.Stock::value)
                .reversed().thenComparing(stock -> stock.item().name())).toList();
        List<Ranked> ranked = new ArrayList<>();
        double before = 0;
        for (StockList.Stock stock : sorted) {
            double after = before + stock.value();
            ranked.add(new Ranked(stock.item(), stock.value(), stock.value() / whole, after / whole,
                    rank(before / whole)));
            before = after;
        }
        return List.copyOf(ranked);
    }

    private String rank(double before) {
        return before < limitA ? "A" : before < limitB ? "B" : "C";
    }
}
