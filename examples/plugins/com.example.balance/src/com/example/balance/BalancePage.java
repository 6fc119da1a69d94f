/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.balance;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;

/** Writes the page: for each map a table of processes, each with a bar of its work beside the takt. */
final class BalancePage {
    private final Locale language;
    private final StringBuilder page = new StringBuilder();

    BalancePage(Locale language) {
        this.language = language;
    }

    String of(List<Result> results) {
        String title = say("name");
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage())
                .append("\"><head><meta charset=\"UTF-8\"><title>").append(title).append("</title></head><body>\n<h1>")
                .append(title).append("</h1>\n");
        results.forEach(this::map);
        return page.append("</body></html>\n").toString();
    }

    private void map(Result result) {
        page.append("<h2>").append(safe(result.element().name())).append("</h2>\n");
        result.table("operatorBalance").ifPresent(this::table);
        result.findings().stream().filter(Finding::isError).forEach(finding -> page.append("<p><strong>")
                .append(safe(finding.message().in(language))).append("</strong></p>\n"));
    }

    private void table(Table table) {
        page.append("<table>\n<tr><th>").append(say("process")).append("</th><th>").append(say("work"))
                .append("</th><th>").append(say("takt")).append("</th><th>").append(say("load"))
                .append("</th></tr>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            double load = number(table.at(row, "load"));
            page.append("<tr><td>").append(safe(word(table.at(row, "process")))).append("</td><td>")
                    .append(number(table.at(row, "workPerOperator"), "s")).append("</td><td>")
                    .append(number(table.at(row, "taktTime"), "s")).append("</td><td><meter min=\"0\" max=\"150\"")
                    .append(" high=\"100\" value=\"").append(load).append("\"></meter> ")
                    .append(number(table.at(row, "load"), "%")).append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private static String word(Cell cell) {
        return cell instanceof Cell.Element element
                ? element.element().name()
                : cell instanceof Cell.Label label ? label.text() : "";
    }

    private static double number(Cell cell) {
        return cell instanceof Cell.Number number ? number.value() : 0;
    }

    private String number(Cell cell, String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return cell instanceof Cell.Number number ? format.format(number.value()) + " " + unit : "–";
    }

    private String say(String key) {
        return safe(Text.of(BalancePage.class, key).in(language));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
