/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.NumberRows;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;

class ChartRowsTest {
    private static final int PEAK = 123_456;

    @Test
    void aMillionRowsBecomeTwoThousandAndKeepEveryPeak() {
        Table shown = ChartRows.of(chart(Chart.Kind.LINE), table(1_000_000));
        assertTrue(shown.rows().size() <= 2_002, "rows: " + shown.rows().size());
        Set<Double> times = shown.rows().stream().map(row -> ((Cell.Number) row.get(0)).value())
                .collect(Collectors.toSet());
        assertTrue(times.containsAll(Set.of(0.0, 999_999.0, (double) PEAK)));
        assertEquals(shown.rows().size(), times.size());
    }

    @Test
    void fewRowsAndColumnsStay() {
        Table few = table(2_000);
        assertSame(few, ChartRows.of(chart(Chart.Kind.LINE), few));
        Table many = table(5_000);
        assertSame(many, ChartRows.of(chart(Chart.Kind.COLUMN), many));
    }

    private static Chart chart(Chart.Kind kind) {
        return new Chart("c", Text.literal("c"), kind, "t", "x",
                List.of(new Chart.Series(Text.literal("y"), "y"), new Chart.Series(Text.literal("z"), "z")), List.of());
    }

    private static Table table(int size) {
        NumberRows.Builder rows = NumberRows.of(3);
        for (int i = 0; i < size; i++) {
            rows.add(i, new double[]{i == PEAK ? 9 : Math.sin(i), i % 1000 == 0 ? Double.NaN : -i});
        }
        return new Table("t", Text.literal("t"), List.of(new Column("x", Text.literal("x")),
                new Column("y", Text.literal("y")), new Column("z", Text.literal("z"))), rows.build());
    }
}
