/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.forecast.DemandHistory;

/** Forecasting, an assembly of phases over records: histories are classified, methods compared, one of them forecasts. */
public final class ForecastPlanner {
    /** What every rule id of this engine begins with. */
    public static final String RULE = "forecast.";
    private static final int MOST_FINDINGS = 100;

    /** Adds to {@code result} the forecasts of all items. */
    public void plan(ForecastFacts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        SettingsReader reader = new SettingsReader(parameters);
        Settings settings = reader.read();
        result.findings(facts.findings()).findings(reader.findings());
        boolean faulty = facts.findings().stream().anyMatch(Finding::isError) || !reader.findings().isEmpty();
        if (faulty || facts.histories().isEmpty()) {
            return;
        }
        ItemForecaster forecaster = new ItemForecaster(parameters, settings, monitor::checkCancelled);
        List<ItemForecast> items = new ArrayList<>();
        for (int i = 0; i < facts.histories().size(); i++) {
            DemandHistory history = facts.histories().get(i);
            monitor.progress((double) i / facts.histories().size(), Text.literal(history.item().name()));
            forecaster.of(history).ifPresent(items::add);
        }
        result.findings(limited(forecaster.findings()));
        if (!items.isEmpty()) {
            double level = parameters.number(ForecastParameters.LEVEL).orElse(0.95);
            new ForecastTables(items, facts.unit(), facts.ordered(), level).writeTo(result);
            result.explain(new ForecastExplanations(items, facts.unit()).all());
        }
    }

    /** Of thousands of items not every remark is told; errors are. */
    private static List<Finding> limited(List<Finding> findings) {
        List<Finding> told = new ArrayList<>(findings.stream().filter(Finding::isError).toList());
        findings.stream().filter(finding -> !finding.isError()).sorted(
                java.util.Comparator.comparing(finding -> finding.severity() != Severity.WARNING)).limit(MOST_FINDINGS)
                .forEach(told::add);
        return told;
    }
}
