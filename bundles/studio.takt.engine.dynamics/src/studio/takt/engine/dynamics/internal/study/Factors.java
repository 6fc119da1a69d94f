/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Names;

/** Finds the constants that are varied, and between which values. */
final class Factors {
    private final PreparedModel model;
    private final double[] begin;
    private final String rule;
    private final Consumer<Finding> findings;

    Factors(PreparedModel model, Settings settings, String rule, Consumer<Finding> findings) {
        this.model = model;
        this.rule = rule;
        this.findings = findings;
        // One step shows the value of everything at the beginning.
        Settings once = new Settings(settings.start(), settings.start(), settings.dt(), 0, settings.method(),
                settings.seed());
        List<double[]> rows = model.run(once, Monitor.NONE).rows();
        this.begin = rows.isEmpty() ? new double[0] : rows.get(0);
    }

    /** The factors named, or all constants that are plain numbers; {@code range} is a share of the value, up and down. */
    List<Bound> find(List<Factor> named, double range) {
        if (begin.length == 0) {
            return List.of();
        }
        if (named.isEmpty()) {
            return IntStream.range(0, model.variables().size()).filter(this::isNumber)
                    .mapToObj(place -> around(model.variables().get(place).name(), place, range)).toList();
        }
        List<Bound> bounds = new ArrayList<>();
        named.forEach(factor -> find(factor, range, bounds));
        return bounds;
    }

    private boolean isNumber(int place) {
        Scalar variable = model.variables().get(place);
        Expression equation = model.equations().get(variable.key());
        boolean number = equation instanceof Expression.Literal
                || equation instanceof Expression.Unary sign && sign.operand() instanceof Expression.Literal;
        return number && variable.kind() == Kind.AUXILIARY && variable.isShown() && model.isConstant(place)
                && begin[place + 1] != 0;
    }

    private Bound around(String name, int place, double range) {
        double value = begin[place + 1];
        double width = Math.abs(value) * range;
        return new Bound(name, place, value, value - width, value + width, java.util.Optional.empty());
    }

    private void find(Factor factor, double range, List<Bound> bounds) {
        OptionalInt place = model.place(Names.key(factor.name()));
        if (place.isEmpty()) {
            error("unknown", factor.name(), String.join(", ", Equations.suggest(Names.key(factor.name()),
                    model.variables().stream().map(Scalar::key).toList())));
            return;
        }
        if (!model.isConstant(place.getAsInt())) {
            error("not-constant", factor.name());
            return;
        }
        Bound usual = around(factor.name(), place.getAsInt(), range);
        double low = factor.low().orElse(usual.low());
        double high = factor.high().orElse(usual.high());
        if (!(low <= high)) {
            error("bounds", factor.name(), low, high);
            return;
        }
        double base = factor.start().orElse(usual.base());
        bounds.add(new Bound(usual.name(), usual.place(), base, low, high, factor.sampler()));
    }

    /** The variable named, or the first stock, or the first variable. */
    OptionalInt output(String name) {
        if (name.isBlank()) {
            return IntStream.range(0, model.variables().size()).filter(i -> model.variables().get(i).isShown())
                    .boxed().min(java.util.Comparator.comparing(i -> model.variables().get(i).kind()))
                    .map(OptionalInt::of).orElse(OptionalInt.empty());
        }
        OptionalInt place = model.place(Names.key(name));
        if (place.isEmpty()) {
            error("unknown", name, String.join(", ", Equations.suggest(Names.key(name),
                    model.variables().stream().map(Scalar::key).toList())));
        }
        return place;
    }

    static Map<Integer, Double> values(List<Bound> bounds, double[] values) {
        return IntStream.range(0, values.length).boxed()
                .collect(java.util.stream.Collectors.toMap(i -> bounds.get(i).place(), i -> values[i], (a, b) -> b));
    }

    private void error(String key, Object... arguments) {
        findings.accept(new Finding(Severity.ERROR, rule + "." + key, studio.takt.core.api.run.ElementRef.NONE,
                Text.of(Factors.class, "finding." + key, arguments)));
    }
}
