/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** The parameters of the practical capacity study; what is not set is read from the contract. */
public final class CapacityParameters {
    /** S. */
    public static final String MINIMUM_RUN = "S";
    /** r. */
    public static final String CONTRIBUTION = "r";
    /** h. */
    public static final String HOLDING_COST = "h";
    /** D. */
    public static final String RUNNING_DAY_COST = "D";
    /** CT_p. */
    public static final String PROCESS_TIME = "processTime";
    static final String FROM = "from";
    static final String TO = "to";
    static final String STEP = "step";

    private static final double SECONDS = Unit.parse("d").factor().doubleValue();
    private static final Dimension.Base TIME = new Dimension.Base(Dimension.Kind.TIME, "s");
    private static final String RATE = "count/time|count|ratio";

    private CapacityParameters() {}

    /** All of them, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(quantity(MINIMUM_RUN, "count|ratio"), quantity(CONTRIBUTION, "money/count|money|ratio"),
                quantity(HOLDING_COST, "money/count/time|money/count|money|ratio"),
                quantity(RUNNING_DAY_COST, "money|money/time|ratio"), quantity(FROM, RATE).withDefault("3500"),
                quantity(TO, RATE).withDefault("6400"), quantity(STEP, RATE).withDefault("100"),
                quantity(PROCESS_TIME, "time|ratio"));
    }

    private static Parameter quantity(String id, String pattern) {
        return Parameter.of(id, new ParameterType.QuantityType(DimensionPattern.parse(pattern)),
                Text.of(CapacityParameters.class, "parameter." + id)).within(0, Double.POSITIVE_INFINITY);
    }

    /** The number in pieces, days and its currency; a plain number is taken as such. */
    public static double number(Quantity quantity) {
        Unit unit = quantity.unit();
        double factor = unit.factor().doubleValue() / Math.pow(SECONDS, unit.dimension().exponentOf(TIME));
        return quantity.value().doubleValue() * factor;
    }
}
