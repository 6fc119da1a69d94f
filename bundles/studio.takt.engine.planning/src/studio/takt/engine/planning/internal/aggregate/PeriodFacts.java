/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.OptionalDouble;

/**
 * What is known of a period before parameters are applied.
 *
 * @param name     how the input names it, e.g. {@code 3}
 * @param label    how people call it, e.g. {@code 2027-03}
 * @param demand   units demanded
 * @param workdays days worked, if somebody says so for this period
 * @param usualWorkdays days worked by the calendar, if there is one
 * @param months   its length in months, by which monthly rates are multiplied
 * @param days     its length in days of 24 h
 */
public record PeriodFacts(String name, String label, double demand, OptionalDouble workdays,
        OptionalDouble usualWorkdays, double months, double days) {

    /** Mean length of a month in days, where no date says better. */
    public static final double DAYS_OF_MONTH = 365.25 / 12;

    /** A month without a date. */
    public static PeriodFacts month(String name, double demand, OptionalDouble workdays) {
        return new PeriodFacts(name, name, demand, workdays, OptionalDouble.empty(), 1, DAYS_OF_MONTH);
    }

    /** A period without a date: a day, a week or a month. */
    public static PeriodFacts bucket(String bucket, String name, double demand) {
        double days = switch (bucket) {
            case "day" -> 1;
            case "week" -> 7;
            default -> DAYS_OF_MONTH;
        };
        OptionalDouble workdays = switch (bucket) {
            case "day" -> OptionalDouble.of(1);
            case "week" -> OptionalDouble.of(5);
            default -> OptionalDouble.empty();
        };
        return new PeriodFacts(name, name, demand, OptionalDouble.empty(), workdays, days / DAYS_OF_MONTH, days);
    }

    /** The same with another demand. */
    public PeriodFacts withDemand(double units) {
        return new PeriodFacts(name, label, units, workdays, usualWorkdays, months, days);
    }
}
