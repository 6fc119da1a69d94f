/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.NumberRows;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.SummaryValue.Measure;
import studio.takt.core.api.run.Table;
import studio.takt.core.internal.result.Numbers;
import studio.takt.core.internal.result.PieceWriter;

/**
 * Writes a result for programs to read:
 *
 * <pre>
 * {"formatVersion", "engine", "version", "element", "elementName", "parameters": {id: value},
 *  "summary": {key: {"value", "unit"} | {"value", "unit", "low", "high", "level"} | {"element", "name"}},
 *  "tables": {name: {"columns": [{"name", "unit"}], "rows": [[…]]}},
 *  "findings": [{"severity", "rule", "element", "elementName", "message", "file", "line", "column"}],
 *  "explanations": [{"key", "meaning", "formula", "inputs": [{"symbol", "value", "element", "feature"}], "source"}]}
 * </pre>
 *
 * <p>{@code element} is an id, or null if there is none; in tables an element stands by its name. Numbers have all
 * their digits; what is infinite or not a number is null. A plain number has the unit {@code 1}, a column of words
 * null. Quantities among the parameters are texts. {@code file}, {@code line} and {@code column} appear where known.
 */
public final class ResultJson {
    private final Locale locale;

    /** Writes messages in this language. */
    public ResultJson(Locale locale) {
        this.locale = locale;
    }

    /** The result as a text that ends with a line break. */
    public String toText(Result result) {
        java.io.StringWriter text = new java.io.StringWriter();
        try {
            write(result, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the result and a line break; leaves the writer open. */
    public void write(Result result, Writer target) throws IOException {
        Writer pieces = new PieceWriter(target);
        JsonWriter json = new JsonWriter(pieces);
        json.setIndent("  ");
        json.setSerializeNulls(true);
        json.beginObject();
        json.name("formatVersion").value(Result.FORMAT_VERSION);
        json.name("engine").value(result.engine().id());
        json.name("version").value(result.engine().version());
        element(json, "element", "elementName", result.element());
        json.name("parameters").beginObject();
        for (Map.Entry<String, Object> entry : result.parameters().asMap().entrySet()) {
            value(json.name(entry.getKey()), entry.getValue());
        }
        json.endObject();
        summary(json, result);
        tables(json, result);
        findings(json, result.findings());
        explanations(json, result.explanations());
        json.endObject();
        json.flush();
        pieces.write(System.lineSeparator());
        pieces.flush();
    }

    private static void element(JsonWriter json, String id, String name, ElementRef element) throws IOException {
        json.name(id).value(element.isPresent() ? element.id() : null);
        json.name(name).value(element.isPresent() ? element.name() : null);
    }

    private static void value(JsonWriter json, Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.beginArray();
            for (Object part : list) {
                json.value(String.valueOf(part));
            }
            json.endArray();
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            number(json, number.doubleValue());
        } else {
            json.value(String.valueOf(value));
        }
    }

    private static void number(JsonWriter json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.jsonValue(Numbers.full(value));
        } else {
            json.nullValue();
        }
    }

    private static void summary(JsonWriter json, Result result) throws IOException {
        json.name("summary").beginObject();
        for (SummaryValue value : result.summary()) {
            json.name(value.key()).beginObject();
            if (value instanceof Measure measure) {
                number(json.name("value"), measure.value());
                json.name("unit").value(measure.unit().toString());
            } else if (value instanceof Estimate estimate) {
                estimate(json, estimate);
            } else if (value instanceof SummaryValue.Element element) {
                element(json, "element", "name", element.element());
            }
            json.endObject();
        }
        json.endObject();
    }

    private static void estimate(JsonWriter json, Estimate estimate) throws IOException {
        number(json.name("value"), estimate.value());
        json.name("unit").value(estimate.unit().toString());
        number(json.name("low"), estimate.low());
        number(json.name("high"), estimate.high());
        number(json.name("level"), estimate.level());
    }

    private static void tables(JsonWriter json, Result result) throws IOException {
        json.name("tables").beginObject();
        for (Table table : result.tables()) {
            json.name(table.name()).beginObject();
            columns(json, table);
            json.name("rows").beginArray();
            for (List<Cell> row : table.rows()) {
                row(json, row);
            }
            json.endArray().endObject();
        }
        json.endObject();
    }

    private static void columns(JsonWriter json, Table table) throws IOException {
        json.name("columns").beginArray();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            Column column = table.columns().get(i);
            boolean numbers = table.rows() instanceof NumberRows
                    || table.rows().stream().anyMatch(row -> row.get(at) instanceof Cell.Number);
            boolean words = !numbers && table.rows().stream()
                    .anyMatch(row -> row.get(at) instanceof Cell.Label || row.get(at) instanceof Cell.Element);
            json.beginObject().name("name").value(column.name());
            json.name("unit").value(words ? null : column.unit().toString()).endObject();
        }
        json.endArray();
    }

    private static void row(JsonWriter json, List<Cell> row) throws IOException {
        json.beginArray();
        for (Cell cell : row) {
            if (cell instanceof Cell.Number number) {
                number(json, number.value());
            } else if (cell instanceof Cell.Label label) {
                json.value(label.text());
            } else if (cell instanceof Cell.Element element) {
                json.value(element.element().name());
            } else {
                json.nullValue();
            }
        }
        json.endArray();
    }

    private void findings(JsonWriter json, List<Finding> findings) throws IOException {
        json.name("findings").beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
            json.name("rule").value(finding.rule());
            element(json, "element", "elementName", finding.element());
            json.name("message").value(finding.message().in(locale));
            if (finding.location().isPresent()) {
                json.name("file").value(finding.location().file());
                json.name("line").value(finding.location().line());
                json.name("column").value(finding.location().column());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void explanations(JsonWriter json, List<Explanation> explanations) throws IOException {
        json.name("explanations").beginArray();
        for (Explanation explanation : explanations) {
            json.beginObject();
            json.name("key").value(explanation.key());
            json.name("meaning").value(explanation.meaning().in(locale));
            json.name("formula").value(explanation.formula());
            json.name("inputs").beginArray();
            for (Explanation.Input input : explanation.inputs()) {
                json.beginObject().name("symbol").value(input.symbol()).name("value").value(input.value());
                json.name("element").value(input.element().isPresent() ? input.element().id() : null);
                json.name("feature").value(input.feature()).endObject();
            }
            json.endArray();
            json.name("source").value(explanation.source());
            json.endObject();
        }
        json.endArray();
    }
}
