/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.base.BasePackage;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Unit;

/** Counts the processes of a map, or sums a table; can be told to fail in every way. */
final class CountingEngine implements Engine<CountingEngine.Snapshot> {

    record Snapshot(ElementRef map, List<ElementRef> processes, List<String> times, double sum) {}

    @Override
    public EngineDescriptor descriptor() {
        return new EngineDescriptor("count-processes", "1.0", Text.literal("Counting"),
                Text.literal("Counts 100 % of the processes."), List.of(VsmPackage.Literals.VALUE_STREAM_MAP),
                parameters(), List.of(table()));
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.of("pause", new ParameterType.QuantityType(DimensionPattern.parse("time")),
                        Text.literal("Time between two.")).withDefault("10 s").within(1, 60),
                Parameter.of("weight", new ParameterType.NumberType(), Text.literal("What one counts."))
                        .withDefault("1").within(0.5, Double.POSITIVE_INFINITY),
                Parameter.of("seed", new ParameterType.IntegerType(), Text.literal("Seed.")).withDefault("7"),
                Parameter.of("loud", new ParameterType.FlagType(), Text.literal("Loudly.")),
                Parameter.of("order", new ParameterType.ChoiceType(List.of("up", "down")), Text.literal("Which way.")),
                Parameter.of("parts", new ParameterType.ChoicesType(List.of("first", "last")), Text.literal("Parts.")),
                Parameter.of("fault", new ParameterType.TextType(), Text.literal("How to fail.")));
    }

    private static InputTable table() {
        return new InputTable("numbers", Text.literal("What to sum."),
                List.of(new InputColumn("amount", InputTable.Kind.NUMBER, Unit.parse("pcs"), true,
                        Text.literal("How much.")),
                        new InputColumn("note", InputTable.Kind.TEXT, Unit.ONE, false, Text.literal("Why."))));
    }

    @Override
    public Snapshot snapshot(Request request) {
        List<ElementRef> processes = new ArrayList<>();
        List<String> times = new ArrayList<>();
        request.element().map(ValueStreamMap.class::cast).ifPresent(map -> map.getNodes().forEach(node -> {
            processes.add(ElementRef.of(node));
            times.add(String.valueOf(((Process) node).getCycleTime()));
        }));
        double sum = request.tables().values().stream().flatMap(data -> data.rows().stream())
                .mapToDouble(row -> row.number("amount").orElse(0.0)).sum();
        return new Snapshot(request.element().map(ElementRef::of).orElse(ElementRef.NONE), processes, times, sum);
    }

    @Override
    public Result run(Snapshot snapshot, Parameters parameters, Monitor monitor) {
        monitor.progress(0.5, Text.literal("counting"));
        monitor.checkCancelled();
        String fault = parameters.text("fault").orElse("");
        if (fault.equals("throw")) {
            throw new IllegalStateException("secret detail");
        }
        Table table = new Table("processes", Text.literal("Processes"),
                List.of(new Column("process", Text.literal("Process")), new Column("cycleTime", Text.literal("C/T"))),
                rows(snapshot));
        Result.Builder result = Result.of(descriptor(), snapshot.map(), parameters)
                .add(SummaryValue.of("count", Text.literal("Count"), snapshot.processes().size(), Unit.ONE))
                .add(SummaryValue.of("sum", Text.literal("Sum"), snapshot.sum(), Unit.parse("pcs"))).add(table);
        if (!snapshot.processes().isEmpty()) {
            result.add(SummaryValue.of("first", Text.literal("First"), snapshot.processes().get(0)));
        }
        if (!fault.isEmpty()) {
            result.findings(List.of(new Finding(Severity.valueOf(fault), "count.fault", snapshot.map(),
                    Text.literal("As ordered."))));
        }
        return result.build();
    }

    /** A result with a warning has a place in the model: the project's documentation. */
    @Override
    public Optional<Operation> store(Result result) {
        return result.findings().isEmpty() ? Optional.empty() : Optional.of(new Counted(result.tables().get(0)));
    }

    private record Counted(Table table) implements Operation {
        @Override
        public Text label() {
            return Text.literal("Store the count");
        }

        @Override
        public Optional<Command> command(ModelAccess model) {
            return Optional.of(SetCommand.create(model.domain(), model.project(),
                    BasePackage.Literals.NAMED_ELEMENT__DOCUMENTATION, "counted: " + table.rows().size()));
        }
    }

    private static List<List<Cell>> rows(Snapshot snapshot) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < snapshot.processes().size(); i++) {
            rows.add(List.of(Cell.of(snapshot.processes().get(i)), Cell.of(snapshot.times().get(i))));
        }
        return rows;
    }
}
