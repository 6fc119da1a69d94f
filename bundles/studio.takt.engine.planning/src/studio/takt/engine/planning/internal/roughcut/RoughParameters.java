/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.ChoicesType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** The parameters of rough-cut capacity. Help texts are the messages {@code parameter.ID}. */
public final class RoughParameters {
    public static final String METHODS = "methods";
    public static final String CAPACITY = "capacity";
    public static final String OVERTIME_COST = "overtimeCost";
    public static final String OVERTIME_LIMIT = "overtimeLimit";
    public static final String HOLDING_COST = "holdingCost";
    public static final String SUBCONTRACT_COST = "subcontractCost";
    /** The length of a period of a schedule that is not stored. */
    public static final String BUCKET = "bucket";
    /** Whether units are moved as wholes where the schedule is in wholes. */
    public static final String WHOLE_UNITS = "wholeUnits";
    /** How long the relief may be searched for. */
    public static final String SECONDS = "seconds";
    /** The ids of the methods, in the order in which they are shown. */
    static final List<String> IDS = List.of(Load.CPOF, Load.BILL, Load.PROFILE);

    private RoughParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(of(METHODS, new ChoicesType(IDS)).withDefault(String.join(",", IDS)),
                quantity(CAPACITY, "time|ratio", "160 h"), quantity(OVERTIME_COST, "money/time|ratio", "15000 KRW/h"),
                quantity(OVERTIME_LIMIT, "time|ratio", "20 h"),
                quantity(HOLDING_COST, "money/count|ratio", "2 USD/pcs"),
                quantity(SUBCONTRACT_COST, "money/count|ratio", "30 USD/pcs"),
                of(BUCKET, new ChoiceType(List.of("day", "week", "month"))).withDefault("week"),
                of(WHOLE_UNITS, new ParameterType.FlagType()).withDefault("true"),
                of(SECONDS, new ParameterType.NumberType()).withDefault("5").within(0, 3600));
    }

    private static Parameter quantity(String id, String pattern, String example) {
        return of(id, new ParameterType.QuantityType(DimensionPattern.parse(pattern), example))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(RoughParameters.class, "parameter." + id));
    }
}
