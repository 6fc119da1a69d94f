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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.document.Block;

/**
 * What a result recommends. A key figure that names a word standing in the first column of a table is a choice among
 * the rows of that table; the reason is the table's first number.
 */
public final class Recommendation {
    private final Speech speech;

    /** Recommends in these words. */
    public Recommendation(Speech speech) {
        this.speech = speech;
    }

    /** The word chosen, the table of the alternatives and the place of the chosen row in it. */
    private record Choice(String word, Table table, int row, int column) {
        double value(int place) {
            return table.rows().get(place).get(column) instanceof Cell.Number number ? number.value() : Double.NaN;
        }

        Column criterion() {
            return table.columns().get(column);
        }

        String word(int place) {
            return ((Cell.Label) table.rows().get(place).get(0)).text();
        }
    }

    /** The word chosen; empty if nothing was. */
    String word(Result result) {
        return choice(result).map(Choice::word).orElse("");
    }

    /** A sentence with the choice and its reason, if the result makes one. */
    public Optional<String> sentence(Result result) {
        return choice(result).map(this::sentence);
    }

    /** The recommendation with its reason and what to bear in mind. */
    List<Block> of(Result result) {
        return choice(result).map(choice -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Notice("plain", speech.say("recommendation.title", speech.words().of(choice.word)),
                    List.of(sentence(choice))));
            List<String> caveats = caveats(result);
            if (!caveats.isEmpty()) {
                blocks.add(new Block.Notice("warning", speech.say("recommendation.caveats"), caveats));
            }
            return blocks;
        }).orElse(List.of());
    }

    private static Optional<Choice> choice(Result result) {
        return result.summary().stream().filter(SummaryValue.Element.class::isInstance)
                .map(value -> ((SummaryValue.Element) value).element().id())
                .flatMap(word -> result.tables().stream().flatMap(table -> choice(word, table).stream())).findFirst();
    }

    private static Optional<Choice> choice(String word, Table table) {
        List<List<Cell>> rows = table.rows();
        boolean words = rows.size() > 1 && rows.stream().allMatch(row -> row.get(0) instanceof Cell.Label);
        boolean single = words && rows.stream().map(row -> row.get(0)).distinct().count() == rows.size();
        if (!single) {
            return Optional.empty();
        }
        int row = rows.stream().map(cells -> cells.get(0)).toList().indexOf(Cell.of(word));
        return row < 0
                ? Optional.empty()
                : IntStream.range(1, table.columns().size())
                        .filter(i -> rows.get(row).get(i) instanceof Cell.Number).boxed().findFirst()
                        .map(column -> new Choice(word, table, row, column));
    }

    private String sentence(Choice choice) {
        double mine = choice.value(choice.row);
        List<Integer> others = IntStream.range(0, choice.table.rows().size()).filter(i -> i != choice.row).boxed()
                .sorted(Comparator.comparing(choice::value)).toList();
        int least = others.get(0);
        int greatest = others.get(others.size() - 1);
        if (mine < choice.value(least)) {
            return compared("recommendation.lowest", choice, least);
        }
        if (mine > choice.value(greatest)) {
            return compared("recommendation.highest", choice, greatest);
        }
        return compared(mine == choice.value(least) ? "recommendation.tie" : "recommendation.other", choice, least);
    }

    private String compared(String message, Choice choice, int next) {
        Column criterion = choice.criterion();
        double mine = choice.value(choice.row);
        double other = choice.value(next);
        double percent = Math.abs(1000 * (other - mine) / other);
        String share = Double.isFinite(percent) ? speech.numbers().plain(Math.round(percent) / 10.0) : "\u2013";
        return speech.say(message, speech.words().of(choice.word), criterion.title().in(speech.locale()),
                speech.rounded(mine, criterion.unit()), choice.table.rows().size(),
                speech.rounded(Math.abs(other - mine), criterion.unit()), share, speech.words().of(choice.word(next)),
                speech.rounded(other, criterion.unit()));
    }

    private List<String> caveats(Result result) {
        List<Finding> telling = result.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION || finding.rule().contains("differ"))
                .toList();
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION)
                .flatMap(severity -> FindingGroup.of(telling, severity, speech).stream()).limit(4)
                .map(group -> group.text(speech)).toList();
    }
}
