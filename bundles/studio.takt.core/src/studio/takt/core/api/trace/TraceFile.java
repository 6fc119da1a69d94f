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

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.trace.TraceChange.Kind;
import studio.takt.units.api.Unit;

/**
 * Reads the trace of a run: from a result in JSON that has the table {@code trace}, or from that table as CSV. Its
 * columns are {@code time} (s), {@code element} (id), {@code name}, {@code kind} ({@code state}, {@code stock},
 * {@code move}) and {@code value}. What is wrong becomes a finding, never an exception. Has no state.
 */
public final class TraceFile {
    /** The name of the table in a result. */
    public static final String TABLE = "trace";

    private static final InputTable COLUMNS = new InputTable(TABLE, text("table"),
            List.of(column("time", InputTable.Kind.NUMBER, Unit.parse("s"), true),
                    column("element", InputTable.Kind.TEXT, Unit.ONE, true),
                    column("name", InputTable.Kind.TEXT, Unit.ONE, false),
                    column("kind", InputTable.Kind.TEXT, Unit.ONE, true),
                    column("value", InputTable.Kind.TEXT, Unit.ONE, true)));

    /**
     * What reading came to.
     *
     * @param trace    the changes that could be read
     * @param findings what is wrong
     */
    public record Outcome(RunTrace trace, List<Finding> findings) {}

    private static InputColumn column(String name, InputTable.Kind kind, Unit unit, boolean required) {
        return new InputColumn(name, kind, unit, required, text("column." + name));
    }

    /** Reads a file, as JSON if its name ends so, else as CSV. */
    public Outcome read(Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? fromJson(file) : fromCsv(file);
    }

    private static Outcome fromCsv(Path file) {
        DataReader.Outcome read = new DataReader().read(file, COLUMNS);
        List<TraceChange> changes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(read.findings());
        for (DataSet.Row row : read.data().rows()) {
            String element = row.text("element").orElse("");
            Optional<TraceChange> change = change(row.number("time").orElse(0.0), element,
                    row.text("name").orElse(element), row.text("kind").orElse(""), row.text("value").orElse(""));
            change.ifPresentOrElse(changes::add, () -> findings
                    .add(fault("kind", read.data().locationOf(row), row.text("kind").orElse(""))));
        }
        return new Outcome(inOrder(changes), List.copyOf(findings));
    }

    private static RunTrace inOrder(List<TraceChange> changes) {
        return new RunTrace(changes.stream().sorted(Comparator.comparingDouble(TraceChange::time)).toList());
    }

    private static Outcome fromJson(Path file) {
        Location at = new Location(file.toString(), 1, 0);
        try {
            if (Files.size(file) > DataReader.MAX_BYTES) {
                return nothing(fault("large", at, DataReader.MAX_BYTES >> 20));
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                return fromJson(JsonParser.parseReader(reader), at);
            }
        } catch (IOException | JsonParseException | IllegalStateException | ClassCastException
                | NumberFormatException | UnsupportedOperationException | IndexOutOfBoundsException e) {
            return nothing(fault("unreadable", at, file.toString()));
        }
    }

    private static Outcome fromJson(JsonElement root, Location at) {
        Optional<JsonObject> table = member(root, "tables").flatMap(tables -> member(tables, TABLE))
                .map(JsonElement::getAsJsonObject);
        if (table.isEmpty()) {
            return nothing(fault("missing", at, TABLE));
        }
        List<String> names = new ArrayList<>();
        needed(table.get(), "columns").getAsJsonArray()
                .forEach(column -> names.add(needed(column, "name").getAsString()));
        List<TraceChange> changes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (JsonElement each : needed(table.get(), "rows").getAsJsonArray()) {
            JsonArray row = each.getAsJsonArray();
            String kind = word(row, names, "kind");
            change(row.get(names.indexOf("time")).getAsDouble(), word(row, names, "element"),
                    word(row, names, "name"), kind, word(row, names, "value"))
                    .ifPresentOrElse(changes::add, () -> findings.add(fault("kind", at, kind)));
        }
        return new Outcome(inOrder(changes), List.copyOf(findings));
    }

    private static Optional<JsonElement> member(JsonElement parent, String name) {
        return Optional.ofNullable(parent.getAsJsonObject().get(name));
    }

    private static JsonElement needed(JsonElement parent, String name) {
        return member(parent, name).orElseThrow(() -> new JsonParseException("no " + name));
    }

    private static String word(JsonArray row, List<String> names, String column) {
        return row.get(names.indexOf(column)).getAsString();
    }

    private static Optional<TraceChange> change(double time, String element, String name, String kind, String value) {
        return Stream.of(Kind.values()).filter(known -> known.name().equalsIgnoreCase(kind.strip())).findFirst()
                .filter(known -> Double.isFinite(time))
                .map(known -> new TraceChange(time, element, name, known, value));
    }

    private static Outcome nothing(Finding finding) {
        return new Outcome(new RunTrace(List.of()), List.of(finding));
    }

    private static Finding fault(String key, Location at, Object... arguments) {
        return new Finding(Severity.ERROR, "trace." + key, ElementRef.NONE, text(key, arguments), at);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(TraceFile.class, key, arguments);
    }
}
