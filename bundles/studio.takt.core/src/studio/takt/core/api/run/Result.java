/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an engine found: shown, reported, saved or compared without knowing the engine. Immutable.
 */
public final class Result {
    /** The version of this structure, written into every saved result. */
    public static final int FORMAT_VERSION = 1;

    private final EngineDescriptor engine;
    private final ElementRef element;
    private final Parameters parameters;
    private final List<SummaryValue> summary;
    private final List<Table> tables;
    private final List<Chart> charts;
    private final List<Overlay> overlays;
    private final List<Finding> findings;
    private final List<Explanation> explanations;

    private Result(Builder builder) {
        engine = builder.engine;
        element = builder.element;
        parameters = builder.parameters;
        summary = List.copyOf(builder.summary);
        tables = List.copyOf(builder.tables);
        charts = List.copyOf(builder.charts);
        overlays = List.copyOf(builder.overlays);
        findings = List.copyOf(builder.findings);
        explanations = List.copyOf(builder.explanations);
    }

    /** Starts a result of {@code engine} on {@code element} ({@link ElementRef#NONE} if there was none). */
    public static Builder of(EngineDescriptor engine, ElementRef element, Parameters parameters) {
        return new Builder(engine, element, parameters);
    }

    /** The engine that made it. */
    public EngineDescriptor engine() {
        return engine;
    }

    /** The element it is about; {@link ElementRef#NONE} if there was none. */
    public ElementRef element() {
        return element;
    }

    /** The parameters it was made with. */
    public Parameters parameters() {
        return parameters;
    }

    /** The key figures, in the order they are shown. */
    public List<SummaryValue> summary() {
        return summary;
    }

    /** The key figure of that key, if there is one. */
    public Optional<SummaryValue> summary(String key) {
        return summary.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    /** The tables. */
    public List<Table> tables() {
        return tables;
    }

    /** The table of that name, if there is one. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** What to draw. */
    public List<Chart> charts() {
        return charts;
    }

    /** What to show on diagrams. */
    public List<Overlay> overlays() {
        return overlays;
    }

    /** What is wrong or worth knowing. */
    public List<Finding> findings() {
        return findings;
    }

    /** Where the numbers came from. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /**
     * The explanation of a summary key, or of {@code table/row/column}, if there is one; where a row has none of its
     * own, that of the column in every row, {@code table/*}{@code /column}.
     */
    public Optional<Explanation> explain(String key) {
        return exactly(key).or(() -> {
            int first = key.indexOf('/');
            int last = key.lastIndexOf('/');
            return first < last ? exactly(key.substring(0, first) + "/*" + key.substring(last)) : Optional.empty();
        });
    }

    private Optional<Explanation> exactly(String key) {
        return explanations.stream().filter(explanation -> explanation.key().equals(key)).findFirst();
    }

    /** True if no finding is an error. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** The same result with more findings after its own. */
    public Result withFindings(List<Finding> more) {
        return copy().findings(more).build();
    }

    /** The same result with more explanations after its own. */
    public Result withExplanations(List<Explanation> more) {
        return copy().explain(more).build();
    }

    private Builder copy() {
        Builder builder = new Builder(engine, element, parameters);
        builder.summary.addAll(summary);
        builder.tables.addAll(tables);
        builder.charts.addAll(charts);
        builder.overlays.addAll(overlays);
        builder.explanations.addAll(explanations);
        return builder.findings(findings);
    }

    /** Gathers a result. Not thread-safe. */
    public static final class Builder {
        private final EngineDescriptor engine;
        private final ElementRef element;
        private final Parameters parameters;
        private final List<SummaryValue> summary = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<Chart> charts = new ArrayList<>();
        private final List<Overlay> overlays = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Explanation> explanations = new ArrayList<>();

        private Builder(EngineDescriptor engine, ElementRef element, Parameters parameters) {
            this.engine = engine;
            this.element = element;
            this.parameters = parameters;
        }

        /** Adds a key figure. */
        public Builder add(SummaryValue value) {
            summary.add(value);
            return this;
        }

        /** Adds a table. */
        public Builder add(Table table) {
            tables.add(table);
            return this;
        }

        /** Adds a chart. */
        public Builder add(Chart chart) {
            charts.add(chart);
            return this;
        }

        /** Adds an overlay. */
        public Builder add(Overlay overlay) {
            overlays.add(overlay);
            return this;
        }

        /** Adds findings. */
        public Builder findings(List<Finding> more) {
            findings.addAll(more);
            return this;
        }

        /** Adds explanations. */
        public Builder explain(List<Explanation> more) {
            explanations.addAll(more);
            return this;
        }

        /** The result. */
        public Result build() {
            return new Result(this);
        }
    }
}
