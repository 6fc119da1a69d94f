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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.facility.FacilityFacts;
import studio.takt.units.api.Unit;

/** The input table {@code inflow}: what comes in, day by day. A first row with an inventory alone is the opening stock. */
final class InflowTable {
    static final String NAME = "inflow";

    private static final String DAY = "day";
    private static final String INFLOW = "inflow";
    private static final String OPEN = "open";
    private static final String INVENTORY = "inventoryEnd";
    /** Names such as Monday may come back. */
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("\\d+(-\\d+-\\d+)?");
    private static final String RULE = "subcontract-facility.";

    private final DataSet data;
    private final OpenDays calendar;
    private final Set<String> names = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A table; where it does not say whether a day is open, the calendar does. */
    InflowTable(DataSet data, OpenDays calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    /** What the table looks like. */
    static InputTable description() {
        Unit pieces = Unit.parse("pcs");
        return new InputTable(NAME, text("facility.inflow"),
                List.of(new InputColumn(DAY, Kind.TEXT, Unit.ONE, false, text("facility.inflow.day")),
                        new InputColumn(INFLOW, Kind.NUMBER, pieces, false, text("facility.inflow.inflow")),
                        new InputColumn(OPEN, Kind.NUMBER, Unit.ONE, false, text("facility.inflow.open")),
                        new InputColumn(INVENTORY, Kind.NUMBER, pieces, false,
                                text("facility.inflow.inventoryEnd"))));
    }

    private boolean hasOpening() {
        return !data.rows().isEmpty() && data.rows().get(0).number(INFLOW).isEmpty()
                && data.rows().get(0).number(INVENTORY).isPresent();
    }

    /** The opening stock, if the first row is one. */
    OptionalDouble opening() {
        return hasOpening()
                ? OptionalDouble.of(data.rows().get(0).number(INVENTORY).orElseThrow())
                : OptionalDouble.empty();
    }

    /** The days; faults become findings. */
    List<FacilityFacts.Day> days() {
        List<FacilityFacts.Day> days = new ArrayList<>();
        Stream<DataSet.Row> rows = data.rows().stream().skip(hasOpening() ? 1 : 0);
        rows.forEach(row -> days.add(day(row, days.size() + 1)));
        if (days.isEmpty()) {
            fault("empty", new Location(data.file(), 1, 0));
        }
        findings.addAll(calendar.findings());
        return days;
    }

    private FacilityFacts.Day day(DataSet.Row row, int number) {
        String name = row.text(DAY).map(String::strip).filter(text -> !text.isEmpty())
                .orElse(String.valueOf(number));
        if (!names.add(name) && NUMBER_OR_DATE.matcher(name).matches()) {
            fault("day-twice", data.locationOf(row), name);
        }
        Optional<Double> inflow = row.number(INFLOW);
        if (inflow.isEmpty()) {
            fault("inflow-missing", data.locationOf(row), name);
        } else if (!(inflow.get() >= 0) || inflow.get().isInfinite()) {
            fault("inflow-negative", data.locationOf(row), name, String.valueOf(inflow.get()));
        }
        double open = row.number(OPEN).orElseGet(() -> calendar.isOpen(name, number) ? 1.0 : 0.0);
        if (open != 0 && open != 1) {
            fault("open-unclear", data.locationOf(row), name, String.valueOf(open));
        }
        return new FacilityFacts.Day(name, inflow.orElse(0.0), open != 0);
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private void fault(String key, Location at, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, RULE + key, at,
                Text.of(InflowTable.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(InflowTable.class, key);
    }
}
