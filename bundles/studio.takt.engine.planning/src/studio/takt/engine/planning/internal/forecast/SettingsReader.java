/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Reads what is fixed; lists of numbers that are none become findings. */
final class SettingsReader {
    private final Parameters parameters;
    private final List<Finding> findings = new ArrayList<>();

    SettingsReader(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The settings, without a season unless the parameters say one. */
    Settings read() {
        Map<String, Double> fixed = new LinkedHashMap<>();
        Stream.of(ForecastParameters.ALPHA, ForecastParameters.BETA, ForecastParameters.GAMMA, ForecastParameters.PHI)
                .forEach(id -> parameters.number(id).ifPresent(value -> fixed.put(id, value)));
        List<Double> weights = numbers(ForecastParameters.WEIGHTS);
        if (weights.stream().anyMatch(weight -> weight < 0)
                || !weights.isEmpty() && weights.stream().mapToDouble(Double::doubleValue).sum() == 0) {
            fault(ForecastParameters.WEIGHTS);
        }
        return new Settings(fixed, whole(ForecastParameters.WINDOW).orElse(0), weights,
                whole(ForecastParameters.SEASON).orElse(1),
                parameters.text(ForecastParameters.START).filter(ForecastParameters.REGRESSION::equals).isPresent(),
                number(ForecastParameters.INITIAL_LEVEL), number(ForecastParameters.INITIAL_TREND),
                numbers(ForecastParameters.INITIAL_SEASONALS));
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private Optional<Integer> whole(String id) {
        return parameters.integer(id).map(Math::toIntExact);
    }

    private OptionalDouble number(String id) {
        return parameters.number(id).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private List<Double> numbers(String id) {
        String text = parameters.text(id).orElse("").strip();
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<Double> numbers = Stream.of(text.split("[,;\\s]+")).map(Double::valueOf).toList();
            if (numbers.stream().allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException notANumber) {
            return refused(id);
        }
        return refused(id);
    }

    private List<Double> refused(String id) {
        fault(id);
        return List.of();
    }

    private void fault(String id) {
        findings.add(new Finding(Severity.ERROR, ForecastPlanner.RULE + "numbers", ElementRef.NONE,
                Text.of(SettingsReader.class, "finding.numbers", id, parameters.text(id).orElse(""))));
    }
}
