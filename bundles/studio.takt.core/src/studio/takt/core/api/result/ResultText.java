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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.SummaryValue.Measure;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.result.TextTable;
import studio.takt.core.internal.result.TextWidth;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * Writes a result for people at a terminal: what was run on what, the key figures, the tables, the findings, gravest
 * first. Numbers are rounded for reading; {@link ResultJson} has all digits.
 */
public final class ResultText {
    private static final String INDENT = "  ";
    private static final int WIDTH = 120;
    /** What is longer is no text for people. */
    private static final int MOST_ROWS = 20_000;
    private static final int FIRST_ROWS = 1_000;
    private static final int LAST_ROWS = 10;
    private final Locale locale;
    private final int width;

    /** Writes in this language, tables up to 120 terminal columns wide where that can be had. */
    public ResultText(Locale locale) {
        this(locale, WIDTH);
    }

    /** Writes in this language, tables up to so many terminal columns wide where that can be had. */
    public ResultText(Locale locale, int width) {
        this.locale = locale;
        this.width = width;
    }

    /** The result as lines of text. */
    public String toText(Result given) {
        Result result = ReadableResult.of(given);
        StringBuilder text = new StringBuilder();
        String on = result.element().isPresent() ? " \u2013 " + result.element().name() : "";
        heading(text, result.engine().name().in(locale) + on, '=');
        summary(text, result);
        result.tables().forEach(table -> table(text, table));
        findings(text, result);
        return text.toString();
    }

    private static void heading(StringBuilder text, String title, char underline) {
        String harmless = TextWidth.harmless(title).replace('\n', ' ');
        text.append(harmless).append('\n').append(String.valueOf(underline).repeat(TextWidth.of(harmless)))
                .append('\n');
    }

    private void summary(StringBuilder text, Result result) {
        int width = result.summary().stream().mapToInt(value -> TextWidth.of(value.title().in(locale))).max().orElse(0);
        for (SummaryValue value : result.summary()) {
            text.append(INDENT).append(TextWidth.left(value.title().in(locale), width)).append(INDENT)
                    .append(TextWidth.harmless(words(value))).append('\n');
        }
    }

    private String words(SummaryValue value) {
        if (value instanceof Measure measure) {
            ShownUnit shown = ShownUnit.of(measure.value(), measure.unit());
            return amount(shown.show(measure.value()), shown.unit());
        }
        if (value instanceof Estimate estimate) {
            ShownUnit shown = ShownUnit.of(estimate.value(), estimate.unit());
            return Text.of(ResultText.class, "estimate", amount(shown.show(estimate.value()), shown.unit()),
                    amount(shown.show(estimate.low()), shown.unit()), amount(shown.show(estimate.high()), shown.unit()),
                    amount(estimate.level() * 100, Unit.parse("%"))).in(locale);
        }
        return ((SummaryValue.Element) value).element().name();
    }

    private String amount(double value, Unit unit) {
        return Double.isFinite(value) ? Quantity.of(value, unit).format(locale) : "\u2013";
    }

    private void table(StringBuilder text, Table table) {
        text.append('\n');
        heading(text, table.title().in(locale), '-');
        boolean all = table.rows().size() <= MOST_ROWS;
        new TextTable(all ? table : shortened(table), locale).lines(width - INDENT.length())
                .forEach(line -> text.append(line.isEmpty() ? "" : INDENT).append(line).append('\n'));
        if (!all) {
            text.append(INDENT).append(Text.of(ResultText.class, "shortened", FIRST_ROWS, LAST_ROWS,
                    table.rows().size()).in(locale)).append('\n');
        }
    }

    private static Table shortened(Table table) {
        int size = table.rows().size();
        List<List<Cell>> rows = new ArrayList<>(table.rows().subList(0, FIRST_ROWS));
        rows.addAll(table.rows().subList(size - LAST_ROWS, size));
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    private void findings(StringBuilder text, Result result) {
        if (result.findings().isEmpty()) {
            return;
        }
        text.append('\n');
        heading(text, Text.of(ResultText.class, "findings").in(locale), '-');
        FindingText lines = new FindingText(locale);
        result.findings().stream().sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> text.append(INDENT).append(lines.line(finding)).append('\n'));
    }
}
