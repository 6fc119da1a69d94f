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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.Block.Derivation;
import studio.takt.report.internal.document.Block.Given;

/** Where the numbers of a result came from: key figures one by one, columns of tables by the example of a row. */
final class Origins {
    private final Speech speech;
    private final Numbering numbering;
    private final Extent extent;

    Origins(Speech speech, Numbering numbering, Extent extent) {
        this.speech = speech;
        this.numbering = numbering;
        this.extent = extent;
    }

    /** Key figures of each result; columns once for each engine, by the example of its first result. */
    List<Block> blocks(List<Result> results) {
        if (!extent.isFull()) {
            return formulas(results);
        }
        List<Block> blocks = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Result result : results) {
            List<Derivation> figures = ofSummary(result);
            if (!figures.isEmpty()) {
                blocks.add(new Block.Section(numbering.section(), speech.title(result)));
                blocks.add(new Block.Derivations(figures));
            }
            if (told.add(result.engine().id())) {
                result.tables().forEach(table -> blocks.addAll(ofColumns(result, table)));
            }
        }
        return blocks;
    }

    /** The key figures of the first result of each engine, a line each. */
    private List<Block> formulas(List<Result> results) {
        List<Block> blocks = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Result result : results) {
            List<Derivation> figures = told.add(result.engine().id()) ? ofSummary(result) : List.of();
            if (!figures.isEmpty()) {
                blocks.add(formulas(result, figures));
            }
        }
        return blocks.isEmpty()
                ? blocks
                : Stream.concat(blocks.stream(), Stream.of(new Block.Note(speech.say("origins.leftOut")))).toList();
    }

    private Block formulas(Result result, List<Derivation> figures) {
        List<List<String>> rows = figures.stream().map(figure -> List.of(figure.title(), figure.value(),
                figure.meaning(), figure.formula().isEmpty() ? "\u2013" : figure.formula())).toList();
        return Block.Grid.ofWords(numbering.table(), speech.title(result), List.of(speech.say("keyFigures.figure"),
                speech.say("parameters.value"), speech.say("origins.meaning"), speech.say("origins.formula")), rows);
    }

    /** Of the key figures. */
    List<Derivation> ofSummary(Result result) {
        List<Derivation> all = new ArrayList<>();
        for (SummaryValue value : result.summary()) {
            boolean repeats = value.key().contains(".")
                    && result.explain(value.key().substring(0, value.key().indexOf('.'))).isPresent();
            if (!repeats) {
                result.explain(value.key()).ifPresent(explanation -> all.add(derivation(value, explanation)));
            }
        }
        return all;
    }

    private Derivation derivation(SummaryValue value, Explanation explanation) {
        return new Derivation(value.title().in(speech.locale()), speech.value(value), speech.say(explanation.meaning()),
                speech.formula(explanation.formula()), explanation.inputs().stream().map(this::given).toList(),
                explanation.source());
    }

    private Given given(Explanation.Input input) {
        String feature = speech.feature(input.element(), input.feature());
        String place = speech.place(input.element());
        String both = place.isEmpty() || feature.isEmpty() ? place + feature : place + " \u00b7 " + feature;
        return new Given(input.symbol(), speech.numbers().tidy(input.value()), both);
    }

    /** Of the columns of a table, where they are explained. */
    List<Block> ofColumns(Result result, Table table) {
        Map<List<String>, Explanation> examples = new LinkedHashMap<>();
        for (Explanation explanation : result.explanations()) {
            String key = explanation.key();
            if (key.startsWith(table.name() + "/")) {
                String column = key.substring(key.lastIndexOf('/') + 1);
                examples.putIfAbsent(List.of(column, explanation.formula()), explanation);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Column column : table.columns()) {
            examples.forEach((key, explanation) -> {
                if (key.get(0).equals(column.name())) {
                    rows.add(row(column, explanation));
                }
            });
        }
        return rows.isEmpty() ? List.of() : List.of(grid(table, rows));
    }

    private List<String> row(Column column, Explanation explanation) {
        String[] path = explanation.key().split("/");
        String example = List.of(path).subList(1, path.length - 1).stream().map(speech.words()::of)
                .collect(Collectors.joining(", "));
        String inputs = explanation.inputs().stream()
                .map(input -> input.symbol() + " = " + speech.numbers().tidy(input.value()))
                .collect(Collectors.joining("; "));
        return List.of(column.title().in(speech.locale()), speech.say(explanation.meaning()),
                speech.formula(explanation.formula()),
                inputs.isEmpty() ? "\u2013" : example + ": " + inputs);
    }

    private Block.Grid grid(Table table, List<List<String>> rows) {
        int number = numbering.table();
        List<String> headings = List.of(speech.say("origins.column"), speech.say("origins.meaning"),
                speech.say("origins.formula"), speech.say("origins.example"));
        return Block.Grid.ofWords(number, speech.say("origins.caption", table.title().in(speech.locale())), headings,
                rows);
    }
}
