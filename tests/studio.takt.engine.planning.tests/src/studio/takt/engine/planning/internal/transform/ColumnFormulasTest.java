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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;

/** Each figure of each planning engine says how it comes about, and what it says is true. */
class ColumnFormulasTest {
    /** Columns that name a row and are no figures, even if the name is a number. */
    private static final Set<String> NAMES = Set.of("period", "month", "day", "due", "completed", "from", "to",
            "forPeriod", "endPeriod", "needed", "available", "label");
    private static final Set<String> GROUPS = Set.of("strategy", "family", "policy", "rule", "item");

    @TempDir
    static Path folder;
    private static List<Case> cases;

    @BeforeAll
    static void runCases() throws IOException {
        cases = cases();
    }

    private record Case(Map<String, Double> given, Result result) {}

    private static Case tables(Engine<?> engine, Map<String, String> tables, Map<String, Double> numbers)
            throws IOException {
        Sheets sheets = new Sheets(engine, folder);
        for (Map.Entry<String, String> each : tables.entrySet()) {
            sheets.table(each.getKey(), each.getValue());
        }
        numbers.forEach((name, value) -> sheets.set(name + "=" + (value == Math.rint(value)
                ? String.valueOf(value.longValue())
                : value.toString())));
        return new Case(numbers, sheets.run());
    }

    private static Case model(Engine<?> engine, String example, String... set) throws IOException {
        try (ModelSession session = Runs.open(Runs.example(example))) {
            RunOrder.Builder order = RunOrder.of(engine).model(session);
            for (String each : set) {
                if (each.startsWith("on ")) {
                    order.on(each.substring(3));
                } else {
                    order.set(each.split("=")[0], each.split("=")[1]);
                }
            }
            return new Case(Map.of(), Runs.run(order.build()));
        }
    }

    private static String history() {
        StringBuilder text = new StringBuilder("item,period,demand;");
        for (int t = 1; t <= 24; t++) {
            text.append("A,").append(t).append(',').append(50 + 3 * t + t % 4 * 10).append(';');
            text.append("B,").append(t).append(',').append(t % 3 == 0 ? t * 7 % 5 : 0).append(';');
        }
        return text.toString();
    }

    /** Cases in which each table of each engine has rows. */
    private static List<Case> cases() throws IOException {
        Map<String, Double> people = new TreeMap<>(Map.of("workers", 3.0, "wage", 1000.0, "hireCost", 200.0,
                "layoffCost", 300.0, "overtimeRate", 10.0, "workingDays", 20.0, "hoursPerDay", 8.0, "holdingCost", 2.0,
                "trainingCost", 50.0, "severanceCost", 40.0));
        people.putAll(Map.of("subcontractCost", 60.0, "materialCost", 4.0, "backorderCost", 9.0, "overtimeLimit", 9.0,
                "subcontractLimit", 5.0));
        Map<String, Double> one = new TreeMap<>(people);
        one.putAll(Map.of("hoursPerUnit", 5.0, "overtimeHoursPerUnit", 6.0, "openingInventory", 10.0));
        Map<String, Double> order = Map.of("openingStock", 65.0, "orderQuantity", 10.0, "orderPeriod", 3.0);
        return List.of(
                tables(new LotSizingEngine(),
                        Map.of("demand", "period,demand,unitCost;1,52,3;2,87,3;3,23,4;4,56,4;"),
                        Map.of("setupCost", 75.0, "holdingCost", 1.0, "capacity", 100.0)),
                tables(new AggregatePlanEngine(), Map.of("demand", "period,demand;1,100;2,150;3,60;4,190;"), one),
                tables(new AggregatePlanEngine(),
                        Map.of("demand", "family,period,demand;A,1,100;B,1,50;A,2,150;B,2,70;A,3,60;B,3,90;",
                                "families", "family,hoursPerUnit,openingInventory;A,2,10;B,5,10;"),
                        people),
                model(new AggregatePlanEngine(), "a-electronics/a-electronics.takt"),
                tables(new ForecastEngine(),
                        Map.of("history", history(), "orders", "item,period,quantity;A,+1,300;B,+2,1;"), Map.of()),
                tables(new ForecastEngine(), Map.of("history", "period,demand;1,5;2,7;3,6;4,8;5,7;6,9;"), Map.of()),
                tables(new SequenceEngine(),
                        Map.of("jobs", "job,group,time,due,quantity;a,w,2,5,1;b,k,1,4,2;c,w,2,9,3;", "changeovers",
                                "from,to,time,cleaning,cost;w,k,.1,.2,5;k,w,.1,.9,10;"),
                        Map.of()),
                tables(new FacilityEngine(), Map.of("inflow", "day,inflow;1,4;2,3;3,4;4,0;5,9;"),
                        Map.of("r", 10.0, "h", 1.0, "D", 30.0, "S", 5.0, "capacity", 8.0, "openingStock", 2.0, "sigma",
                                1.0)),
                model(new RequirementsEngine(), "geared-motor/geared-motor.takt", "trace=CO-1002"),
                tables(new RequirementsEngine(),
                        Map.of("items", "item,leadTime,onHand,yield;A,2,20,0.9;B,1,0,1;", "bom",
                                "parent,component,quantity;A,B,2;", "demand",
                                "item,period,quantity,order;A,1,30,X;A,4,50,Y;", "receipts",
                                "item,period,quantity;A,3,10;"),
                        Map.of()),
                model(new MasterScheduleEngine(), "air-conditioners-weekly/air-conditioners-weekly.takt"),
                tables(new MasterScheduleEngine(),
                        Map.of("forecast", "period,forecast,orders,mps;1,47,25,250;2,20,150,;3,56,49,;4,62,26,200;"),
                        order),
                model(new RoughCutEngine(), "air-conditioners-weekly/air-conditioners-weekly.takt"),
                tables(new RoughCutEngine(),
                        Map.of("schedule", "item,period,quantity;A,1,33;B,1,17;A,2,60;", "bill",
                                "item,resource,hours,offset;A,100,.05,0;A,200,.7,1;B,100,1.3,0;", "resources",
                                "resource,capacity,share,overtimeCost,overtimeLimit;100,20,.6,10,20;200,20,.4,12,50;"),
                        Map.of("holdingCost", 1.0)));
    }

    private static boolean isFigure(Table table, int column) {
        return !NAMES.contains(table.columns().get(column).name())
                && table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Number);
    }

    @Test
    void everyFigureHasAFormula() {
        Set<String> without = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (Case each : cases) {
            Result result = each.result;
            String engine = result.engine().id();
            result.summary().stream().map(SummaryValue::key).filter(key -> result.explain(key).isEmpty())
                    .forEach(key -> without.add(engine + "." + key));
            for (Table table : result.tables()) {
                for (int c = 0; c < table.columns().size(); c++) {
                    String column = table.columns().get(c).name();
                    if (isFigure(table, c)) {
                        columns.add(engine + "." + table.name() + "." + column);
                        if (!isExplained(result, table.name(), column)) {
                            without.add(engine + "." + table.name() + "." + column);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), without);
        assertTrue(columns.size() > 180, columns.size() + " columns");
    }

    private static boolean isExplained(Result result, String table, String column) {
        return result.explanations().stream()
                .anyMatch(each -> each.key().startsWith(table + "/") && each.key().endsWith("/" + column));
    }

    /** Formulas that are plain arithmetic of columns and parameters are computed again, row by row. */
    @Test
    void whatFormulasSayIsTrue() {
        Set<String> checked = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Case each : cases) {
            for (Table table : each.result.tables()) {
                for (Column column : table.columns()) {
                    each.result.explanations().stream()
                            .filter(one -> one.key().equals(table.name() + "/*/" + column.name()))
                            .forEach(one -> check(each, table, column.name(), one, checked, wrong));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked.size() >= 40, checked.size() + ": " + checked);
    }

    private static void check(Case each, Table table, String column, Explanation one, Set<String> checked,
            List<String> wrong) {
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            OptionalDouble computed = FormulaReader.value(one.formula(), name -> name(each, table, at, column, name));
            if (computed.isPresent() && table.at(row, column) instanceof Cell.Number shown) {
                String place = each.result.engine().id() + "." + table.name() + "." + column;
                checked.add(place);
                double by = computed.getAsDouble();
                if (Math.abs(shown.value() - by) > 1e-6 * Math.max(1, Math.abs(by))) {
                    wrong.add(place + " row " + row + ": " + shown.value() + " is not " + one.formula() + " = " + by);
                }
            }
        }
    }

    /** A column of the row or, with [−1], of the row before; the name of the column itself is the parameter. */
    private static double name(Case each, Table table, int row, String column, String name) {
        String plain = name.replace("[−1]", "");
        boolean before = !plain.equals(name);
        boolean isColumn = (before || !plain.equals(column))
                && table.columns().stream().anyMatch(other -> other.name().equals(plain));
        int of = before ? row - 1 : row;
        if (isColumn && of >= 0 && (!before || isSame(table, row)) && table.at(of, plain) instanceof Cell.Number cell) {
            return cell.value();
        }
        if (isColumn || before || !each.given.containsKey(plain)) {
            throw new FormulaReader.Unknown();
        }
        return each.given.get(plain);
    }

    private static boolean isSame(Table table, int row) {
        return table.columns().stream().map(Column::name).filter(GROUPS::contains)
                .allMatch(group -> table.at(row, group).equals(table.at(row - 1, group)));
    }
}
