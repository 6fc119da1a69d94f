/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.units.api.Unit;

/** The input table {@code demand}: what is demanded in each period, for a case without a model or instead of it. */
final class DemandTable {
    static final String NAME = "demand";

    private static final String FAMILY = "family";
    private static final String PERIOD = "period";
    private static final String MONTH = "month";
    private static final String DEMAND = "demand";
    private static final String WORKING_DAYS = "workingDays";
    private static final String WORKDAYS = "workdays";
    private static final String RULE = "aggregate-plan.";

    private final DataSet data;
    private final List<Finding> findings = new ArrayList<>();

    DemandTable(DataSet data) {
        this.data = data;
    }

    /** What the table looks like. */
    static InputTable description() {
        return new InputTable(NAME, text("table.demand"),
                List.of(new InputColumn(PERIOD, Kind.TEXT, Unit.ONE, false, text("table.demand.period")),
                        new InputColumn(MONTH, Kind.TEXT, Unit.ONE, false, text("table.demand.month")),
                        new InputColumn(DEMAND, Kind.NUMBER, Unit.ONE, true, text("table.demand.demand")),
                        new InputColumn(FAMILY, Kind.TEXT, Unit.ONE, false, text("table.demand.family")),
                        new InputColumn(WORKING_DAYS, Kind.NUMBER, Unit.ONE, false,
                                text("table.demand.workingDays")),
                        new InputColumn(WORKDAYS, Kind.NUMBER, Unit.ONE, false, text("table.demand.workdays"))));
    }

    /** The periods of the table, each a month; faults become findings. */
    List<PeriodFacts> periods() {
        if (data.rows().isEmpty()) {
            fault("empty", new Location(data.file(), 1, 0));
        }
        return periods(data);
    }

    private List<PeriodFacts> periods(DataSet of) {
        List<PeriodFacts> periods = new ArrayList<>();
        for (int i = 0; i < of.rows().size(); i++) {
            DataSet.Row row = of.rows().get(i);
            String name = row.text(PERIOD).or(() -> row.text(MONTH)).filter(text -> !text.isBlank())
                    .orElse(String.valueOf(i + 1)).strip();
            periods.add(PeriodFacts.month(name, demand(row, name), workdays(row, name)));
        }
        findings.addAll(new PeriodOrder(RULE, of).check(periods.stream().map(PeriodFacts::name).toList()));
        return periods;
    }

    private static String family(DataSet.Row row) {
        return row.text(FAMILY).orElse("").strip();
    }

    /** True if some row names a family. */
    boolean hasFamilies() {
        return data.rows().stream().anyMatch(row -> !family(row).isEmpty());
    }

    /** The families of the table, in its order. */
    Set<String> families() {
        return data.rows().stream().map(DemandTable::family).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The periods of each family; all have those of the first, with the same workdays. */
    Map<String, List<PeriodFacts>> byFamily() {
        Map<String, List<PeriodFacts>> byFamily = new LinkedHashMap<>();
        for (String family : families()) {
            List<DataSet.Row> rows = data.rows().stream().filter(row -> family(row).equals(family)).toList();
            byFamily.put(family, periods(new DataSet(data.table(), data.file(), rows)));
        }
        if (byFamily.isEmpty()) {
            fault("empty", new Location(data.file(), 1, 0));
            return byFamily;
        }
        List<String> names = byFamily.values().iterator().next().stream().map(PeriodFacts::name).toList();
        byFamily.forEach((family, periods) -> {
            if (!periods.stream().map(PeriodFacts::name).toList().equals(names)) {
                fault("family-other-periods", new Location(data.file(), 1, 0), family, byFamily.keySet().iterator()
                        .next());
            }
        });
        return byFamily;
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private double demand(DataSet.Row row, String period) {
        Optional<Double> demand = row.number(DEMAND);
        if (demand.isEmpty()) {
            fault("demand-missing", data.locationOf(row), period);
        } else if (!Double.isFinite(demand.get()) || demand.get() < 0) {
            fault("demand-negative", data.locationOf(row), period, String.valueOf(demand.get()));
        }
        return demand.orElse(0.0);
    }

    private OptionalDouble workdays(DataSet.Row row, String period) {
        Optional<Double> days = row.number(WORKING_DAYS).or(() -> row.number(WORKDAYS));
        if (days.isPresent() && !(days.get() >= 0 && days.get() <= 366)) {
            fault("workdays-impossible", data.locationOf(row), period, String.valueOf(days.get()));
            return OptionalDouble.of(0);
        }
        return days.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private void fault(String key, Location at, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, RULE + key, at,
                Text.of(DemandTable.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(DemandTable.class, key);
    }
}
