/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Checks the periods of a table: one that is named twice, or left out, would shift everything after it. */
final class PeriodOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{1,2}");

    private final String rule;
    private final DataSet data;

    /** For a table; rule ids begin with {@code rule}. */
    PeriodOrder(String rule, DataSet data) {
        this.rule = rule;
        this.data = data;
    }

    /** What is wrong with the names, one per row in order. */
    List<Finding> check(List<String> names) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Location at = data.locationOf(data.rows().get(i));
            String name = names.get(i);
            if (MONTH.matcher(name).matches() && month(name).isEmpty()) {
                findings.add(fault("month-impossible", at, name));
            } else if (!seen.add(name)) {
                findings.add(fault("period-twice", at, name));
            } else if (i > 0) {
                successor(names.get(i - 1)).filter(expected -> !follows(expected, name))
                        .ifPresent(expected -> findings.add(fault("period-gap", at, name, expected)));
            }
        }
        return findings;
    }

    /** After period 12 may come 1: months of the next year. */
    private static boolean follows(String expected, String name) {
        return expected.equals(name) || sameNumber(expected, name) || expected.equals("13") && sameNumber("1", name)
                || successor(name).isEmpty();
    }

    private static boolean sameNumber(String one, String other) {
        return isNumber(other) && isNumber(one) && Long.parseLong(one) == Long.parseLong(other);
    }

    private static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    private static Optional<String> successor(String name) {
        if (isNumber(name)) {
            return Optional.of(String.valueOf(Long.parseLong(name) + 1));
        }
        return month(name).map(month -> month.plusMonths(1).toString());
    }

    private static Optional<YearMonth> month(String name) {
        try {
            return Optional.of(YearMonth.parse(name));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private Finding fault(String key, Location at, Object... arguments) {
        return new Finding(Severity.ERROR, rule + key, at, Text.of(PeriodOrder.class, "finding." + key, arguments));
    }
}
