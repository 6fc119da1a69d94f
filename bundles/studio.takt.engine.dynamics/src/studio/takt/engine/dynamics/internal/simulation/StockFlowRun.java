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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.VariableFacts.Kind;
import studio.takt.units.api.Unit;

/** Runs a stock-flow model and writes what came out into a result. */
public final class StockFlowRun {
    private static final String TABLE = "run";
    private static final String TIME = "Time";
    private static final double MOST_CELLS = 2e7;
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
        result.findings(facts.findings());
        List<Finding> wrong = checkSettings();
        result.findings(wrong);
        ModelBuilder builder = new ModelBuilder(facts);
        Optional<CompiledModel> model = builder.build();
        result.findings(builder.findings()).findings(new UnitFindings(facts, builder.equations()).find());
        boolean sound = wrong.stream().noneMatch(Finding::isError)
                && facts.findings().stream().noneMatch(Finding::isError);
        if (sound && model.isPresent()) {
            Simulation simulation = new Simulation(model.get(), settings, builder.equations());
            List<double[]> rows = simulation.run(monitor);
            result.findings(simulation.findings());
            write(result, model.get(), rows);
        }
    }

    private List<Finding> checkSettings() {
        boolean finite = Double.isFinite(settings.start()) && Double.isFinite(settings.stop())
                && Double.isFinite(settings.dt()) && Double.isFinite(settings.saveStep());
        if (!finite || settings.dt() <= 0 || settings.stop() < settings.start() || settings.saveStep() < 0) {
            return List.of(finding(Severity.ERROR, "settings", number(settings.start()), number(settings.stop()),
                    number(settings.dt()), number(settings.saveStep())));
        }
        double steps = (settings.stop() - settings.start()) / settings.dt();
        double cells = steps / settings.stepsPerRow() * (facts.variables().size() + 1);
        if (steps > MOST_STEPS || cells > MOST_CELLS) {
            return List.of(finding(Severity.ERROR, "too-much", steps, cells, MOST_CELLS));
        }
        return settings.isEven()
                ? List.of()
                : List.of(finding(Severity.WARNING, "uneven", number(settings.dt()),
                        number(settings.saveStep())));
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private Finding finding(Severity severity, String key, Object... arguments) {
        return new Finding(severity, "stock-flow." + key, facts.element(),
                Text.of(StockFlowRun.class, "finding." + key, arguments));
    }

    private void write(Result.Builder result, CompiledModel model, List<double[]> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(TIME, Text.of(StockFlowRun.class, "column.time")));
        // Names alone stand in the file, as other programs of this field write and read them; units are in the titles.
        model.variables().forEach(each -> columns.add(new Column(each.name(), title(each))));
        result.add(new Table(TABLE, Text.of(StockFlowRun.class, "table.run"), columns,
                rows.stream().map(row -> Arrays.stream(row).mapToObj(Cell::of).toList()).toList()));
        List<VariableFacts> stocks = model.variables().stream().filter(each -> each.kind() == Kind.STOCK).toList();
        if (!rows.isEmpty() && !stocks.isEmpty()) {
            double[] last = rows.get(rows.size() - 1);
            stocks.forEach(stock -> result.add(SummaryValue.of(stock.name(), Text.literal(stock.name()),
                    last[model.variables().indexOf(stock) + 1], stock.unit().orElse(Unit.ONE))));
            result.add(new Chart("stocks", Text.of(StockFlowRun.class, "chart.stocks"), Chart.Kind.LINE, TABLE, TIME,
                    stocks.stream().map(stock -> new Chart.Series(title(stock), stock.name())).toList(), List.of()));
        }
    }

    private static Text title(VariableFacts variable) {
        return Text.literal(variable.name() + variable.unit().map(unit -> " [" + unit + "]").orElse(""));
    }
}
