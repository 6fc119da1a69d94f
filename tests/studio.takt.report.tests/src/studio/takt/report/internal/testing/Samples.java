/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Unit;

/** A result with something of everything, as no engine of ours makes it. */
public final class Samples {
    /** A unit of money. */
    public static final Unit KRW = Unit.parse("KRW");
    /** A counting unit. */
    public static final Unit PCS = Unit.parse("pcs");

    private Samples() {}

    /** The descriptor of the engine that is said to have made it; it runs on the project. */
    public static EngineDescriptor engine() {
        return new EngineDescriptor("sample", "1.2.3", text("Sample engine"), text("Computes samples."),
                List.of(ProjectPackage.Literals.PROJECT),
                List.of(Parameter.of("rounds", new ParameterType.IntegerType(), text("rounds to go")).withDefault("3")),
                List.of());
    }

    /** The result about an element, in which {@code name} is what the client calls a machine. */
    public static Result result(ElementRef element, String name) {
        ElementRef machine = new ElementRef("m1", name, "Process");
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("rounds", 3L));
        return Result.of(engine(), element, new Parameters(parameters))
                .add(SummaryValue.of("takt", text("Takt time"), 60.000000000000014, Unit.parse("s")))
                .add(SummaryValue.of("bottleneck", text("Bottleneck"), machine))
                .add(SummaryValue.of("bestChoice", text("Best choice"), new ElementRef("calm", "calm", "Choice")))
                .add(SummaryValue.of("total", text("Total cost"), 4_334_400_000.0, KRW))
                .add(SummaryValue.of("total.calm", text("The calm way"), 4_334_400_000.0, KRW))
                .add(SummaryValue.of("total.wild", text("The wild way"), 4_444_090_000.0, KRW))
                .add(new SummaryValue.Estimate("wip", text("Work in process"), 17.123456789012345, PCS, 16, 18.5, 0.95))
                .add(choices()).add(periods()).add(machines(machine)).add(costs()).add(stocks())
                .findings(findings(machine)).explain(List.of(explanation(machine), periodExplanation())).build();
    }

    private static Table choices() {
        List<Column> columns = List.of(new Column("choice", text("Choice")), new Column("total", text("Total"), KRW),
                new Column("wages", text("Wages"), KRW), new Column("never", text("Never used"), KRW),
                new Column("closing", text("Closing stock"), PCS));
        return new Table("choices", text("Choices"), columns,
                List.of(row(Cell.of("calm"), 4_334_400_000.0, 4_014_400_000.0, 0, 1500),
                        row(Cell.of("wild"), 4_444_090_000.0, 4_012_800_000.0, 0, 2876.25)));
    }

    private static Table periods() {
        List<Column> columns = List.of(new Column("choice", text("Choice")), new Column("number", text("No.")),
                new Column("stock", text("Stock"), PCS), new Column("label", text("Month")));
        List<List<Cell>> rows = new java.util.ArrayList<>();
        for (String choice : List.of("calm", "wild")) {
            for (int i = 1; i <= 3; i++) {
                rows.add(List.of(Cell.of(choice), Cell.of(i), Cell.of(1500 + i * (choice.equals("calm") ? 1 : 333.3)),
                        Cell.of("2027-0" + i)));
            }
        }
        return new Table("periods", text("Periods"), columns, rows);
    }

    private static Table machines(ElementRef machine) {
        return new Table("machines", text("Machines"),
                List.of(new Column("machine", text("Machine")),
                        new Column("load", text("Load"), Unit.parse("%")), new Column("note", text("Note"))),
                List.of(List.of(Cell.of(machine), Cell.of(103.33333333333333), Cell.of("tight")),
                        List.of(Cell.of(new ElementRef("m2", "Saw", "Process")), Cell.of(71), Cell.EMPTY)));
    }

    private static Chart costs() {
        return new Chart("costs", text("Cost"), Chart.Kind.STACKED_COLUMN, "choices", "choice",
                List.of(new Chart.Series(text("Wages"), "wages"), new Chart.Series(text("Rest"), "never")), List.of());
    }

    private static Chart stocks() {
        return new Chart("stocks", text("Stock by month"), Chart.Kind.LINE, "periods", "label",
                List.of(new Chart.Series(text("The calm way"), "stock", Map.of("choice", "calm")),
                        new Chart.Series(text("The wild way"), "stock", Map.of("choice", "wild"))),
                List.of(new Chart.Mark(text("Limit"), 2000)));
    }

    private static List<Finding> findings(ElementRef machine) {
        return List.of(
                new Finding(Severity.WARNING, "sample.load", machine, text("Too much load: 103.33333333333333 %")),
                new Finding(Severity.ASSUMPTION, "sample.assumed", machine, text("Uptime is taken to be 100 %")),
                new Finding(Severity.INFORMATION, "sample.remark", ElementRef.NONE, text("A remark")));
    }

    private static Explanation explanation(ElementRef machine) {
        return new Explanation("takt", text("The rhythm of the customer."), "availableTime / demand",
                List.of(new Explanation.Input("availableTime", "27600 s", machine, "cycleTime"),
                        new Explanation.Input("demand", "459.99999999999994 pcs", ElementRef.NONE, "")),
                "Rother & Shook, Learning to See");
    }

    private static Explanation periodExplanation() {
        return new Explanation("periods/calm/1/stock", text("What is left."), "\u2308opening \u2212 used\u2309",
                List.of(new Explanation.Input("opening", "1600 pcs", ElementRef.NONE, "")), "");
    }

    private static List<Cell> row(Cell first, double... numbers) {
        List<Cell> row = new java.util.ArrayList<>(List.of(first));
        for (double number : numbers) {
            row.add(Cell.of(number));
        }
        return row;
    }

    /** A text that is the same in every language. */
    public static Text text(String text) {
        return Text.literal(text);
    }
}
