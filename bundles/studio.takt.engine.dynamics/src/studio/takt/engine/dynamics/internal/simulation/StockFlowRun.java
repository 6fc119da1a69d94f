/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.NumberRows;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.units.api.Unit;

/** Runs a stock-flow model and writes what came out into a result. */
public final class StockFlowRun {
    private static final String TABLE = "run";
    private static final String TIME = "Time";
    private static final int MOST_IN_SUMMARY = 200;
    private static final int MOST_IN_CHART = 12;
    /** Numbers of a result; 8 bytes each, the first 128 MB of them in memory, the others on the disk. */
    private static final long MOST_CELLS = 250_000_000;
    private static final double MOST_STEPS = 1e9;

    private final SimulationFacts facts;
    private final Settings settings;

    /** Of a model, as these settings say. */
    public StockFlowRun(SimulationFacts facts, Settings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** Runs; what is wrong becomes findings. */
    public void writeTo(Result.Builder result, Monitor monitor) {
        PreparedModel.Outcome prepared = PreparedModel.of(facts);
        List<Finding> wrong = checkSettings(prepared.model().map(each -> each.variables().size()).orElse(0));
        result.findings(wrong).findings(prepared.findings());
        if (wrong.stream().noneMatch(Finding::isError) && prepared.model().isPresent()) {
            if (prepared.model().get().isStepwise() && settings.method() != Settings.Method.EULER) {
                result.findings(List.of(finding(Severity.WARNING, "euler", settings.method().name())));
            }
            try {
                run(prepared.model().get(), result, monitor);
            } catch (UncheckedIOException full) {
                result.findings(List.of(finding(Severity.ERROR, "disk", full.getCause().getMessage())));
            }
        }
    }

    private void run(PreparedModel model, Result.Builder result, Monitor monitor) {
        Trajectory trajectory = model.run(settings, monitor);
        result.findings(trajectory.findings());
        write(result, model.variables(), trajectory.values());
        new Checks(facts.checks(), model).writeTo(result, trajectory);
    }

    private List<Finding> checkSettings(int variables) {
        boolean finite = Double.isFinite(settings.start()) && Double.isFinite(settings.stop())
                && Double.isFinite(settings.dt()) && Double.isFinite(settings.saveStep());
        if (!finite || settings.dt() <= 0 || settings.stop() < settings.start() || settings.saveStep() < 0) {
            return List.of(finding(Severity.ERROR, "settings", number(settings.start()), number(settings.stop()),
                    number(settings.dt()), number(settings.saveStep())));
        }
        double steps = (settings.stop() - settings.start()) / settings.dt();
        double cells = (Math.floor(steps / settings.stepsPerRow()) + 1) * (variables + 1);
        double most = Math.max(1, Long.getLong("takt.limit.results", MOST_CELLS));
        if (steps > MOST_STEPS || cells > most) {
            return List.of(finding(Severity.ERROR, "too-much", steps, cells, most));
        }
        return settings.isEven()
                ? List.of()
                : List.of(finding(Severity.WARNING, "uneven", number(settings.dt()),
                        number(settings.start()), number(settings.stop()),
                        number(Math.max(settings.saveStep(), settings.dt()))));
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private Finding finding(Severity severity, String key, Object... arguments) {
        return new Finding(severity, "stock-flow." + key, facts.element(),
                Text.of(StockFlowRun.class, "finding." + key, arguments));
    }

    private void write(Result.Builder result, List<Scalar> variables, NumberRows rows) {
        int[] shown = IntStream.range(0, variables.size()).filter(i -> variables.get(i).isShown()).toArray();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(TIME, time()));
        // Names alone stand in the file, as other programs of this field write and read them; units are in the titles.
        Arrays.stream(shown).mapToObj(variables::get).forEach(each -> columns.add(new Column(each.name(),
                title(each))));
        result.add(new Table(TABLE, Text.of(StockFlowRun.class, "table.run"), columns,
                rows.columns(IntStream.concat(IntStream.of(0), Arrays.stream(shown).map(place -> place + 1))
                        .toArray())));
        int[] stocks = Arrays.stream(shown).filter(i -> variables.get(i).kind() == Kind.STOCK).toArray();
        if (!rows.isEmpty() && stocks.length > 0) {
            double[] last = rows.numbers(rows.size() - 1);
            Arrays.stream(stocks).limit(MOST_IN_SUMMARY).forEach(i -> result.add(summary(variables.get(i),
                    last[i + 1])));
            charts(result, Arrays.stream(stocks).limit(MOST_IN_CHART).mapToObj(variables::get).toList());
        }
    }

    private Text time() {
        return facts.timeUnit().map(unit -> Text.of(StockFlowRun.class, "column.timeIn", unit.toString()))
                .orElse(Text.of(StockFlowRun.class, "column.time"));
    }

    /** What is counted in different units has no common scale. */
    private static void charts(Result.Builder result, List<Scalar> stocks) {
        Map<String, List<Scalar>> byUnit = new LinkedHashMap<>();
        stocks.forEach(each -> byUnit.computeIfAbsent(each.unit().map(Unit::toString).orElse(""),
                unit -> new ArrayList<>()).add(each));
        byUnit.forEach((unit, all) -> {
            boolean first = all.get(0) == stocks.get(0);
            Text title = unit.isEmpty()
                    ? Text.of(StockFlowRun.class, "chart.stocks")
                    : Text.of(StockFlowRun.class, "chart.stocksIn", unit);
            result.add(new Chart(first ? "stocks" : "stocks-" + unit, title, Chart.Kind.LINE, TABLE, TIME, all.stream()
                    .map(stock -> new Chart.Series(Text.literal(stock.name()), stock.name())).toList(), List.of()));
        });
    }

    private static SummaryValue summary(Scalar stock, double value) {
        return SummaryValue.of(stock.name(), Text.literal(stock.name()), value, stock.unit().orElse(Unit.ONE));
    }

    private static Text title(Scalar variable) {
        return Text.literal(variable.name() + variable.unit().map(unit -> " [" + unit + "]").orElse(""));
    }
}
