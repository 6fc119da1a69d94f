/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;

/** Runs a model once. */
final class Simulation {
    private static final int BETWEEN_LOOKS = 256;

    private final CompiledModel model;
    private final Settings settings;
    private final Map<Integer, Double> fixed;
    private final boolean[] mayBeInfinite;
    private final List<Finding> findings = new ArrayList<>();

    Simulation(CompiledModel model, Settings settings, Map<Integer, Double> fixed,
            Map<String, Expression> equations) {
        this.model = model;
        this.fixed = fixed;
        this.settings = settings;
        this.mayBeInfinite = new boolean[model.variables().size()];
        for (int i = 0; i < mayBeInfinite.length; i++) {
            mayBeInfinite[i] = equations.get(model.variables().get(i).key()).all()
                    .anyMatch(part -> part instanceof Expression.Call call && call.function() == Builtin.INF);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** The rows: time, then the values by place. It stops where a value is no number any more. */
    List<double[]> run(Monitor monitor) {
        List<double[]> rows = new ArrayList<>();
        Integrator integrator = new Integrator(model);
        State state = model.begin(settings, fixed);
        long steps = settings.steps();
        for (long step = 0; step <= steps; step++) {
            if (step % BETWEEN_LOOKS == 0) {
                monitor.checkCancelled();
                monitor.progress((double) step / (steps + 1), Text.of(Simulation.class, "running"));
            }
            state.step = step;
            state.time = settings.start() + step * settings.dt();
            state.stepTime = state.time;
            model.evaluate(state);
            OptionalInt culprit = culprit(state);
            if (culprit.isPresent()) {
                report(state, culprit.getAsInt());
                return rows;
            }
            if (step % settings.stepsPerRow() == 0) {
                rows.add(row(state));
            }
            model.memories().forEach(memory -> memory.begin(state));
            if (step < steps) {
                integrator.step(state);
                model.memories().forEach(memory -> memory.end(state));
            }
        }
        return rows;
    }

    private static double[] row(State state) {
        double[] row = new double[state.values.length + 1];
        row[0] = state.time;
        System.arraycopy(state.values, 0, row, 1, state.values.length);
        return row;
    }

    /** The first, in the order of computing, whose value is no number: the others follow from it. */
    private OptionalInt culprit(State state) {
        for (CompiledModel.StockPlaces stock : model.stocks()) {
            if (isBad(state, stock.place())) {
                return OptionalInt.of(stock.place());
            }
        }
        for (int place : state.step == 0 ? model.initial() : model.order()) {
            if (isBad(state, place)) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isBad(State state, int place) {
        double value = state.values[place];
        return Double.isNaN(value) || Double.isInfinite(value) && !mayBeInfinite[place];
    }

    private void report(State state, int place) {
        Scalar variable = model.variables().get(place);
        String key = Double.isNaN(state.values[place]) ? "not-a-number" : "unbounded";
        if (variable.kind() != VariableFacts.Kind.STOCK || state.step == 0) {
            state.zeroDivisor = false;
            state.initialising = variable.kind() == VariableFacts.Kind.STOCK;
            model.code()[place].at(state);
            key = state.zeroDivisor ? "division-by-zero" : key;
        }
        findings.add(new Finding(Severity.ERROR, "stock-flow." + key, variable.element(),
                Text.of(Simulation.class, "finding." + key, variable.name(), Double.toString(state.time))));
    }
}
