/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;

/** The published study of the paint shop, from the contract and from a table, and what is said about bad data. */
class PracticalCapacityTest {
    private static final Path MODEL = Runs.example("coatech/coatech.takt");
    private static final Path DATA = Runs.example("coatech/data/coatech-daily.csv");
    private static final Map<String, String> SHOP = Map.of("S", "2900", "r", "100", "h", "7", "D", "100005",
            "processTime", "1");

    @TempDir
    Path folder;

    private static RunOrder.Builder order() {
        return RunOrder.of(new PracticalCapacityEngine());
    }

    private static RunOrder.Builder table(Path csv) {
        RunOrder.Builder order = order().data("daily", csv);
        SHOP.forEach(order::set);
        return order;
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("daily.csv"), text.replace(";", "\n"));
    }

    @Test
    void theExampleGivesThePublishedFigures() throws IOException {
        JsonObject expected = JsonParser.parseString(Files.readString(MODEL
                .resolveSibling("expected-practical-capacity.json"))).getAsJsonObject();
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(order().model(session));
            assertTrue(result.isSound(), Runs.texts(result));
            for (Map.Entry<String, JsonElement> figure : expected.getAsJsonObject("summary").entrySet()) {
                JsonObject value = figure.getValue().getAsJsonObject();
                assertEquals(value.get("value").getAsDouble(), Runs.summary(result, figure.getKey()),
                        value.get("tolerance").getAsDouble(), figure.getKey());
            }
            assertEquals(7, expected.getAsJsonObject("summary").size());
            assertEquals("Painting for M", result.element().name());
        }
    }

    @Test
    void theTableAloneGivesTheSame() {
        Result result = Runs.run(table(DATA));
        assertEquals(4800, Runs.summary(result, "capacity"));
        assertEquals(54285, Runs.summary(result, "stockLimit"), 1e-9);
        assertEquals(3.568, Runs.summary(result, "cycleTime"), 5e-4);
        assertEquals(30, result.table("sweep").orElseThrow().rows().size());
        assertEquals(Runs.summary(result, "workInProcess"),
                Runs.summary(result, "throughput") * Runs.summary(result, "cycleTime"), 1e-9, "Little's law");
    }

    @Test
    void everyDayBalancesAndKeepsTheLimits() {
        Result result = Runs.run(table(DATA));
        double stock = 12257;
        for (int t = 0; t < 91; t++) {
            double available = stock + Runs.number(result, "daily", t, "inflow");
            double made = Runs.number(result, "daily", t, "modelProduction");
            stock = Runs.number(result, "daily", t, "modelInventory");
            assertEquals(available, made + stock, 1e-9);
            assertTrue(stock >= 0 && made <= 4800 && (made == 0 ? available < 2900 : made >= 2900));
        }
    }

    @Test
    void thePublishedWeekBalances() {
        RunOrder.Builder order = table(Runs.example("coatech/data/published-week.csv")).set("S", "0");
        assertFalse(Runs.rules(Runs.run(order)).contains("practical-capacity.balance"));
    }

    @Test
    void moreCapacityNeverMeansALongerCycleTimeWithoutAMinimumRun() {
        Result result = Runs.run(table(DATA).set("S", "0").set("step", "10"));
        int rows = result.table("sweep").orElseThrow().rows().size();
        for (int row = 1; row < rows; row++) {
            assertTrue(Runs.number(result, "sweep", row, "cycleTime") <= Runs.number(result, "sweep", row - 1,
                    "cycleTime") + 1e-9);
        }
        assertEquals(291, rows);
    }

    @Test
    void twiceThePiecesTwiceTheCapacity() throws IOException {
        StringBuilder doubled = new StringBuilder("day,inflow,production,inventory\n");
        for (String line : Files.readAllLines(DATA).subList(1, 93)) {
            String[] cells = line.split(",", -1);
            doubled.append(cells[0]);
            for (int i = 1; i < 4; i++) {
                doubled.append(',').append(cells[i].isEmpty() ? "" : 2 * Integer.parseInt(cells[i]));
            }
            doubled.append('\n');
        }
        Result result = Runs.run(table(csv(doubled.toString())).set("S", "5800").set("from", "7000")
                .set("to", "12800").set("step", "200"));
        assertEquals(9600, Runs.summary(result, "capacity"));
        assertEquals(Runs.summary(Runs.run(table(DATA)), "cycleTime"), Runs.summary(result, "cycleTime"), 1e-9);
    }

    @Test
    void quantitiesMayHaveUnits() {
        RunOrder.Builder order = table(DATA).set("S", "2900 pcs").set("r", "100 KRW/pcs").set("h", "7 KRW/pcs/d")
                .set("D", "100005 KRW").set("processTime", "24 h").set("from", "4800 pcs/d");
        assertEquals(54285, Runs.summary(Runs.run(order), "stockLimit"), 1e-9);
        assertEquals(1.0 / 24 + 2.568, Runs.summary(Runs.run(table(DATA).set("processTime", "1 h")), "cycleTime"),
                5e-4);
    }

    @Test
    void aParameterOrAnOverrideWinsOverTheContract() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            assertEquals((480_000 - 100_005) / 14.0, Runs.summary(Runs.run(order().model(session).set("h", "14")),
                    "stockLimit"), 1e-9);
            assertEquals((480_000 - 100_005) / 14.0, Runs.summary(
                    Runs.run(order().model(session).with("CT-M.holdingCost=14 KRW/pcs/d")), "stockLimit"), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "day,inflow,production,inventory;0,,,10;1,5,5,;|practical-capacity.value-missing|3",
            "day,inflow,production,inventory;0,,,10;1,-5,5,0;|practical-capacity.value-negative|3",
            "day,inflow,production,inventory;0,,,10;1,5,5,11;|practical-capacity.balance|3",
            "day,inflow,production,inventory;0,,,10;|practical-capacity.empty|1",
            "day,inflow,production,inventory;0,,,10;1,5,0,15;|practical-capacity.nothing-produced|0",
            "day,inflow,production,inventory;0,,,10;1,5,5,10;|practical-capacity.never-runs|0"})
    void faultsAreFindings(String text, String rule, int line) throws IOException {
        Result result = Runs.run(table(csv(text)));
        assertTrue(result.findings().stream()
                .anyMatch(finding -> finding.rule().equals(rule) && finding.location().line() == line),
                Runs.texts(result));
        result.findings().stream().filter(finding -> finding.rule().startsWith("practical-capacity"))
                .forEach(finding -> assertTrue(finding.message().in(Locale.KOREAN).matches("(?s).*[가-힣].*")));
    }

    @Test
    void whatIsNotGivenIsAskedFor() {
        Result result = Runs.run(order().data("daily", DATA).set("S", "1"));
        assertEquals(4, Runs.rules(result).stream().filter("practical-capacity.missing"::equals).count());
        assertTrue(Runs.rules(Runs.run(table(DATA).set("step", "0"))).contains("practical-capacity.range"));
        assertTrue(Runs.rules(Runs.run(table(DATA).set("h", "0"))).contains("practical-capacity.no-holding-cost"));
        assertTrue(Runs.rules(Runs.run(table(DATA).set("to", "4500"))).contains("practical-capacity.at-the-edge"));
    }
}
