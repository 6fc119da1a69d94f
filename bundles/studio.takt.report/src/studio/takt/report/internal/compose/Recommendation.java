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
final class Recommendation {
    private final Speech speech;

    Recommendation(Speech speech) {
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
    Optional<String> sentence(Result result) {
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
        Comparator<Integer> byValue = Comparator.comparing(choice::value);
        List<Integer> others = IntStream.range(0, choice.table.rows().size()).filter(i -> i != choice.row).boxed()
                .sorted(byValue).toList();
        double mine = choice.value(choice.row);
        int next = others.get(0);
        double gap = choice.value(next) - mine;
        String name = speech.words().of(choice.word);
        String criterion = choice.criterion().title().in(speech.locale());
        String value = speech.rounded(mine, choice.criterion().unit());
        if (!(gap >= 0)) {
            return speech.say("recommendation.other", name, criterion, value, speech.words().of(choice.word(next)),
                    speech.rounded(choice.value(next), choice.criterion().unit()));
        }
        return speech.say("recommendation.lowest", name, criterion, value, choice.table.rows().size(),
                speech.rounded(gap, choice.criterion().unit()),
                speech.numbers().plain(Math.round(1000 * gap / choice.value(next)) / 10.0),
                speech.words().of(choice.word(next)));
    }

    private List<String> caveats(Result result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING
                        || finding.severity() == Severity.ERROR
                        || finding.severity() == Severity.INFORMATION && finding.rule().contains("differ"))
                .limit(4).map(Finding::message).map(speech::say).toList();
    }
}
