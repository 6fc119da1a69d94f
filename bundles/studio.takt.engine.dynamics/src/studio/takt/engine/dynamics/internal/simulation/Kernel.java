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

/** The equations of a model, or some of them, as machine code. Stateless. */
interface Kernel {
    /** Computes the values from those of the stocks and of what is constant. */
    void evaluate(State state);

    /** Computes the rates of change of the stocks. */
    void rates(State state, double[] rates);
}
