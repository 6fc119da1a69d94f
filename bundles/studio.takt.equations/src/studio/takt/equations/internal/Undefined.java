/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.internal;

import java.util.Locale;
import java.util.Set;

/** Functions that other programs have and we do not: what they do is not told in full anywhere, or needs their files. */
final class Undefined {
    private static final Set<String> NAMES = Set.of("ALLOCATE", "ALLOC_P", "MARKETP", "FIND_MARKET_PRICE",
            "DEMAND_AT_PRICE", "SUPPLY_AT_PRICE", "DEPRECIATE_STRAIGHTLINE", "DEPRECIATE_BYSCHEDULE", "DELAY_BATCH",
            "DELAY_CONVEYOR", "DELAY_MATERIAL", "DELAY_INFORMATION", "DELAY_PROFILE", "FIND_ZERO", "SIMULTANEOUS",
            "INTERNAL_RATE_OF_RETURN", "IRR", "INVERT_MATRIX", "LOOKUP_AREA", "LOOKUP_INVERT", "LOOKUP_SLOPE",
            "LOOKUPAREA", "LOOKUPINV", "LOOKUPMEAN", "LOOKUPXY", "GET_DATA_BETWEEN_TIMES", "GET_DATA_AT_TIME",
            "GET_DATA_MEAN", "GET_DATA_STDV", "GET_DATA_TOTAL_POINTS", "GET_XLS_DATA", "GET_DIRECT_DATA",
            "GET_VDF_DATA", "QUEUE_FIFO", "QUEUE_FIFO_ATTRIB", "QUEUE_AGE_AVERAGE", "SHIFT_IF_TRUE", "TIME_SHIFT",
            "VECTOR_SELECT", "VECTOR_LOOKUP", "VECTOR_SORT_ORDER", "VECTOR_REORDER", "VECTOR_RANK", "VECTOR_ELM_MAP",
            "RANDOM_BETA", "RANDOM_BINOMIAL", "RANDOM_GAMMA", "RANDOM_LOOKUP", "RANDOM_NEGATIVE_BINOMIAL",
            "RANDOM_PINK_NOISE", "RANDOM_TRIANGULAR", "RANDOM_WEIBULL", "BETA", "BINOMIAL", "GAMMA", "GEOMETRIC",
            "LOGISTIC", "MONTECARLO", "NEGBINOMIAL", "PARETO", "TRIANGULAR", "WEIBULL", "CGROWTH", "COUNTER",
            "CYCLETIME",
            "CTMEAN", "CTSTDDEV", "HISTORY", "INTERPOLATE", "THROUGHPUT", "DERIVN", "NPV", "NPVE");

    private Undefined() {}

    /** Whether it is one, regardless of case. */
    static boolean is(String function) {
        return NAMES.contains(function.toUpperCase(Locale.ROOT));
    }
}
