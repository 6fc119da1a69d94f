/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.result;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.internal.Notes;

/** Puts the figures into a result. */
public final class ResultMaker {
    private final EngineDescriptor engine;
    private final Parameters parameters;

    /** Results of an engine that ran with those parameters. */
    public ResultMaker(EngineDescriptor engine, Parameters parameters) {
        this.engine = engine;
        this.parameters = parameters;
    }

    /** The result; {@code path} says which path the ladder shows, 1 for the longest. */
    public Result make(StreamMetrics metrics, DayBasis basis, int path) {
        Result.Builder result = Result.of(engine, metrics.snapshot().map(), parameters);
        summary(result, metrics, basis);
        ResultTables tables = new ResultTables(metrics, basis, path);
        for (Table table : tables.all()) {
            result.add(table);
        }
        ResultCharts charts = new ResultCharts(metrics);
        charts.all().forEach(result::add);
        charts.overlays().forEach(result::add);
        Notes notes = new Notes();
        notes.addAll(metrics.findings());
        if (path > metrics.paths().size() && !metrics.paths().isEmpty()) {
            notes.warning("path.missing", metrics.snapshot().map(), path, metrics.paths().size());
        }
        return result.findings(notes.all())
                .explain(new Explanations(metrics, basis, tables.chosen()).all()).build();
    }

    private static void summary(Result.Builder result, StreamMetrics metrics, DayBasis basis) {
        add(result, "takt", metrics.takt(), "s");
        add(result, "leadTime", metrics.leadTime(), "workday");
        add(result, "processingTime", metrics.processingTime(), "s");
        metrics.longestPath().ifPresent(path -> add(result, "pce", 100 * metrics.efficiency(path, basis), "%"));
        ElementRef narrowest = metrics.bottlenecks().stream().findFirst().orElse(ElementRef.NONE);
        if (narrowest.isPresent()) {
            result.add(SummaryValue.of("bottleneck", title("bottleneck"), narrowest));
        }
        add(result, "demand", metrics.snapshot().demand().value(), metrics.snapshot().pieces() + "/workday");
        add(result, "workContent", metrics.workContent(), "s");
        add(result, "operators", metrics.operatorsNeeded(), "person");
        add(result, "inventoryTurns", metrics.inventoryTurns(), "1/year");
        add(result, "pitch", metrics.levelling().pitch(), "s");
        add(result, "epei", metrics.slowestInterval().map(ProcessFigures::epei).orElse(Double.NaN), "workday");
    }

    private static void add(Result.Builder result, String key, double value, String unit) {
        if (Double.isFinite(value)) {
            result.add(SummaryValue.of(key, title(key), value, Cells.unit(unit)));
        }
    }

    private static Text title(String key) {
        return Text.of(Cells.class, "summary." + key);
    }
}
