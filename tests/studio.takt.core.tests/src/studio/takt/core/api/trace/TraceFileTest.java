/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.trace.TraceChange.Kind;

/** Traces in both formats, what they say of a time, and files that are none. */
class TraceFileTest {
    private static final List<TraceChange> CHANGES = List.of(new TraceChange(0, "a", "용접", Kind.STATE, "starved"),
            new TraceChange(0, "a", "용접", Kind.STOCK, "0"), new TraceChange(2.5, "a", "용접", Kind.STATE, "busy"),
            new TraceChange(60, "a", "용접", Kind.MOVE, "b"), new TraceChange(60, "b", "Paint", Kind.STOCK, "1"));

    @TempDir
    Path folder;

    private TraceFile.Outcome read(String name, String text) throws IOException {
        return new TraceFile().read(Files.writeString(folder.resolve(name), text));
    }

    private static List<String> rules(TraceFile.Outcome outcome) {
        return outcome.findings().stream().map(Finding::rule).toList();
    }

    /** Rows may stand in any order, and times have any unit. */
    @Test
    void csv() throws IOException {
        TraceFile.Outcome outcome = read("trace.csv", """
                time,element,name,kind,value
                0,a,용접,state,starved
                0,a,용접,stock,0
                1 min,a,용접,move,b
                1 min,b,Paint,Stock,1
                2.5,a,용접,state,busy
                """);
        assertEquals(List.of(), rules(outcome));
        assertEquals(CHANGES, outcome.trace().changes());
        assertEquals(60, outcome.trace().end());
    }

    @Test
    void json() throws IOException {
        TraceFile.Outcome outcome = read("run.json", """
                {"engine": "flow-simulation", "tables": {"other": {"columns": [], "rows": []}, "trace": {"columns": [
                {"name": "time", "unit": "s"}, {"name": "element", "unit": null}, {"name": "name", "unit": null},
                {"name": "kind", "unit": null}, {"name": "value", "unit": null}],
                "rows": [[0, "a", "용접", "state", "starved"], [0, "a", "용접", "stock", "0"],
                [2.5, "a", "용접", "state", "busy"], [60.0, "a", "용접", "move", "b"], [60, "b", "Paint", "stock", "1"]]}}}
                """);
        assertEquals(List.of(), rules(outcome));
        assertEquals(CHANGES, outcome.trace().changes());
    }

    @Test
    void howPlacesStand() {
        RunTrace trace = new RunTrace(CHANGES);
        assertEquals(List.of(new PlaceState("a", "용접", "starved", "0")), List.copyOf(trace.at(2.4)));
        assertEquals(List.of(new PlaceState("a", "용접", "busy", "0"), new PlaceState("b", "Paint", "", "1")),
                List.copyOf(trace.at(60)));
        assertEquals(List.of(), List.copyOf(trace.at(-1)));
        assertThrows(IllegalArgumentException.class, () -> new RunTrace(List.of(CHANGES.get(4), CHANGES.get(0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"tables\": 3}",
            "{\"tables\": {\"trace\": {\"columns\": [], \"rows\": [[1]]}}}",
            "{\"tables\": {\"trace\": {\"rows\": []}}}", "{\"tables\": {\"trace\": null}}", "null", "7"})
    void whatIsNoTrace(String text) throws IOException {
        TraceFile.Outcome outcome = read("bad.json", text);
        assertEquals(List.of("trace.unreadable"), rules(outcome), text);
        assertEquals(List.of(), outcome.trace().changes());
    }

    @Test
    void whatIsMissingOrUnknown() throws IOException {
        assertEquals(List.of("trace.missing"), rules(read("none.json", "{\"tables\": {}}")));
        assertEquals(List.of("trace.missing"), rules(read("none.json", "{}")));
        assertEquals(List.of("trace.unreadable"), rules(new TraceFile().read(folder.resolve("nowhere.json"))));
        assertEquals(List.of("trace.kind"), rules(read("t.csv", "time,element,kind,value\n0,a,colour,red\n")));
    }
}
