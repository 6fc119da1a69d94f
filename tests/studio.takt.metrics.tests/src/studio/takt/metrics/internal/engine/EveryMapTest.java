/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;

/** What holds on every map of every example, on either basis of days. */
class EveryMapTest {
    private static final Map<String, String> UNITS = Map.of("takt", "s", "leadTime", "workday", "processingTime", "s",
            "pce", "%", "workContent", "s", "operators", "person", "inventoryTurns", "1/year");

    static List<Arguments> maps() {
        List<Arguments> all = new ArrayList<>();
        for (Path model : Examples.files(".takt")) {
            for (String map : Examples.maps(model)) {
                all.add(Arguments.of(model, map, "calendarDays"));
                all.add(Arguments.of(model, map, "workingTime"));
            }
        }
        return all;
    }

    @Test
    void thereAreMaps() {
        assertTrue(maps().size() >= 8, "maps of Acme and A-Electronics");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("maps")
    void figuresAgree(Path model, String map, String basis) {
        Result result = Examples.run(model, map, Map.of("daysBasis", basis), List.of());
        assertTrue(result.isSound(), () -> result.findings().toString());
        ladderSumsUp(result);
        longestPathIsLongest(result);
        unitsAreFixed(result);
        efficiencyFollowsBasis(result, basis);
    }

    private static double summary(Result result, String key) {
        return result.summary(key).flatMap(SummaryValue::number).orElseThrow();
    }

    private static void ladderSumsUp(Result result) {
        Table ladder = result.table("ladder").orElseThrow();
        assertFalse(ladder.rows().isEmpty());
        assertEquals(summary(result, "leadTime"), Examples.sum(ladder, "leadTime"), 1e-9);
        assertEquals(summary(result, "processingTime"), Examples.sum(ladder, "processingTime"), 1e-6);
    }

    private static void longestPathIsLongest(Result result) {
        Table paths = result.table("paths").orElseThrow();
        for (int row = 0; row < paths.rows().size(); row++) {
            assertTrue(summary(result, "leadTime") >= Examples.number(paths.at(row, "leadTime")) - 1e-9);
        }
    }

    private static void unitsAreFixed(Result result) {
        result.summary().stream().filter(SummaryValue.Measure.class::isInstance).map(SummaryValue.Measure.class::cast)
                .filter(value -> UNITS.containsKey(value.key()))
                .forEach(value -> assertEquals(UNITS.get(value.key()), value.unit().toString(), value.key()));
    }

    private static void efficiencyFollowsBasis(Result result, String basis) {
        Table table = result.table("pce").orElseThrow();
        for (int row = 0; row < table.rows().size(); row++) {
            boolean used = Examples.text(table.at(row, "used")).equals("yes");
            assertEquals(used, Examples.text(table.at(row, "daysBasis")).equals(basis));
            if (used) {
                assertEquals(summary(result, "pce"), Examples.number(table.at(row, "pce")), 1e-12);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("maps")
    void everythingSaysWhereItComesFrom(Path model, String map, String basis) {
        Result result = Examples.run(model, map, Map.of("daysBasis", basis), List.of());
        List<String> keys = new ArrayList<>(result.summary().stream().map(SummaryValue::key).toList());
        Table processes = result.table("processes").orElseThrow();
        processes.rows().forEach(row -> List.of("cycleTime", "grossCapacity", "netCapacity", "utilisation", "operators")
                .forEach(column -> keys.add("processes/" + Examples.text(row.get(0)) + "/" + column)));
        for (String key : keys) {
            Explanation because = result.explain(key).orElseThrow(() -> new AssertionError("nothing explains " + key));
            assertFalse(because.inputs().isEmpty(), key);
            assertFalse(because.source().isEmpty(), key);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("maps")
    void everyTextIsThereInBothLanguages(Path model, String map, String basis) {
        Result result = Examples.run(model, map, Map.of("daysBasis", basis), List.of());
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            result.summary().forEach(value -> assertFalse(value.title().in(language).isBlank()));
            result.findings().forEach(finding -> assertFalse(finding.message().in(language).isBlank()));
            result.explanations().forEach(because -> assertFalse(because.meaning().in(language).isBlank()));
            result.charts().forEach(chart -> assertFalse(chart.title().in(language).isBlank()));
            result.overlays().forEach(overlay -> assertFalse(overlay.title().in(language).isBlank()));
            result.tables().forEach(table -> {
                assertFalse(table.title().in(language).isBlank());
                table.columns().forEach(column -> assertFalse(column.title().in(language).isBlank()));
            });
        }
    }
}
