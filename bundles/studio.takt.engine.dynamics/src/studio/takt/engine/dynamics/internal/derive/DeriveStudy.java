/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.derive.Merge.Merged;
import studio.takt.engine.dynamics.internal.derive.Merge.State;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.units.api.Unit;

/** Derives a stock-flow model and writes its equations into a result. */
public final class DeriveStudy {
    /** The table of the variables. */
    public static final String TABLE = "equations";

    private static final List<String> COLUMNS = List.of("variable", "kind", "equation", "unit", "from", "to", "element",
            "role", "state");

    private final DeriveFacts facts;

    /** From a map. */
    public DeriveStudy(DeriveFacts facts) {
        this.facts = facts;
    }

    /** Derives; what is wrong with the map becomes findings. */
    public void writeTo(Result.Builder result, Monitor monitor) {
        StreamMetrics metrics = new StreamCalculator().compute(facts.stream(), monitor);
        result.findings(metrics.findings().stream().filter(Finding::isError).toList());
        if (!(facts.stream().demand().value() > 0)) {
            return;
        }
        Derivation derivation = new Derivation(metrics, facts.existing()).run();
        if (derivation.variables().stream().noneMatch(each -> each.kind() == Kind.STOCK)) {
            result.findings(List.of(new Finding(Severity.ERROR, "derive-stock-flow.no-flow", facts.stream().map(),
                    Text.of(DeriveStudy.class, "finding.no-flow", facts.stream().map().name()))));
            return;
        }
        Merge merge = new Merge(derivation.variables(), facts.existing());
        result.findings(derivation.findings()).findings(merge.findings());
        List<Merged> lines = merge.lines();
        count(result, "stocks", lines.stream().filter(each -> each.variable().kind() == Kind.STOCK).count());
        count(result, "flows", lines.stream().filter(each -> each.variable().kind() == Kind.FLOW).count());
        for (State state : State.values()) {
            count(result, state.id(), lines.stream().filter(each -> each.state() == state).count());
        }
        result.add(new Table(TABLE, text("table"), COLUMNS.stream()
                .map(name -> new Column(name, text("column." + name))).toList(),
                lines.stream().map(DeriveStudy::row).toList()));
    }

    private static void count(Result.Builder result, String key, long number) {
        result.add(SummaryValue.of(key, text("summary." + key), number, Unit.ONE));
    }

    private static List<Cell> row(Merged line) {
        Derived variable = line.variable();
        ElementRef trace = variable.trace();
        Stream<Cell> words = Stream.of(variable.name(), variable.kind().name().toLowerCase(Locale.ROOT),
                variable.equation(), variable.unit(), variable.from(), variable.to()).map(Cell::of);
        return Stream.concat(words, Stream.of(Cell.of(trace), Cell.of(variable.role().id()),
                Cell.of(line.state().id()))).toList();
    }

    private static Text text(String key) {
        return Text.of(DeriveStudy.class, key);
    }
}
