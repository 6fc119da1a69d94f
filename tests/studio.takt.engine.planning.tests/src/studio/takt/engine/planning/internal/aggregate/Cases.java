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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;

/** Plans cases without a model, with parameters as a user types them. */
final class Cases {
    /** The air conditioner factory of domain.md. */
    static final double[] A_ELECTRONICS = {3300, 3000, 3400, 3500, 3500, 3700, 4050, 3600, 3150, 3300, 2850, 2700};

    private static final EngineDescriptor DESCRIPTOR = new EngineDescriptor("aggregate-plan", "test",
            Text.literal(""), Text.literal(""), List.of(), List.of(), List.of());

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<PeriodFacts> periods = new ArrayList<>();

    private Cases() {}

    static Cases of(double... demand) {
        Cases made = new Cases();
        IntStream.range(0, demand.length).forEach(i -> made.periods
                .add(PeriodFacts.month(String.valueOf(i + 1), demand[i], OptionalDouble.empty())));
        return made;
    }

    static Cases aElectronics() {
        return of(A_ELECTRONICS).set("slackCapacity=produce", "workers=200 person", "hoursPerDay=8 h",
                "workingDays=20", "hoursPerUnit=10 h/pcs", "overtimeHoursPerUnit=11 h/pcs",
                "wage=1600000 KRW/month", "overtimeRate=15000 KRW/h", "hireCost=1000000 KRW",
                "layoffCost=500000 KRW", "openingInventory=1500 pcs", "minimumInventory=1500 pcs",
                "holdingCost=10000 KRW/pcs/month");
    }

    /** A small factory whose numbers can be followed by hand: 8 units a worker and period, 10 workers. */
    static Cases small(double... demand) {
        return of(demand).set("workers=10", "hoursPerDay=8", "workingDays=20", "hoursPerUnit=20",
                "overtimeHoursPerUnit=25", "wage=1000 USD/month", "overtimeRate=10 USD/h", "hireCost=300 USD",
                "layoffCost=500 USD", "openingInventory=0", "holdingCost=2 USD/pcs/month");
    }

    Cases set(String... assignments) {
        for (String assignment : assignments) {
            String[] parts = assignment.split("=", 2);
            typed.put(parts[0], parts[1]);
        }
        return this;
    }

    Cases without(String id) {
        typed.remove(id);
        return this;
    }

    Cases workdays(double... days) {
        IntStream.range(0, days.length).forEach(i -> periods.set(i,
                PeriodFacts.month(periods.get(i).name(), periods.get(i).demand(), OptionalDouble.of(days[i]))));
        return this;
    }

    Facts facts() {
        return Facts.of(periods, List.of());
    }

    Result plan() {
        return plan(facts());
    }

    Result plan(Facts facts) {
        Result.Builder result = Result.of(DESCRIPTOR, ElementRef.NONE, parameters());
        new AggregatePlanner(Strategies.builtIn()).plan(facts, parameters(), Monitor.NONE, result);
        return result.build();
    }

    Parameters parameters() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : AggregateParameters.all(Strategies.builtIn())) {
            String text = typed.getOrDefault(parameter.id(), parameter.defaultText().orElse(null));
            if (text != null) {
                values.put(parameter.id(), value(parameter, text));
            }
        }
        if (!values.keySet().containsAll(typed.keySet())) {
            throw new IllegalArgumentException("unknown parameter among " + typed.keySet());
        }
        return new Parameters(values);
    }

    private static Object value(Parameter parameter, String text) {
        if (parameter.type() instanceof ParameterType.QuantityType type) {
            Quantity quantity = Quantity.parse(text);
            if (!type.dimension().matches(quantity.unit())) {
                throw new IllegalArgumentException(parameter.id() + " does not take " + text);
            }
            return quantity;
        }
        if (parameter.type() instanceof ParameterType.FlagType) {
            return Boolean.valueOf(text);
        }
        if (parameter.type() instanceof ParameterType.NumberType) {
            return Double.valueOf(text);
        }
        return parameter.type() instanceof ParameterType.ChoicesType ? Arrays.asList(text.split(",")) : text;
    }

    static double strategy(Result result, String strategy, String column) {
        return number(result.table("strategies").orElseThrow(), strategy, 0, column);
    }

    static double period(Result result, String strategy, int period, String column) {
        return number(result.table("periods").orElseThrow(), strategy, period - 1, column);
    }

    static double[] periods(Result result, String strategy, String column) {
        int count = (int) result.table("periods").orElseThrow().rows().stream()
                .filter(row -> row.get(0).equals(Cell.of(strategy))).count();
        return IntStream.rangeClosed(1, count).mapToDouble(i -> period(result, strategy, i, column)).toArray();
    }

    private static double number(Table table, String strategy, int skip, String column) {
        int[] rows = IntStream.range(0, table.rows().size())
                .filter(row -> table.at(row, "strategy").equals(Cell.of(strategy))).toArray();
        return ((Cell.Number) table.at(rows[skip], column)).value();
    }

    static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).map(rule -> rule.replace("aggregate-plan.", "")).toList();
    }
}
