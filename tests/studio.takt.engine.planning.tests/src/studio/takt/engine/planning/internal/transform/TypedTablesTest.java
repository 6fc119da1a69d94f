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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Tables as people type them: headings alone, units in odd places, rows that come twice. */
class TypedTablesTest {
    @TempDir
    Path folder;

    private static Engine<?> engine(String id) {
        List<Engine<?>> all = List.of(new AggregatePlanEngine(), new MasterScheduleEngine(), new RequirementsEngine(),
                new RoughCutEngine(), new SequenceEngine(), new ForecastEngine(), new FacilityEngine(),
                new LotSizingEngine());
        return all.stream().filter(each -> each.descriptor().id().equals(id)).findFirst().orElseThrow();
    }

    /** Runs with {@code TABLE:LINE;LINE …} and {@code PARAMETER=VALUE}, set off by {@code |}. */
    private Result run(String id, String typed, List<String> emptyTables) throws IOException {
        Engine<?> engine = engine(id);
        RunOrder.Builder order = RunOrder.of(engine);
        for (String each : typed.split("\\|")) {
            int colon = each.indexOf(':');
            if (colon > 0) {
                order.data(each.substring(0, colon), file(each.substring(0, colon), each.substring(colon + 1)));
            } else {
                order.set(each.split("=")[0], each.split("=")[1]);
            }
        }
        for (String name : emptyTables) {
            InputTable table = engine.descriptor().tables().stream().filter(each -> each.name().equals(name))
                    .findFirst().orElseThrow();
            order.data(name, file(name, String.join(",", table.columns().stream().map(column -> column.name())
                    .toList())));
        }
        Result result = Runs.run(order.build());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            result.findings().forEach(finding -> assertFalse(finding.message().in(locale).isBlank()));
        }
        return result;
    }

    private Path file(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name + ".csv"), lines.replace(";", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "aggregate-plan # families # demand:period,demand;1,100;2,200|workers=5|wage=100|hoursPerUnit=4|overtimeRate=2",
            "master-schedule # orders items mps plan periods bill # forecast:item,period,forecast;A,1,10;A,2,20",
            "material-requirements # items bom receipts schedule # demand:item,period,quantity;A,3,10",
            "rough-cut-capacity # items capacity # schedule:item,period,quantity;A,1,30|"
                    + "bill:item,resource,hours;A,M,2|resources:resource,capacity;M,40|overtimeCost=10",
            "sequence # changeovers # jobs:job,group,time;J,a,2;K,b,3",
            "forecast # orders # history:period,demand;1,10;2,12;3,11;4,15"})
    void headingsAloneSayThatThereIsNothingOfTheKind(String id, String tables, String typed) throws IOException {
        List<String> names = Arrays.asList(tables.split(" "));
        Result result = run(id, typed, names);
        assertTrue(result.isSound(), Runs.texts(result));
        run(id, typed, List.of()).tables().forEach(table -> assertEquals(table.rows(),
                result.table(table.name()).orElseThrow().rows(), table.name()));
        assertEquals(names.size(), Runs.rules(result).stream().filter("data.noneOf"::equals).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"aggregate-plan # demand # workers=5",
            "rough-cut-capacity # schedule # capacity=4",
            "sequence # jobs # objective=cost", "forecast # history # horizon=3", "lot-sizing # demand # setupCost=3",
            "subcontract-facility # inflow # r=3"})
    void aTableThatSaysWhatToPlanNeedsRows(String id, String table, String typed) throws IOException {
        assertTrue(Runs.rules(run(id, typed, List.of(table))).contains("data.noRows"));
    }

    /** Capacity, fixed cost and errors by the day are those of a day of the table: nothing is to be said about them. */
    @Test
    void aLineIsDescribedByTheDay() throws IOException {
        Result result = run("subcontract-facility",
                "inflow:day,inflow;1,4;2,3;3,4|r=10 KRW/pcs|h=1 KRW/pcs/d|D=30 KRW/d"
                        + "|S=5 pcs|capacity=8 pcs/d|openingStock=2|sigma=1 pcs/d",
                List.of());
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(67, result.summary("profit").flatMap(value -> value.number()).orElseThrow(), 1e-9);
        assertFalse(Runs.rules(result).contains("subcontract-facility.day"));
    }

    @Test
    void aDayThatOccursTwiceIsAnErrorButMondaysComeBack() throws IOException {
        String line = "|r=10|h=1|D=30|S=5|capacity=8";
        assertTrue(Runs.rules(run("subcontract-facility", "inflow:day,inflow;1,4;1,3" + line, List.of()))
                .contains("subcontract-facility.day-twice"));
        assertTrue(run("subcontract-facility", "inflow:day,inflow;Mon,4;Tue,3;Mon,5" + line, List.of()).isSound());
    }

    @Test
    void forecastsOfTheSamePeriodAreAddedUpWhichIsSaid() throws IOException {
        Result result = run("master-schedule", "forecast:item,period,forecast;A,1,10;A,1,5;A,2,20", List.of());
        assertTrue(Runs.rules(result).contains("master-schedule.forecast-twice"), Runs.texts(result));
        assertEquals(35, result.summary("demand").flatMap(value -> value.number()).orElseThrow(), 1e-9);
    }

    /**
     * Two periods a lot, in tens: 60 + 40 + 5 above the safety stock are 110; the 5 too many serve period 3, so that the
     * next lot is one of period 4 and 5, not of 3.
     */
    @Test
    void whatRoundingBroughtPutsTheNextLotOff() throws IOException {
        String rule = "demand:item,period,quantity;A,1,60;A,2,40;A,3,2;A,4,60;A,5,41|items:item,safetyStock,lotRule,";
        Table plan = run("material-requirements", rule + "lotMultiple;A,5,FOP 2,10", List.of()).table("plan")
                .orElseThrow();
        assertEquals(List.of(110.0, 0.0, 0.0, 100.0, 0.0), received(plan));
        Table least = run("material-requirements", rule + "minimumLot;A,5,silver-meal,150", List.of()).table("plan")
                .orElseThrow();
        assertEquals(0.0, received(least).get(2), "what was too much serves period 3");
    }

    private static List<Double> received(Table plan) {
        List<Double> received = new ArrayList<>();
        for (int row = 0; row < plan.rows().size(); row++) {
            received.add(((Cell.Number) plan.at(row, "plannedReceipt")).value());
        }
        return received;
    }
}
