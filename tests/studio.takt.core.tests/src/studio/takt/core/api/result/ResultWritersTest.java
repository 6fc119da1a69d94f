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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

class ResultWritersTest {
    private static final ElementRef MAP = new ElementRef("m1", "현재 상태", "ValueStreamMap");
    private static final ElementRef ASSEMBLY = new ElementRef("p1", "Assembly 1", "Process");

    private static Text text(String words) {
        return Text.literal(words);
    }

    private static Table table(String name, List<List<Cell>> rows) {
        return new Table(name, text("Processes"), List.of(new Column("process", text("Process")),
                new Column("cycleTime", text("C/T"), Unit.parse("s")), new Column("share", text("Share"))), rows);
    }

    private static Result.Builder builder() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("holdingCost", Quantity.parse("7 KRW/pcs/d"));
        parameters.put("seed", 42L);
        parameters.put("factor", 0.1);
        parameters.put("split", true);
        parameters.put("strategies", List.of("level", "chase"));
        return Result.of(new EngineDescriptor("metrics", "1.2", text("Metrics"), text("-"), List.of(), List.of(),
                List.of()), MAP, new Parameters(parameters));
    }

    private static Result result() {
        return builder().add(SummaryValue.of("takt", text("Takt time"), 60, Unit.parse("s")))
                .add(new SummaryValue.Estimate("leadTime", text("처리 시간"), 23.6, Unit.parse("d"), 23, 24.25, 0.95))
                .add(SummaryValue.of("bottleneck", text("Bottleneck"), ASSEMBLY))
                .add(SummaryValue.of("none", text("None"), Double.NaN, Unit.ONE))
                .add(table("processes", List.of(List.of(Cell.of(ASSEMBLY), Cell.of(62), Cell.of(1 / 3.0)),
                        List.of(Cell.of("=cmd()"), Cell.of(1234.5), Cell.EMPTY),
                        List.of(Cell.of("도장, \"1\""), Cell.of(Double.POSITIVE_INFINITY), Cell.of(-0.25)))))
                .findings(List.of(
                        new Finding(Severity.INFORMATION, "x.note", ElementRef.NONE, text("by the way")),
                        new Finding(Severity.WARNING, "takt.exceeded", ASSEMBLY, text("62 s over takt")),
                        new Finding(Severity.ERROR, "data.number", new Location("d.csv", 3, 5), text("no number"))))
                .explain(List.of(new Explanation("takt", text("the beat"), "a / d",
                        List.of(new Explanation.Input("a", "27600 s", MAP, "calendar")), "Learning to See, p. 44")))
                .build();
    }

    private static JsonObject json() {
        return JsonParser.parseString(new ResultJson(Locale.ENGLISH).toText(result())).getAsJsonObject();
    }

    @Test
    void jsonNamesEngineElementAndParameters() {
        JsonObject json = json();
        assertEquals("metrics", json.get("engine").getAsString());
        assertEquals("1.2", json.get("version").getAsString());
        assertEquals("m1", json.get("element").getAsString());
        assertEquals(1, json.get("formatVersion").getAsInt());
        assertEquals("{\"holdingCost\":\"7 KRW/pcs/d\",\"seed\":42,\"factor\":0.1,\"split\":true,"
                + "\"strategies\":[\"level\",\"chase\"]}", json.get("parameters").toString());
    }

    @Test
    void jsonSummaryHasTheThreeShapes() {
        assertEquals("{\"takt\":{\"value\":60,\"unit\":\"s\"},"
                + "\"leadTime\":{\"value\":23.6,\"unit\":\"d\",\"low\":23,\"high\":24.25,\"level\":0.95},"
                + "\"bottleneck\":{\"element\":\"p1\",\"name\":\"Assembly 1\"},"
                + "\"none\":{\"value\":null,\"unit\":\"1\"}}", json().get("summary").toString());
    }

    @Test
    void jsonTablesHaveAllDigits() {
        assertEquals("{\"processes\":{\"columns\":[{\"name\":\"process\",\"unit\":null},"
                + "{\"name\":\"cycleTime\",\"unit\":\"s\"},{\"name\":\"share\",\"unit\":\"1\"}],\"rows\":["
                + "[\"Assembly 1\",62,0.3333333333333333],[\"=cmd()\",1234.5,null],"
                + "[\"도장, \\\"1\\\"\",null,-0.25]]}}", json().get("tables").toString());
    }

    @Test
    void jsonFindingsNameElementRuleAndPlace() {
        JsonObject first = json().getAsJsonArray("findings").get(1).getAsJsonObject();
        assertEquals(Set.of("severity", "rule", "element", "elementName", "message"), first.keySet());
        assertEquals("warning", first.get("severity").getAsString());
        assertEquals("p1", first.get("element").getAsString());
        JsonObject second = json().getAsJsonArray("findings").get(2).getAsJsonObject();
        assertTrue(second.get("element").isJsonNull());
        assertEquals(3, second.get("line").getAsInt());
        assertEquals("a / d", json().getAsJsonArray("explanations").get(0).getAsJsonObject().get("formula")
                .getAsString());
    }

    @Test
    void csvOfOneTableStandsAlone() {
        assertEquals("process,cycleTime [s],share\nAssembly 1,62,0.3333333333333333\n'=cmd(),1234.5,\n"
                + "\"도장, \"\"1\"\"\",,-0.25\n", new ResultCsv().toText(result()));
    }

    @Test
    void csvOfSeveralTablesNamesEach() {
        Result result = builder().add(table("one", List.of())).add(table("two", List.of())).build();
        assertEquals("# one\nprocess,cycleTime [s],share\n\n# two\nprocess,cycleTime [s],share\n",
                new ResultCsv().toText(result));
    }

    @Test
    void csvWithoutTablesIsTheSummary() {
        Result result = builder().add(SummaryValue.of("takt", text("Takt"), 60, Unit.parse("s"))).build();
        assertEquals("key,value,unit,low,high,level\ntakt,60,s,,,\n", new ResultCsv().toText(result));
    }

    @Test
    void textIsAlignedAlsoInKorean() {
        String expected = """
                Metrics – 현재 상태
                ===================
                  Takt time   60 s
                  처리 시간   23.6 d (23 d to 24.25 d with 95 % confidence)
                  Bottleneck  Assembly 1
                  None        –

                Processes
                ---------
                  Process     C/T [s]    Share
                  Assembly 1     62.0   0.3333
                  =cmd()      1,234.5
                  도장, "1"         –  -0.2500

                Findings
                --------
                  d.csv:3:5: error: no number [data.number]
                  Assembly 1: warning: 62 s over takt [takt.exceeded]
                  note: by the way [x.note]
                """;
        assertEquals(expected, new ResultText(Locale.ENGLISH).toText(result()));
        assertTrue(new ResultText(Locale.KOREAN).toText(result()).contains("경고"));
    }

    /** People read percent, programs the ratio that is documented; marks of a chart go with its numbers. */
    @Test
    void ratiosAreShownInPercent() {
        Unit percent = Unit.parse("%");
        Table table = new Table("load", Text.literal("Load"), List.of(new Column("resource", Text.literal("Resource")),
                new Column("utilisation", Text.literal("Utilisation"), Unit.ONE, percent)),
                List.of(List.of(Cell.of("M1"), Cell.of(1.25)), List.of(Cell.of("M2"), Cell.EMPTY)));
        Chart chart = new Chart("c", Text.literal("c"), Chart.Kind.COLUMN, "load", "resource",
                List.of(new Chart.Series(Text.literal("u"), "utilisation")),
                List.of(new Chart.Mark(Text.literal("full"), 1)));
        Result result = builder().add(SummaryValue.ratio("gap", Text.literal("Gap"), 0.005)).add(table).add(chart)
                .build();
        Result readable = ReadableResult.of(result);
        assertEquals(List.of(Cell.of("M1"), Cell.of(125)), readable.tables().get(0).rows().get(0));
        assertEquals(percent, readable.tables().get(0).columns().get(1).unit());
        assertEquals(100, readable.charts().get(0).marks().get(0).value());
        assertEquals(0.5, readable.summary("gap").flatMap(SummaryValue::number).orElseThrow(), 1e-12);
        String text = new ResultText(Locale.ENGLISH).toText(result);
        assertTrue(text.contains("0.5 %") && text.contains("Utilisation [%]"), text);
        assertTrue(new ResultJson(Locale.ENGLISH).toText(result).contains("1.25"));
        assertSame(readable, ReadableResult.of(readable), "what is as people read it stays as it is");
    }

    /** Rounding of binary fractions is no reason for eight decimals, and nothing is 0. */
    @Test
    void nothingIsZeroHoweverManyDecimalsTheOthersNeed() {
        List<List<Cell>> rows = List.of(List.of(Cell.of("a"), Cell.of(3e-17), Cell.of(0.25)),
                List.of(Cell.of("b"), Cell.of(12.000000000000002), Cell.of(-1e-18)),
                List.of(Cell.of("c"), Cell.of(7), Cell.of(0)));
        String text = new ResultText(Locale.ENGLISH).toText(builder().add(table("one", rows)).build());
        assertTrue(text.contains("""
                \s Process  C/T [s]   Share
                \s a              0  0.2500
                \s b             12       0
                \s c              7       0
                """), text);
    }

    @Test
    void aWideTableOfFewRowsIsTurnedOnItsSide() {
        Result result = builder().add(table("one", List.of(List.of(Cell.of("Stamping"), Cell.of(1), Cell.of(0.5)),
                List.of(Cell.of("Welding"), Cell.of(39), Cell.of(0.25))))).build();
        String text = new ResultText(Locale.ENGLISH, 24).toText(result);
        assertTrue(text.endsWith("""
                \s Process  Stamping  Welding
                \s C/T [s]         1       39
                \s Share      0.5000   0.2500
                """), text);
    }

    @Test
    void aWideTableOfManyRowsIsCutIntoParts() {
        List<List<Cell>> rows = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> List.of(Cell.of("Process " + i), Cell.of(i), Cell.of(i))).toList();
        String text = new ResultText(Locale.ENGLISH, 24).toText(builder().add(table("one", rows)).build());
        assertEquals(2, text.lines().filter(line -> line.startsWith("  Process 6")).count(), text);
        assertTrue(text.lines().filter(line -> line.startsWith("  ")).allMatch(line -> line.length() <= 24), text);
    }

    @Test
    void textDoesNotCommandTheTerminal() {
        Result result = builder().add(table("one",
                List.of(List.of(Cell.of("\u001b[31mred\n"), Cell.of(1), Cell.of(1))))).build();
        String text = new ResultText(Locale.ENGLISH).toText(result);
        assertFalse(text.contains("\u001b"));
        assertTrue(text.contains(" [31mred"));
    }
}
