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

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;

/**
 * The economic order quantity of Harris (1913) on the averages of a case.
 *
 * @param demand  mean net demand of a period
 * @param setup   mean setup cost
 * @param holding mean holding cost of a unit and period
 */
record EconomicQuantity(double demand, double setup, double holding) {

    /** For a case. */
    static EconomicQuantity of(LotCase lotCase) {
        return new EconomicQuantity(DoubleStream.of(lotCase.netDemand()).average().orElse(0),
                mean(lotCase, LotPeriod::setup), mean(lotCase, LotPeriod::holding));
    }

    private static double mean(LotCase lotCase, ToDoubleFunction<LotPeriod> number) {
        return lotCase.periods().stream().mapToDouble(number).average().orElse(0);
    }

    /** √(2 × setup × demand / holding); infinite if holding costs nothing but setups do. */
    double units() {
        return setup * demand == 0 ? 0 : Math.sqrt(2 * setup * demand / holding);
    }

    /** The periods whose demand it covers, rounded to the nearest whole; at least 1. */
    int periods() {
        return demand == 0 ? 1 : (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(units() / demand)));
    }
}
