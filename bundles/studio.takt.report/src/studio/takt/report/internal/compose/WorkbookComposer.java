/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.SheetCell;
import studio.takt.report.internal.gather.Material;
import studio.takt.units.api.Unit;

/**
 * Turns what a report is made from into the sheets of a workbook: contents, key figures, parameters, a sheet for each
 * table of each result, findings. Numbers are numbers with all their digits; their units stand in the headings, or in a
 * column of their own.
 */
public final class WorkbookComposer {
    private final Material material;
    private final Speech speech;
    private final Locale locale;

    /** For that material in that language. */
    public WorkbookComposer(Material material, Locale locale) {
        this.material = material;
        this.locale = locale;
        this.speech = new Speech(locale, material.results());
    }

    /** The sheets, in their order. */
    public List<Sheet> sheets() {
        List<Sheet> tables = new ArrayList<>();
        List<List<SheetCell>> contents = new ArrayList<>();
        for (Result result : material.results()) {
            for (Table table : result.tables()) {
                String name = (tables.size() + 1) + " " + table.title().in(locale);
                tables.add(sheet(name, table));
                contents.add(row(name, speech.title(result), table.title().in(locale)));
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(contents(contents));
        sheets.add(figures());
        sheets.add(parameters());
        sheets.addAll(tables);
        sheets.add(findings());
        return List.copyOf(sheets);
    }

    private Sheet contents(List<List<SheetCell>> tables) {
        Material.ProjectFacts project = material.project();
        List<List<SheetCell>> rows = new ArrayList<>();
        rows.add(row(speech.say("book.project"), project.name(), ""));
        rows.add(row(speech.say("book.client"), project.client(), ""));
        rows.add(row(speech.say("book.author"), project.author(), ""));
        rows.add(row(speech.say("book.model"), project.file(), ""));
        rows.add(List.of(SheetCell.of(speech.say("book.date")), new SheetCell.Day(material.date())));
        rows.add(List.of());
        rows.add(row(speech.say("book.sheet"), speech.say("book.computed"), speech.say("book.table")));
        rows.addAll(tables);
        return new Sheet(speech.say("book.contents"), List.of(), rows);
    }

    private Sheet figures() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Result result : material.results()) {
            result.summary().forEach(value -> rows.add(figure(result, value)));
        }
        return new Sheet(speech.say("book.figures"), headings("computed", "figure", "value", "unit", "low", "high",
                "level", "formula", "source", "key"), rows);
    }

    private List<SheetCell> figure(Result result, SummaryValue value) {
        List<SheetCell> row = new ArrayList<>(row(speech.title(result), value.title().in(locale)));
        row.add(value.number().map(SheetCell::of).orElseGet(() -> SheetCell.of(speech.value(value))));
        row.add(SheetCell.of(unit(value)));
        boolean estimate = value instanceof SummaryValue.Estimate;
        for (double bound : estimate ? bounds((SummaryValue.Estimate) value) : new double[]{}) {
            row.add(SheetCell.of(bound));
        }
        if (!estimate) {
            row.addAll(List.of(SheetCell.EMPTY, SheetCell.EMPTY, SheetCell.EMPTY));
        }
        row.add(SheetCell.of(result.explain(value.key()).map(Explanation::formula).orElse("")));
        row.add(SheetCell.of(result.explain(value.key()).map(Explanation::source).orElse("")));
        row.add(SheetCell.of(value.key()));
        return row;
    }

    private static double[] bounds(SummaryValue.Estimate estimate) {
        return new double[]{estimate.low(), estimate.high(), estimate.level()};
    }

    private static String unit(SummaryValue value) {
        if (value instanceof SummaryValue.Measure measure) {
            return unit(measure.unit());
        }
        return value instanceof SummaryValue.Estimate estimate ? unit(estimate.unit()) : "";
    }

    private static String unit(Unit unit) {
        return unit.equals(Unit.ONE) ? "" : unit.toString();
    }

    private Sheet parameters() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Result result : material.results()) {
            for (Map.Entry<String, Object> parameter : result.parameters().asMap().entrySet()) {
                rows.add(row(speech.title(result), parameter.getKey(), String.valueOf(parameter.getValue())));
            }
        }
        return new Sheet(speech.say("book.parameters"), headings("computed", "parameter", "value"), rows);
    }

    private Sheet sheet(String name, Table table) {
        List<String> headings = table.columns().stream().map(this::heading).toList();
        return new Sheet(name, headings, Sheet.rows(table.rows(), row -> row.stream().map(this::cell).toList()));
    }

    private String heading(Column column) {
        String unit = unit(column.unit());
        return column.title().in(locale) + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    private SheetCell cell(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return SheetCell.of(number.value());
        }
        if (cell instanceof Cell.Label label) {
            return SheetCell.of(speech.word(label.text()));
        }
        return cell instanceof Cell.Element element ? SheetCell.of(element.element().name()) : SheetCell.EMPTY;
    }

    private Sheet findings() {
        List<List<SheetCell>> rows = material.findings().stream().map(this::finding).toList();
        return new Sheet(speech.say("book.findings"), headings("severity", "finding", "element", "rule", "id"), rows);
    }

    private List<SheetCell> finding(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ENGLISH);
        return row(speech.say("book.severity." + severity), finding.message().in(locale),
                speech.place(finding.element()), finding.rule(), finding.element().id());
    }

    private List<String> headings(String... keys) {
        return Stream.of(keys).map(key -> speech.say("book.heading." + key)).toList();
    }

    private static List<SheetCell> row(String... texts) {
        return Stream.of(texts).map(SheetCell::of).toList();
    }
}
