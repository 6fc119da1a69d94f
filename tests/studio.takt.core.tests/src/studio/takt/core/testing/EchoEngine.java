/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.testing;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Unit;

/** Gives back what it was given: the cycle time of the first process, the sum of the demand, and its thread. */
public final class EchoEngine implements Engine<EchoEngine.Snapshot> {
    private final List<EClass> kinds;

    /** Runs on maps. */
    public EchoEngine() {
        this(List.of(VsmPackage.Literals.VALUE_STREAM_MAP));
    }

    /** Runs on elements of these kinds. */
    public EchoEngine(List<EClass> kinds) {
        this.kinds = kinds;
    }

    /** What it takes from the model. */
    public record Snapshot(ElementRef element, String cycleTime, double demand, String thread) {}

    private static Text text(String words) {
        return Text.literal(words);
    }

    @Override
    public EngineDescriptor descriptor() {
        List<Parameter> parameters = List.of(
                Parameter.of("holdingCost", new ParameterType.QuantityType(DimensionPattern.parse("money/count/time")),
                        text("holding")),
                Parameter.of("uptime", new ParameterType.NumberType(), text("uptime")).withDefault("0.9").within(0, 1),
                Parameter.of("seed", new ParameterType.IntegerType(), text("seed")).withDefault("1"),
                Parameter.of("slackCapacity", new ParameterType.ChoiceType(List.of("produce", "idle")), text("slack"))
                        .withDefault("produce"),
                Parameter.of("strategies", new ParameterType.ChoicesType(List.of("level", "chase-workforce")),
                        text("strategies")),
                Parameter.of("split", new ParameterType.FlagType(), text("split")),
                Parameter.of("title", new ParameterType.TextType(), text("title")));
        InputTable demand = new InputTable("demand", text("demand"),
                List.of(new InputColumn("period", Kind.TEXT, Unit.ONE, true, text("period")),
                        new InputColumn("demand", Kind.NUMBER, Unit.parse("pcs"), true, text("demand"))));
        return new EngineDescriptor("echo", "1", text("Echo"), text("Echo"), kinds, parameters, List.of(demand));
    }

    @Override
    public Snapshot snapshot(Request request) {
        ElementRef element = request.element().map(ElementRef::of).orElse(ElementRef.NONE);
        String cycleTime = request.element().filter(ValueStreamMap.class::isInstance).map(ValueStreamMap.class::cast)
                .map(map -> ((Process) map.getNodes().get(0)).getCycleTime()).map(Distribution::toString).orElse("-");
        double demand = request.tables().values().stream().flatMap(table -> table.rows().stream())
                .mapToDouble(row -> row.number("demand").orElseThrow()).sum();
        return new Snapshot(element, cycleTime, demand, Thread.currentThread().getName());
    }

    @Override
    public Result run(Snapshot snapshot, Parameters parameters, Monitor monitor) {
        return Result.of(descriptor(), snapshot.element(), parameters)
                .add(SummaryValue.of("demand", text("demand"), snapshot.demand(), Unit.parse("pcs")))
                .add(SummaryValue.of("cycleTime", text("c/t"), new ElementRef("x", snapshot.cycleTime(), "Text")))
                .add(SummaryValue.of("snapshotThread", text("t"), new ElementRef("x", snapshot.thread(), "Text")))
                .add(SummaryValue.of("runThread", text("t"),
                        new ElementRef("x", Thread.currentThread().getName(), "Text")))
                .build();
    }
}
