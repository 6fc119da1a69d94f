/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Where the computed numbers of an element came from, or those of the map: formula, inputs, source. */
class ExplainTopic implements Topic {
    @Inject
    private EditorState state;

    /** A number explained; value and inputs as texts with units. */
    record Said(String key, String meaning, String formula, List<String> inputs, String source) {}

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Object answer(Arguments asked) {
        Optional<Result> result = state.shared().figures(state.subject());
        String element = asked.text("element");
        List<Said> all = new ArrayList<>();
        result.ifPresent(known -> {
            List<String> starts = element.isEmpty() || element.equals(state.subject())
                    ? List.of("")
                    : starts(known, element);
            known.explanations().stream().filter(each -> starts.stream().anyMatch(start -> start.isEmpty()
                    ? each.key().indexOf('/') < 0
                    : each.key().startsWith(start))).limit(40).forEach(each -> all.add(said(each)));
        });
        return all;
    }

    /** Rows are named by the text of their first cell. */
    private static List<String> starts(Result result, String element) {
        List<String> starts = new ArrayList<>();
        for (Table table : result.tables()) {
            for (List<Cell> row : table.rows()) {
                if (row.stream().anyMatch(cell -> cell instanceof Cell.Element e && e.element().id().equals(element))) {
                    Cell first = row.get(0);
                    String name = first instanceof Cell.Element e
                            ? e.element().name()
                            : first instanceof Cell.Number n ? String.valueOf(Math.round(n.value())) : "";
                    starts.add(table.name() + "/" + name + "/");
                }
            }
        }
        return starts;
    }

    private Said said(Explanation each) {
        List<String> inputs = each.inputs().stream().map(input -> input.symbol() + " = " + input.value()
                + (input.element().isPresent() ? " (" + input.element().name() + ")" : "")).limit(12).toList();
        return new Said(each.key(), each.meaning().in(state.locale()), each.formula(), inputs, each.source());
    }
}
