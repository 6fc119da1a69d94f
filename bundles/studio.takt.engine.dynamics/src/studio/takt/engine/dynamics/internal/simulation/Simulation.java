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

/** Runs a model once. */
final class Simulation {
    /** A power of two less one. */
    private static final int BETWEEN_LOOKS = 255;

    private final CompiledModel model;
    private final Settings settings;
    private final Memory[] memories;
    private final Map<Integer, Double> fixed;
    private final boolean[] mayBeInfinite;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A run.
     *
     * @param fixed         values that take the place of computed ones, by place
     * @param mayBeInfinite by place, whether the equation speaks of infinity
     */
    Simulation(CompiledModel model, Settings settings, Map<Integer, Double> fixed, boolean[] mayBeInfinite) {
        this.model = model;
        this.settings = settings;
        this.fixed = fixed;
        this.memories = model.memories();
        this.mayBeInfinite = mayBeInfinite;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * The rows: time, then the values by place. It stops where a value is no number any more. As that is rare, each step
     * is looked at only when a row, or what is integrated, was seen to hold such a value; then the run is done again.
     */
    List<double[]> run(Monitor monitor) {
        List<double[]> rows = new ArrayList<>();
        return run(rows, false, monitor) ? rows : carefully(monitor);
    }

    private List<double[]> carefully(Monitor monitor) {
        List<double[]> rows = new ArrayList<>();
        run(rows, true, monitor);
        return rows;
    }

    /** Whether it came to its end. */
    private boolean run(List<double[]> rows, boolean careful, Monitor monitor) {
        Integrator integrator = new Integrator(model, settings.method());
        State state = model.begin(settings, fixed);
        long steps = settings.steps();
        long between = settings.stepsPerRow();
        long untilRow = 0;
        for (long step = 0; step <= steps; step++) {
            if ((step & BETWEEN_LOOKS) == 0) {
                monitor.checkCancelled();
                monitor.progress((double) step / (steps + 1), Text.of(Simulation.class, "running"));
                if (!careful && !areFinite(state.levels)) {
                    return false;
                }
            }
            state.step = step;
            state.time = settings.start() + step * state.dt;
            state.stepTime = state.time;
            model.evaluate(state);
            if (careful && isReported(state)) {
                return false;
            }
            if (--untilRow < 0) {
                untilRow = between - 1;
                rows.add(row(state));
                if (!careful && !(areFinite(state.values) && areFinite(state.levels))) {
                    return false;
                }
            }
            begin(state);
            if (step < steps) {
                integrator.step(state);
                end(state);
            }
        }
        return careful || areFinite(state.levels);
    }

    private boolean isReported(State state) {
        OptionalInt culprit = culprit(state);
        culprit.ifPresent(place -> report(state, place));
        return culprit.isPresent();
    }

    private void begin(State state) {
        for (Memory memory : memories) {
            memory.begin(state);
        }
    }

    private void end(State state) {
        for (Memory memory : memories) {
            memory.end(state);
        }
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

    /** A number times 0 is 0; infinity, or what is no number, is not. Four sums go side by side. */
    private static boolean areFinite(double[] values) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            first += values[i] * 0;
            second += values[i + 1] * 0;
            third += values[i + 2] * 0;
            fourth += values[i + 3] * 0;
        }
        for (; i < values.length; i++) {
            first += values[i] * 0;
        }
        return first + second + third + fourth == 0;
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
