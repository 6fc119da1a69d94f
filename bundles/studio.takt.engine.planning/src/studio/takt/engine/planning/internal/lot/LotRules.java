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

import java.util.List;
import java.util.OptionalDouble;

import studio.takt.engine.planning.api.lot.LotRule;

/** The rules there are. */
public final class LotRules {
    /** The ids of all rules, in the order in which they are shown. */
    public static final List<String> IDS = List.of("lot-for-lot", "foq", "eoq", "poq", "silver-meal",
            "least-unit-cost", "part-period", "groff", "wagner-whitin");
    /** The rule that keeps a capacity. */
    public static final String CAPACITATED = "capacitated";

    private static final String TEXTBOOK = "Silver, Pyke & Peterson, Inventory Management and Production Planning and "
            + "Scheduling, lot sizing with time-varying demand";

    private LotRules() {}

    /**
     * All rules but the one that keeps a capacity.
     *
     * @param fixedQuantity the lot of the rule {@code foq}; the economic quantity, rounded, if it is not given
     * @param closest       true if part-period balancing stops where carrying is closest to the setup cost; false if
     *                      before carrying exceeds it
     */
    public static List<LotRule> all(OptionalDouble fixedQuantity, boolean closest) {
        return List.of(
                new NamedRule("lot-for-lot", "lot = netDemand", TEXTBOOK,
                        (lotCase, monitor) -> Quantities.lots(lotCase, missing -> missing, monitor)),
                new NamedRule("foq", "lot = fixedQuantity × ⌈missing / fixedQuantity⌉", TEXTBOOK,
                        (lotCase, monitor) -> Quantities.lots(lotCase, Quantities.multiplesOf(fixedQuantity
                                .orElseGet(() -> usualQuantity(EconomicQuantity.of(lotCase)))), monitor)),
                new NamedRule("eoq", "lot = max(eoq, missing)", "Harris 1913",
                        (lotCase, monitor) -> Quantities.lots(lotCase,
                                Quantities.atLeast(EconomicQuantity.of(lotCase).units()), monitor)),
                new NamedRule("poq", "lot = Σ netDemand of poqPeriods", TEXTBOOK,
                        (lotCase, monitor) -> Quantities.everyPeriods(lotCase,
                                EconomicQuantity.of(lotCase).periods(), monitor)),
                extending("silver-meal", "(setup + carrying) / periods must not rise", "Silver & Meal 1973",
                        Extension::lowersCostOfPeriod),
                extending("least-unit-cost", "(setup + carrying) / units must not rise", "Gorham 1968",
                        Extension::lowersCostOfUnit),
                extending("part-period", closest ? "|setup − carrying| must not rise" : "carrying ≤ setup",
                        "DeMatteis & Mendoza 1968",
                        closest ? Extension::comesCloserToSetup : Extension::staysBelowSetup),
                extending("groff", "netDemand × n × (n + 1) × holding ≤ 2 × setup", "Groff 1979",
                        Extension::savesMoreThanItCarries),
                new NamedRule("wagner-whitin", "F(t) = min over i ≤ t of F(i − 1) + setup(i) + carrying(i, t)",
                        "Wagner & Whitin 1958, Management Science 5:89-96",
                        (lotCase, monitor) -> WagnerWhitin.of(lotCase, monitor).lots()));
    }

    private static LotRule extending(String id, String formula, String source, Extension.Criterion criterion) {
        return new NamedRule(id, formula, source,
                (lotCase, monitor) -> Extension.lots(lotCase, criterion, monitor));
    }

    /** The economic quantity in whole units, at least 1. */
    static double usualQuantity(EconomicQuantity economic) {
        return economic.units() == 0 ? 0 : Math.max(1, Math.rint(economic.units()));
    }

    /** The rule that keeps a capacity; only for a case without shortage. */
    public static LotRule capacitated() {
        return new NamedRule(CAPACITATED, "F(t) = min over i ≤ t of F(i − 1) + cost of the lots between",
                "Florian & Klein 1971, Management Science 18:12-20", Capacitated::lots);
    }
}
