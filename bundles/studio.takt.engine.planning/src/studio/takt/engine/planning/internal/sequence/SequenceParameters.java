/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;

/** The parameters of sequencing. Help texts are the messages {@code parameter.ID}. */
public final class SequenceParameters {
    static final String OBJECTIVE = "objective";
    /** What the facility is set up for. */
    public static final String INITIAL = "initial";
    /** When work begins. */
    public static final String START = "start";
    static final String ROUNDS = "rounds";
    static final String SEED = "seed";

    private SequenceParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(
                of(OBJECTIVE, new ParameterType.ChoiceType(Objective.ids())).withDefault(Objective.CHANGEOVER.id()),
                of(INITIAL, new ParameterType.TextType()), of(START, new ParameterType.TextType()),
                of(ROUNDS, new ParameterType.IntegerType()).within(0, 1_000_000).withDefault("300"),
                of(SEED, new ParameterType.IntegerType()).withDefault("1"));
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(SequenceParameters.class, "parameter." + id));
    }
}
