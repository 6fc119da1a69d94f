/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.compare.CompareCase;
import studio.takt.engine.flow.internal.compare.CompareParameters;
import studio.takt.engine.flow.internal.compare.Comparison;
import studio.takt.engine.flow.internal.compare.MapScenarios;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** The engine {@code flow-compare}: which differences between scenarios are more than chance. */
public final class FlowCompareEngine implements Engine<CompareCase> {
    private static final String NOW = "base";

    private final EngineDescriptor descriptor = new EngineDescriptor("flow-compare", "1.0",
            Text.of(FlowCompareEngine.class, "flow-compare.name"),
            Text.of(FlowCompareEngine.class, "flow-compare.help"), List.of(VsmPackage.Literals.VALUE_STREAM_MAP),
            CompareParameters.all(),
            CompareCase.tables());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public CompareCase snapshot(Request request) {
        return request.element().filter(ValueStreamMap.class::isInstance).map(ValueStreamMap.class::cast)
                .map(map -> maps(request, map)).orElseGet(() -> CompareCase.of(request.tables()));
    }

    /** The map as it is, and in each scenario: all of the project, or those asked for. */
    private static CompareCase maps(Request request, ValueStreamMap map) {
        List<String> names = request.parameters().text("scenarios").filter(asked -> !asked.isBlank())
                .map(asked -> Stream.of(asked.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList())
                .orElseGet(() -> request.project().stream().flatMap(project -> project.getScenarios().stream())
                        .sorted(Comparator.comparing(scenario -> ElementRef.of(scenario).name()))
                        .map(Scenario::getId).toList());
        MapScenarios maps = new MapScenarios().add(NOW, MapFacts.of(map, request), List.of());
        for (String name : names) {
            Request.Variation under = request.under(name);
            under.request().element().filter(ValueStreamMap.class::isInstance).map(ValueStreamMap.class::cast)
                    .ifPresent(changed -> maps.add(shown(request, name), MapFacts.of(changed, under.request()),
                            under.findings()));
        }
        return maps.build();
    }

    private static String shown(Request request, String name) {
        return request.project().stream().flatMap(project -> project.getScenarios().stream())
                .filter(scenario -> name.equals(scenario.getId())).map(scenario -> ElementRef.of(scenario).name())
                .findFirst().orElse(name);
    }

    @Override
    public Result run(CompareCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new Comparison(snapshot, parameters).writeTo(result, monitor);
        return result.build();
    }
}
