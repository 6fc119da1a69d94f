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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.text.Text;

class NumberRowsTest {

    @Test
    void whatGoesInComesOutInMemoryAndInTheFile() {
        for (int size : new int[]{0, 1, 16, 17, 90_000, 4_500_000}) {
            NumberRows.Builder builder = NumberRows.of(4);
            double[] rest = new double[3];
            for (int i = 0; i < size; i++) {
                rest[0] = -i;
                rest[1] = i * 0.5;
                rest[2] = Double.NaN;
                builder.add(i, rest);
            }
            NumberRows rows = builder.build();
            assertEquals(size, rows.size());
            for (int i = 0; i < size; i += 1 + size / 997) {
                assertEquals(i, rows.at(i, 0));
                assertEquals(i * 0.5, rows.at(i, 2));
            }
            if (size > 0) {
                assertArrayEquals(new double[]{size - 1, 1 - size, (size - 1) * 0.5, Double.NaN},
                        rows.numbers(size - 1));
            }
        }
    }

    @Test
    void columnsAreChosenAndCellsAreMade() {
        NumberRows.Builder builder = NumberRows.of(3);
        builder.add(1, new double[]{2, 3});
        NumberRows rows = builder.build().columns(2, 0);
        assertEquals(List.of(Cell.of(3), Cell.of(1)), rows.get(0));
        assertEquals(2, rows.width());
        assertThrows(IndexOutOfBoundsException.class, () -> rows.at(1, 0));
        assertThrows(IllegalArgumentException.class, () -> NumberRows.of(0));
    }

    @Test
    void aTableTakesThemAsTheyAre() {
        NumberRows.Builder builder = NumberRows.of(2);
        builder.add(1, new double[]{2});
        NumberRows rows = builder.build();
        List<Column> two = List.of(new Column("a", Text.literal("a")), new Column("b", Text.literal("b")));
        assertSame(rows, new Table("t", Text.literal("t"), two, rows).rows());
        assertThrows(IllegalArgumentException.class,
                () -> new Table("t", Text.literal("t"), two.subList(0, 1), rows));
    }
}
