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
import studio.takt.core.api.run.NumberRows;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;

/** Runs a model once. */
final class Simulation {
    /** After about so many values there is a look at whether the run was cancelled. */
    private static final int VALUES_BETWEEN_LOOKS = 200_000;
    private static final Text RUNNING = Text.of(Simulation.class, "running");

    private final CompiledModel model;
    private final Settings settings;
    private final Map<Integer, Double> fixed;
    private final Allowed[] allowed;
    private final List<Finding> findings = new ArrayList<>();

    /** Which values of a variable are no fault, as its equation speaks of them. */
    enum Allowed {
        NUMBERS, INFINITY, ANYTHING
    }

    /**
     * A run.
     *
     * @param fixed   values that take the place of computed ones, by place
     * @param allowed by place, which values are no fault
     */
    Simulation(CompiledModel model, Settings settings, Map<Integer, Double> fixed, Allowed[] allowed) {
        this.model = model;
        this.settings = settings;
        this.fixed = fixed;
        this.allowed = allowed;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * The rows: time, then the values by place. It stops where a value is no number any more. As that is rare, each step
     * is looked at only when a row, or what is integrated, was seen to hold such a value; then the run is done again.
     */
    NumberRows run(Monitor monitor) {
        NumberRows.Builder rows = NumberRows.of(model.variables().size() + 1);
        return run(rows, false, monitor) ? rows.build() : carefully(monitor);
    }

    private NumberRows carefully(Monitor monitor) {
        NumberRows.Builder rows = NumberRows.of(model.variables().size() + 1);
        run(rows, true, monitor);
        return rows.build();
    }

    /** Whether it came to its end. */
    private boolean run(NumberRows.Builder rows, boolean careful, Monitor monitor) {
        State state = model.begin(settings, fixed);
        Stepper stepper = new Stepper(model, settings, monitor);
        long steps = settings.steps();
        long between = settings.stepsPerRow();
        int look = Math.max(16, VALUES_BETWEEN_LOOKS / state.values.length);
        long nextRow = 0;
        long nextLook = 0;
        model.evaluate(state);
        while (true) {
            if (careful && isReported(state)) {
                return false;
            }
            if (state.step >= nextLook) {
                nextLook = state.step + look;
                monitor.checkCancelled();
                monitor.progress((double) state.step / (steps + 1), RUNNING);
                if (!careful && !areFinite(state.levels)) {
                    return false;
                }
            }
            if (state.step == nextRow) {
                nextRow += between;
                rows.add(state.time, state.values);
                if (!careful && !(areFinite(state.values) && areFinite(state.levels))) {
                    return false;
                }
            }
            if (state.step == steps) {
                return careful || areFinite(state.levels);
            }
            long ahead = Math.min(Math.min(nextRow, nextLook), steps) - state.step;
            stepper.advance(state, careful ? 1 : (int) ahead);
        }
    }

    private boolean isReported(State state) {
        OptionalInt culprit = culprit(state);
        culprit.ifPresent(place -> report(state, place));
        return culprit.isPresent();
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
        return allowed[place] != Allowed.ANYTHING
                && (Double.isNaN(value) || Double.isInfinite(value) && allowed[place] == Allowed.NUMBERS);
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
