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
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;

/** The example a-electronics gives what its expected.json says: the figures its source prints, and what changes. */
class ExampleTest {
    private static final Path MODEL = Runs.example("a-electronics/a-electronics.takt");

    private static Result run(String... with) throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            RunOrder.Builder order = Runs.order().model(session);
            for (String override : with) {
                order.with(override);
            }
            return Runs.run(order.build());
        }
    }

    @Test
    void figuresAreAsExpected() throws IOException {
        JsonObject expected = JsonParser.parseString(Files.readString(MODEL.resolveSibling("expected.json")))
                .getAsJsonObject();
        double tolerance = expected.get("tolerance").getAsDouble();
        int checked = 0;
        for (JsonElement each : expected.getAsJsonArray("runs")) {
            JsonObject run = each.getAsJsonObject();
            Result result = run(run.getAsJsonArray("with").asList().stream().map(JsonElement::getAsString)
                    .toArray(String[]::new));
            assertTrue(result.isSound(), Runs.texts(result));
            for (Map.Entry<String, JsonElement> strategy : run.getAsJsonObject("strategies").entrySet()) {
                for (Map.Entry<String, JsonElement> figure : strategy.getValue().getAsJsonObject().entrySet()) {
                    assertEquals(figure.getValue().getAsDouble(),
                            Runs.number(result, "strategies", strategy.getKey(), 1, figure.getKey()), tolerance,
                            run.get("title").getAsString() + ": " + strategy.getKey() + " " + figure.getKey());
                    checked++;
                }
            }
        }
        assertTrue(checked > 30);
    }

    /** What reports set: the least cost stands beside the strategies that the policy names. */
    @Test
    void theProvenOptimumStandsBesideThem() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(Runs.order().model(session).set("benchmark", "optimal").build());
            assertEquals(4_334_400_000.0, Runs.number(result, "strategies", "chase-workforce", 1, "total"));
            assertEquals(4_260_510_000.0, Runs.number(result, "strategies", "optimal", 1, "total"));
            assertTrue(Runs.rules(result).contains("aggregate-plan.proven"));
        }
    }

    @Test
    void theMapGivesTheCapacityAndAgreesWithTheLabourStandard() throws IOException {
        Result result = run();
        assertTrue(Runs.texts(result).contains("10 h/pcs of work, 200 person at work"), Runs.texts(result));
        assertFalse(Runs.rules(result).contains("aggregate-plan.labour-standard-differs"));
        assertFalse(Runs.rules(result).contains("aggregate-plan.headcount-differs"));
        assertEquals("Current state", result.explain("periods/level/6/workers").orElseThrow().inputs().stream()
                .filter(input -> input.symbol().equals("hoursPerUnit")).findFirst().orElseThrow().element().name());
    }

    @Test
    void whatIsDrawnChangesThePlan() throws IOException {
        Result slower = run("ASSY.cycleTime=198 s");
        assertTrue(Runs.rules(slower).contains("aggregate-plan.labour-standard-differs"));
        assertEquals(Math.ceil(40050 * 10.32 / 1920), Runs.number(slower, "periods", "level", 1, "workers"));
        Result fewer = run("ASSY.operators=63 person");
        assertTrue(Runs.rules(fewer).contains("aggregate-plan.headcount-differs"));
        assertEquals(199, Runs.number(fewer, "periods", "chase-overtime", 1, "workers"));
        assertEquals(200 * 180 - 180, 3600 * 160 * 199 / Runs.number(fewer, "periods", "chase-overtime", 1,
                "capacity"), 1e-6);
    }

    @Test
    void scrapAtTheEndTakesMoreWorkInADeliveredUnit() throws IOException {
        Result result = run("PACK.scrap=10 %");
        assertEquals(3200 * 0.9, Runs.number(result, "periods", "chase-overtime", 1, "capacity"), 1e-6);
    }

    /** By the calendar, January 2027 has 21 workdays and February 20: a table that begins in February means those. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-02", "2"})
    void aTableTakesTheWorkdaysOfTheMonthsThatItNames(String period, @TempDir Path folder) throws IOException {
        String counted = Files.readString(MODEL).replaceAll("workdaysPer(Month|Year)=\"[0-9]*\"", "");
        Path model = Files.writeString(folder.resolve("counted.takt"), counted);
        Path table = Files.writeString(folder.resolve("demand.csv"), "period,demand\n" + period + ",3000\n");
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(Runs.order().model(session).data("demand", table).build());
            assertEquals(20, Runs.number(result, "periods", "level", 1, "workdays"), Runs.texts(result));
        }
    }

    @Test
    void aParameterWinsOverTheModel() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(Runs.order().model(session).set("workingDays", "25").set("workers", "100")
                    .set("hoursPerUnit", "5 h/pcs").set("wage", "2000000 KRW/month").build());
            assertEquals(100 * 25 * 8 / 5, Runs.number(result, "periods", "chase-overtime", 1, "capacity"));
            assertEquals(12 * 100 * 2e6, Runs.number(result, "strategies", "chase-overtime", 1, "regular"));
        }
    }

    @Test
    void withoutNominalWorkdaysTheCalendarIsCounted() throws IOException {
        Path model = Files.createTempDirectory("planning").resolve("calendar.takt");
        Files.writeString(model, Files.readString(MODEL).replaceAll("workdaysPer(Month|Year)=\"\\d+\"", ""));
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(Runs.order().model(session).build());
            assertEquals(21, Runs.number(result, "periods", "level", 1, "workdays"), "January 2027");
            assertEquals(20, Runs.number(result, "periods", "level", 2, "workdays"), "February 2027");
            assertEquals(23, Runs.number(result, "periods", "level", 3, "workdays"), "March 2027");
            assertEquals(200 * 23 * 8 / 10.0, Runs.number(result, "periods", "chase-overtime", 3, "capacity"));
        }
    }

    @Test
    void weeksOfAMonthShareItsWage() throws IOException {
        Path csv = Files.createTempFile("demand", ".csv");
        Files.writeString(csv, "demand\n160\n800\n800\n800\n640\n");
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(Runs.order().model(session).data("demand", csv).with("Y1.bucket=week").build());
            double wages = 0;
            for (int week = 1; week <= 5; week++) {
                wages += Runs.number(result, "periods", "chase-overtime", week, "regularCost");
            }
            assertEquals(200 * 1600000.0, wages, 1e-3, "January 2027 from Friday 1st to Sunday 31st: five weeks");
            assertEquals(1, Runs.number(result, "periods", "chase-overtime", 1, "workdays"));
            assertEquals(5, Runs.number(result, "periods", "chase-overtime", 2, "workdays"));
            assertEquals(160, Runs.number(result, "periods", "chase-overtime", 1, "capacity"));
        } finally {
            Files.delete(csv);
        }
    }

    @Test
    void aDataBoxThatSaysTooLittleFallsBackToTheLabourStandard() throws IOException {
        String text = Files.readString(MODEL).replace("operators=\"64 person\"", "");
        Path model = Files.createTempDirectory("planning").resolve("incomplete.takt");
        Files.writeString(model, text);
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(Runs.order().model(session).build());
            assertTrue(Runs.rules(result).contains("aggregate-plan.map-incomplete"), Runs.texts(result));
            assertEquals(4334400000.0, Runs.number(result, "strategies", "chase-workforce", 1, "total"));
        }
    }

    @Test
    void aFamilyFindsItsPolicy() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(Runs.order().model(session).on("AC").build());
            assertEquals(4444090000.0, Runs.number(result, "strategies", "level", 1, "total"));
            assertEquals("Air conditioners", result.element().name());
        }
    }

    @Test
    void aTableTakesThePlaceOfTheDemand() throws IOException {
        Path csv = Files.createTempFile("demand", ".csv");
        Files.writeString(csv, "period,demand,workingDays\n1,3200,\n2,1600,10\n");
        try (ModelSession session = Runs.open(MODEL)) {
            Result result = Runs.run(Runs.order().model(session).data("demand", csv).build());
            assertEquals(200, Runs.number(result, "periods", "chase-workforce", 2, "workers"));
            assertEquals(20, Runs.number(result, "periods", "chase-workforce", 1, "workdays"));
            assertEquals(2 * 320000000.0 + 2 * 15000000.0, Runs.number(result, "strategies", "chase-workforce", 1,
                    "total"));
        } finally {
            Files.delete(csv);
        }
    }

    @Test
    void everyTextSpeaksBothLanguages() throws IOException {
        Result result = run("ASSY.cycleTime=198 s");
        for (Finding finding : result.findings()) {
            assertFalse(finding.message().in(Locale.ENGLISH).contains("{"), finding.rule());
            if (finding.rule().startsWith("aggregate-plan")) {
                assertTrue(finding.message().in(Locale.KOREAN).matches("(?s).*[가-힣].*"), finding.rule());
            }
        }
        result.explanations().forEach(each -> assertTrue(each.meaning().in(Locale.KOREAN).matches("(?s).*[가-힣].*"),
                each.key()));
        result.charts().forEach(each -> assertTrue(each.title().in(Locale.KOREAN).matches("(?s).*[가-힣].*"),
                each.id()));
        new AggregatePlanEngine().descriptor().parameters()
                .forEach(each -> assertTrue(each.help().in(Locale.KOREAN).matches("(?s).*[가-힣].*"), each.id()));
    }
}
