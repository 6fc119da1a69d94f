/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import studio.takt.engine.planning.internal.lot.LotRules;

/** What planners call the rules of lot sizing. */
final class RuleNames {
    private RuleNames() {}

    /** The ids of all rules. */
    static List<String> ids() {
        return LotRules.IDS;
    }

    /** The id of a rule by any of its names. */
    static Optional<String> of(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return switch (folded) {
            case "lotforlot", "l4l", "lfl" -> Optional.of(LotPolicy.LOT_FOR_LOT);
            case "foq", "fixed", "fixedquantity", "fixedorderquantity" -> Optional.of(LotPolicy.FIXED);
            case "eoq", "economicorderquantity" -> Optional.of("eoq");
            case "poq", "fop", "periodorderquantity", "fixedorderperiod", "fixedperiod" ->
                Optional.of(LotPolicy.PERIODIC);
            case "silvermeal", "sm" -> Optional.of("silver-meal");
            case "leastunitcost", "luc" -> Optional.of("least-unit-cost");
            case "partperiod", "ppb", "partperiodbalancing" -> Optional.of("part-period");
            case "groff" -> Optional.of("groff");
            case "wagnerwhitin", "ww" -> Optional.of("wagner-whitin");
            default -> Optional.empty();
        };
    }
}
