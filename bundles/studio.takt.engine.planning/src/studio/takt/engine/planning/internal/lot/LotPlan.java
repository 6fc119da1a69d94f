/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.Arrays;

import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.api.lot.LotRule;

/** The lots of a rule with their books: stock and costs that follow from them. The same for every rule. */
final class LotPlan {
    private final LotRule rule;
    private final LotCase lotCase;
    private final double[] lots;
    private final double[] closing;
    private final double setupCost;
    private final double holdingCost;
    private final double unitCost;
    private final double overCapacity;

    LotPlan(LotRule rule, LotCase lotCase, double[] lots) {
        this.rule = rule;
        this.lotCase = lotCase;
        this.lots = lots;
        this.closing = new double[lots.length];
        double stock = lotCase.openingStock();
        for (int t = 0; t < lots.length; t++) {
            stock = Stock.tidy(stock + lots[t] - lotCase.periods().get(t).demand());
            closing[t] = stock;
        }
        this.setupCost = sum(this::setupCost);
        this.holdingCost = sum(this::holdingCost);
        this.unitCost = sum(t -> lots[t] * lotCase.periods().get(t).unit());
        this.overCapacity = sum(t -> Math.max(0, Stock.tidy(lots[t] - lotCase.capacity())));
    }

    LotRule rule() {
        return rule;
    }

    double lot(int t) {
        return lots[t];
    }

    double closing(int t) {
        return closing[t];
    }

    double closingStock() {
        return closing[closing.length - 1];
    }

    double setupCost(int t) {
        return lots[t] > 0 ? lotCase.periods().get(t).setup() : 0;
    }

    double holdingCost(int t) {
        return Math.max(0, closing[t]) * lotCase.periods().get(t).holding();
    }

    double setupCost() {
        return setupCost;
    }

    double holdingCost() {
        return holdingCost;
    }

    double unitCost() {
        return unitCost;
    }

    double total() {
        return setupCost + holdingCost + unitCost;
    }

    /** How many lots there are. */
    int count() {
        return (int) Arrays.stream(lots).filter(lot -> lot > 0).count();
    }

    /** All that is made. */
    double units() {
        return Arrays.stream(lots).sum();
    }

    /** Units that lots are larger than the capacity, summed. */
    double overCapacity() {
        return overCapacity;
    }

    LotPeriod period(int t) {
        return lotCase.periods().get(t);
    }

    int size() {
        return lots.length;
    }

    private interface OfPeriod {
        double of(int t);
    }

    private double sum(OfPeriod number) {
        double sum = 0;
        for (int t = 0; t < lots.length; t++) {
            sum += number.of(t);
        }
        return sum;
    }
}
