/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Says what is worth drawing of a master schedule. */
final class ScheduleCharts {
    private static final int MOST_SERIES = 12;
    private static final int MOST_CONTAINERS = 200;
    private static final String ITEM = "item";

    private final Schedule schedule;
    private final Unit count;

    ScheduleCharts(Schedule schedule, Unit count) {
        this.schedule = schedule;
        this.count = count;
    }

    void writeTo(Result.Builder result) {
        List<ItemRecord> shown = schedule.records().stream().limit(MOST_SERIES).toList();
        result.add(new Chart("schedule", text("chart.schedule", count.toString()), Chart.Kind.STACKED_COLUMN,
                ScheduleTables.SCHEDULE, "period", shown.stream().map(each -> of(each, "quantity")).toList(),
                List.of()));
        if (shown.size() == 1) {
            result.add(new Chart("record", text("chart.record", count.toString()), Chart.Kind.COLUMN,
                    ScheduleTables.PROJECTED, "period", List.of(column("demand"), column("quantity"),
                            column("projected")),
                    safety(shown.get(0))));
        } else {
            result.add(new Chart("projected", text("chart.projected", count.toString()), Chart.Kind.LINE,
                    ScheduleTables.PROJECTED, "period", shown.stream().map(each -> of(each, "projected")).toList(),
                    List.of()));
        }
        if (!schedule.agreement().isEmpty() && schedule.facts().plans().size() == 1) {
            result.add(new Chart("agreement", text("chart.agreement", count.toString()), Chart.Kind.COLUMN,
                    ScheduleTables.AGREEMENT, "month", List.of(
                            new Series(text("column.agreement.planned"), "planned"),
                            new Series(text("column.agreement.scheduled"), "scheduled")),
                    List.of()));
        }
        if (schedule.levelling().sequence().length > 0 && schedule.levelling().sequence().length <= MOST_CONTAINERS) {
            result.add(sequence());
        }
    }

    /** Who is made when: one lane for each item, as the box hangs on the wall. */
    private Chart sequence() {
        return new Chart("sequence", text("chart.sequence", schedule.period(schedule.levelling().period())),
                Chart.Kind.GANTT, ScheduleTables.SEQUENCE, ITEM,
                List.of(new Series(text("column.sequence.begins"), "begins", "ends")), List.of());
    }

    private static Series of(ItemRecord record, String column) {
        return new Series(Text.literal(record.item().name()), column, Map.of(ITEM, record.item().name()));
    }

    private static Series column(String column) {
        return new Series(text("column.projected." + column), column);
    }

    private static List<Chart.Mark> safety(ItemRecord record) {
        double safety = record.item().safetyStock();
        return safety > 0 ? List.of(new Chart.Mark(text("column.projected.safetyStock"), safety)) : List.of();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ScheduleCharts.class, key, arguments);
    }
}
