/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.report.internal.chart.ChartPainter.Painted;
import studio.takt.report.internal.format.BundledTypefaces;
import studio.takt.report.internal.format.Words;
import studio.takt.report.internal.testing.Samples;

class ChartPainterTest {
    private final ChartPainter painter = new ChartPainter(
            ChartFonts.of(new BundledTypefaces(new Fonts())).orElseThrow(),
            new Words(List.of(), Locale.ENGLISH), Locale.ENGLISH);

    private Optional<Painted> paint(Chart.Kind kind, List<Chart.Mark> marks, Cell... values) {
        List<List<Cell>> rows = new java.util.ArrayList<>();
        for (Cell value : values) {
            rows.add(List.of(Cell.of("P" + (rows.size() + 1)), value));
        }
        Table table = new Table("t", Samples.text("T"),
                List.of(new Column("x", Samples.text("Place")), new Column("y", Samples.text("Y"), Samples.KRW)), rows);
        return painter.paint(new Chart("c", Samples.text("Cost"), kind, "t", "x",
                List.of(new Chart.Series(Samples.text("Wages"), "y")), marks), table);
    }

    @ParameterizedTest
    @EnumSource(value = Chart.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
    void everyKindIsDrawnAndSaidInWords(Chart.Kind kind) {
        Painted painted = paint(kind, List.of(new Chart.Mark(Samples.text("Limit"), 2.5e9)), Cell.of(1e9),
                Cell.of(2e9), Cell.of(3e9)).orElseThrow();
        assertTrue(painted.svg().contains("<path") && !painted.svg().contains("<image"), "vectors alone");
        assertFalse(painted.svg().contains("<text"), "texts are outlines: no font of the machine is asked for");
        assertTrue(painted.alt().contains("Wages from 1,000,000,000 to 3,000,000,000\u00a0KRW"), painted.alt());
    }

    @ParameterizedTest
    @EnumSource(value = Chart.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
    void oddNumbersDoNoHarm(Chart.Kind kind) {
        List<Chart.Mark> marks = List.of(new Chart.Mark(Samples.text("Limit"), 1));
        assertEquals(Optional.empty(), paint(kind, marks));
        assertEquals(Optional.empty(), paint(kind, marks, Cell.EMPTY, Cell.EMPTY));
        assertTrue(paint(kind, marks, Cell.of(5)).isPresent());
        assertTrue(paint(kind, marks, Cell.of(5), Cell.EMPTY, Cell.of(Double.NaN)).isPresent());
        assertTrue(paint(kind, marks, Cell.of(0), Cell.of(0)).isPresent());
        assertTrue(paint(kind, marks, Cell.of(-5), Cell.of(7)).isPresent());
        assertTrue(paint(kind, List.of(), Cell.of(Double.POSITIVE_INFINITY), Cell.of(1)).isPresent());
    }

    @Test
    void theSameChartIsTheSamePicture() {
        String first = paint(Chart.Kind.LINE, List.of(), Cell.of(1), Cell.of(2)).orElseThrow().svg();
        assertEquals(first, paint(Chart.Kind.LINE, List.of(), Cell.of(1), Cell.of(2)).orElseThrow().svg());
        assertFalse(first.equals(paint(Chart.Kind.LINE, List.of(), Cell.of(1), Cell.of(3)).orElseThrow().svg()));
    }

    @Test
    void roundNumbersStandAlongAnAxisOfNumbers() {
        List<String> names = IntStream.rangeClosed(1, 92).mapToObj(String::valueOf).toList();
        double[] days = IntStream.rangeClosed(1, 92).asDoubleStream().toArray();
        assertEquals(List.of("10", "20", "30", "40", "50", "60", "70", "80", "90"), shown(names, days));
        double[] steps = IntStream.rangeClosed(0, 160).mapToDouble(i -> i * 0.125).toArray();
        List<String> labels = IntStream.rangeClosed(0, 160).mapToObj(i -> String.valueOf(steps[i])).toList();
        assertEquals(List.of("0.0", "2.0", "4.0", "6.0", "8.0", "10.0", "12.0", "14.0", "16.0", "18.0", "20.0"), shown(
                labels, steps));
        double[] none = new double[92];
        java.util.Arrays.fill(none, Double.NaN);
        assertEquals(List.of("1", "7", "13"), shown(names, none).subList(0, 3));
        double[] odd = IntStream.range(0, 92).mapToDouble(i -> i * Math.PI).toArray();
        assertEquals("1", shown(names, odd).get(0));
        assertEquals(List.of("a", "b"), shown(List.of("a", "b"), new double[]{Double.NaN, Double.NaN}));
    }

    private static List<String> shown(List<String> names, double[] at) {
        List<String> shown = new Ticks(names, at, 16).shown();
        assertEquals(names.size(), shown.size());
        return shown.stream().filter(name -> !name.isEmpty()).toList();
    }

    @Test
    void aLegendTakesTheRowsThatItNeeds() {
        List<Column> columns = new java.util.ArrayList<>(List.of(new Column("x", Samples.text("Time"))));
        List<Cell> row = new java.util.ArrayList<>(List.of(Cell.of(1)));
        List<Chart.Series> series = new java.util.ArrayList<>();
        double before = Double.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            columns.add(new Column("y" + i, Samples.text("Y")));
            row.add(Cell.of(i));
            series.add(new Chart.Series(Samples.text("A stock with a rather long name " + i), "y" + i));
        }
        for (int many : new int[]{2, 4, 8}) {
            double ratio = painter.paint(new Chart("c", Samples.text("C"), Chart.Kind.LINE, "t", "x",
                    series.subList(0, many), List.of()), new Table("t", Samples.text("T"), columns, List.of(row)))
                    .orElseThrow().ratio();
            assertTrue(ratio < before, many + " series: " + ratio);
            before = ratio;
        }
    }

    @Test
    void barsGoFromOneColumnToAnother() {
        List<List<Cell>> rows = List.of(
                List.of(Cell.of("Mill"), Cell.of("red"), Cell.of(1), Cell.of(4)),
                List.of(Cell.of("Mill"), Cell.of("blue"), Cell.of(4), Cell.of(4)),
                List.of(Cell.of("Saw"), Cell.of("red"), Cell.of(2), Cell.of(9)),
                List.of(Cell.of("Saw"), Cell.of("blue"), Cell.of(9), Cell.EMPTY));
        Table table = new Table("t", Samples.text("T"),
                List.of(new Column("lane", Samples.text("Lane")), new Column("kind", Samples.text("Kind")),
                        new Column("from", Samples.text("From")), new Column("to", Samples.text("To"))),
                rows);
        Chart both = new Chart("g", Samples.text("Week"), Chart.Kind.GANTT, "t", "lane",
                List.of(new Chart.Series(Samples.text("All"), "from", "to")),
                List.of(new Chart.Mark(Samples.text("Today"), 3)));
        Painted painted = painter.paint(both, table).orElseThrow();
        assertTrue(painted.alt().contains("from 1 to 9, in 2 lanes and 3 bars"), painted.alt());
        Chart red = new Chart("g", Samples.text("Week"), Chart.Kind.GANTT, "t", "lane",
                List.of(new Chart.Series(Samples.text("Red"), "from", java.util.Map.of("kind", "red"), "to")),
                List.of());
        assertTrue(painter.paint(red, table).orElseThrow().alt().contains("in 2 lanes and 2 bars"));
        assertTrue(painted.ratio() < painter.paint(red, table).orElseThrow().ratio(), "a legend needs room");
    }

    @Test
    void aNetworkDrawsEachLinkOnceAndNamesItsLoops() {
        Table table = new Table("causes", Samples.text("Links"), List.of(column("cause"), column("effect"),
                column("sign"), column("loop")),
                List.of(link("stock", "in", "+", "R1"), link("in", "stock", "+", "R1"),
                        link("stock", "out", "+", "B1"), link("out", "stock", "\u2212", "B1"),
                        link("stock", "in", "+", "R2"), link("in", "stock", "+", "R2")));
        Chart chart = new Chart("loops", Samples.text("Loops"), Chart.Kind.NETWORK, "causes", "cause",
                List.of(new Chart.Series(Samples.text("Effect"), "effect", "sign")), List.of());
        Painted painted = painter.paint(chart, table).orElseThrow();
        assertTrue(painted.alt().contains("3 variables, 4 links; loops R1, B1, R2"), painted.alt());
        Table none = new Table("causes", Samples.text("Links"), table.columns(), List.of());
        assertTrue(painter.paint(chart, none).isEmpty());
    }

    private static Column column(String name) {
        return new Column(name, Samples.text(name));
    }

    private static List<Cell> link(String... words) {
        return java.util.stream.Stream.of(words).map(Cell::of).toList();
    }
}
