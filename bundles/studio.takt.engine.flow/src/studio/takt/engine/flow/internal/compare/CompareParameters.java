/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType.TextType;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.map.MapParameters;
import studio.takt.engine.flow.internal.simulation.LineParameters;

/** The parameters of the engine {@code flow-compare}: those of a simulation that make sense for pairs. */
public final class CompareParameters {
    private static final List<String> TAKEN = List.of("interarrival", "interarrivalCv", "conwip", "promisedLeadTime",
            "runLength", "warmUp", "replications", "confidence", "seed", "threads");

    private CompareParameters() {}

    /** The parameters. */
    public static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.of("scenarios", new TextType(), Text.of(CompareParameters.class, "parameter.scenarios")));
        LineParameters.all().stream().filter(parameter -> TAKEN.contains(parameter.id())).forEach(all::add);
        all.addAll(MapParameters.all());
        return all;
    }
}
