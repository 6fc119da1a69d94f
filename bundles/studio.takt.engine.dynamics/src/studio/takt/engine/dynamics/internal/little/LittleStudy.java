/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.little;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Sets average stock, throughput and time in system of a window against each other (Little 1961, 2011). */
public final class LittleStudy {
    private static final double NOTHING = 1e-9;

    private final LittleFacts facts;
    private final double tolerance;
    private final List<Finding> findings = new ArrayList<>();

    /** Of what came and left; averages may differ by that share. */
    public LittleStudy(LittleFacts facts, double tolerance) {
        this.facts = facts;
        this.tolerance = tolerance;
    }

    /** Writes what comes of it into a result. */
    public void writeTo(Result.Builder result, double from, double to) {
        result.findings(facts.findings());
        if (facts.times().length < 2 || facts.findings().stream().anyMatch(Finding::isError)) {
            return;
        }
        if (!(Math.max(from, facts.times()[0]) < Math.min(to, facts.times()[facts.times().length - 1]))) {
            note(Severity.ERROR, "window", from, to);
            result.findings(findings);
            return;
        }
        double[] leaving = IntStream.range(0, facts.outflow().length)
                .mapToDouble(i -> facts.outflow()[i] + facts.lost()[i]).toArray();
        Curves curves = Curves.of(facts.times(), facts.opening(), facts.inflow(), leaving).window(from, to);
        double lost = losses(from, to);
        write(result, curves, lost);
        result.findings(findings);
    }

    private double losses(double from, double to) {
        Curves lost = Curves.of(facts.times(), 0, facts.lost(), new double[facts.lost().length]).window(from, to);
        return lost.arrivals()[lost.last()] - lost.arrivals()[0];
    }

    private void write(Result.Builder result, Curves curves, double lost) {
        Curves.Times times = curves.unitTimes();
        double arrivals = curves.arrivals()[curves.last()] - curves.arrivals()[0];
        double departures = curves.departures()[curves.last()] - curves.departures()[0] - lost;
        double stock = curves.stockTime() / curves.length();
        double throughput = departures / curves.length();
        double time = times.complete().units() > 0 ? times.complete().time() / times.complete().units() : Double.NaN;
        Unit pieces = Unit.parse(facts.pieces());
        Unit days = Unit.parse(facts.time());
        Unit rate = Unit.parse(facts.pieces() + "/" + facts.time());
        Unit area = Unit.parse(facts.pieces() + "*" + facts.time());
        add(result, "averageStock", stock, pieces);
        add(result, "throughput", throughput, rate);
        add(result, "timeInSystem", time, days);
        add(result, "littlesStock", throughput * time, pieces);
        add(result, "stockTime", curves.stockTime(), area);
        add(result, "unitTime", times.total(), area);
        add(result, "arrivals", arrivals, pieces);
        add(result, "departures", departures, pieces);
        add(result, "lost", lost, pieces);
        add(result, "stockAtStart", curves.stock(0), pieces);
        add(result, "stockAtEnd", curves.stock(curves.last()), pieces);
        result.add(parts(times, pieces, area)).add(curves(curves, pieces, days));
        result.add(new Chart("curves", text("chart.curves"), Chart.Kind.LINE, "curves", "time", List.of(
                new Chart.Series(text("column.arrivals"), "arrivals"),
                new Chart.Series(text("column.departures"), "departures")), List.of()));
        judge(curves, times, stock, throughput * time, lost);
    }

    /** Whether the averages go together, and why they do not. */
    private void judge(Curves curves, Curves.Times times, double stock, double little, double lost) {
        double most = Arrays.stream(curves.arrivals()).map(Math::abs).max().orElse(1);
        for (int i = 0; i <= curves.last(); i++) {
            if (curves.stock(i) < -NOTHING * Math.max(1, most)) {
                note(Severity.ERROR, "negative", curves.times()[i], curves.stock(i));
                return;
            }
        }
        double bound = tolerance * Math.max(Math.abs(stock), Math.abs(little));
        if (Math.abs(stock - little) <= bound + NOTHING) {
            note(Severity.INFORMATION, "consistent", stock, little);
        } else {
            note(Severity.WARNING, "inconsistent", stock, little);
            double change = curves.stock(curves.last()) - curves.stock(0);
            if (Math.abs(change) > bound) {
                note(Severity.WARNING, "ramp", curves.stock(0), curves.stock(curves.last()), change);
            }
            double passed = times.complete().units();
            if (passed < times.atStart().units() + times.atEnd().units() + times.all().units()) {
                note(Severity.WARNING, "short", passed, curves.arrivals()[curves.last()] - curves.departures()[0]);
            }
        }
        if (lost > NOTHING * Math.max(1, most)) {
            note(Severity.WARNING, "lost", lost);
        }
    }

    private static Table parts(Curves.Times times, Unit pieces, Unit area) {
        return new Table("littlesLaw", text("table"), List.of(new Column("part", text("column.part")),
                new Column("units", text("column.units"), pieces), new Column("time", text("column.unitTime"), area)),
                List.of(row("complete", times.complete()), row("insideAtStart", times.atStart()),
                        row("insideAtEnd", times.atEnd()), row("insideThroughout", times.all())));
    }

    private static List<Cell> row(String name, Curves.Part part) {
        return List.of(Cell.of(name), Cell.of(part.units()), Cell.of(part.time()));
    }

    private static Table curves(Curves curves, Unit pieces, Unit days) {
        return new Table("curves", text("table.curves"), List.of(new Column("time", text("column.time"), days),
                new Column("arrivals", text("column.arrivals"), pieces),
                new Column("departures", text("column.departures"), pieces),
                new Column("stock", text("column.stock"), pieces)),
                IntStream.rangeClosed(0, curves.last()).mapToObj(i -> List.of(Cell.of(curves.times()[i]),
                        Cell.of(curves.arrivals()[i]), Cell.of(curves.departures()[i]), Cell.of(curves.stock(i))))
                        .toList());
    }

    private static void add(Result.Builder result, String key, double value, Unit unit) {
        if (!Double.isNaN(value)) {
            result.add(SummaryValue.of(key, text("summary." + key), value, unit));
        }
    }

    private void note(Severity severity, String key, Object... arguments) {
        ElementRef element = facts.element();
        findings.add(new Finding(severity, "littles-law." + key, element,
                Text.of(LittleStudy.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(LittleStudy.class, key);
    }
}
