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
    /** Computes the values from those of the stocks, of what is constant, and from the other levels. */
    void evaluate(State state);

    /** Computes the rates of change of the levels that it knows: stocks, delays, smooths and trends. */
    void rates(State state, double[] rates);

    /** One step of Euler's: of stocks the values move and not yet the levels, of all else the levels. */
    void euler(State state);
}
