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

import java.util.Arrays;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Takes one run over its steps, by the fastest code that there is for the model. */
final class Stepper implements Loop {
    private final CompiledModel model;
    private final Loop loop;
    private final Integrator integrator;

    Stepper(CompiledModel model, Settings settings, Monitor monitor) {
        this.model = model;
        boolean arrays = settings.method() == Method.EULER
                && Arrays.stream(model.memories()).noneMatch(Memory::hasRates);
        this.loop = model.loops().of(settings.method()).orElse(arrays ? this::inArrays : this::byRates);
        this.integrator = new Integrator(model, settings.method(), monitor);
    }

    @Override
    public void advance(State state, int steps) {
        loop.advance(state, steps);
    }

    private void inArrays(State state, int steps) {
        Kernel kernel = model.kernel();
        for (int i = 0; i < steps; i++) {
            begin(state);
            kernel.euler(state);
            end(state);
            next(state);
            kernel.evaluate(state);
        }
        System.arraycopy(state.values, 0, state.levels, 0, model.stocks().size());
    }

    private void byRates(State state, int steps) {
        for (int i = 0; i < steps; i++) {
            begin(state);
            integrator.step(state);
            end(state);
            next(state);
            model.evaluate(state);
        }
    }

    private static void next(State state) {
        state.step++;
        state.time = state.settings.start() + state.step * state.dt;
        state.stepTime = state.time;
    }

    private void begin(State state) {
        for (Memory memory : model.memories()) {
            memory.begin(state);
        }
    }

    private void end(State state) {
        for (Memory memory : model.memories()) {
            memory.end(state);
        }
    }
}
