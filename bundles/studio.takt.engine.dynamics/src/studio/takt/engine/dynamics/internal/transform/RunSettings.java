/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.Settings;

/** The parameters that say how a model is run; all engines of stock-flow models have them. */
final class RunSettings {
    private static final String METHOD = "method";
    private static final String SEED = "seed";
    private static final List<String> NUMBERS = List.of("start", "stop", "dt", "saveStep");

    private RunSettings() {}

    static List<Parameter> parameters() {
        Stream<Parameter> numbers = NUMBERS.stream()
                .map(id -> Parameter.of(id, new ParameterType.NumberType(), text(id)));
        List<String> methods = Stream.of(Settings.Method.values()).map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.concat(numbers, Stream.of(
                Parameter.of(METHOD, new ParameterType.ChoiceType(methods), text(METHOD)),
                Parameter.of(SEED, new ParameterType.IntegerType(), text(SEED)).withDefault("1"))).toList();
    }

    /** What is set wins over what the model says. */
    static Settings of(Settings model, Parameters parameters) {
        return new Settings(parameters.number("start").orElse(model.start()),
                parameters.number("stop").orElse(model.stop()), parameters.number("dt").orElse(model.dt()),
                parameters.number("saveStep").orElse(model.saveStep()),
                parameters.text(METHOD).map(text -> Settings.Method.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(model.method()),
                parameters.integer(SEED).orElse(model.seed()));
    }

    private static Text text(String id) {
        return Text.of(RunSettings.class, "parameter." + id);
    }
}
