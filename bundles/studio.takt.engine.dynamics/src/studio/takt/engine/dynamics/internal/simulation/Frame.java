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

import studio.takt.equations.api.GraphicalTable;

/** Where the instructions of a method find what an equation speaks of. Each call leaves one thing on the stack. */
interface Frame {
    /** The value of a variable. */
    void variable(int place);

    /** What is integrated. */
    void level(int index);

    /** What a function keeps from step to step. */
    void slot(int index);

    /** Now; inside a step of Runge and Kutta it runs ahead of the step. */
    void time();

    /** When the present step began. */
    void stepTime();

    /** The step of integration. */
    void dt();

    /** When the run begins or ends: {@code start} or {@code stop}. */
    void setting(String name);

    /** The value of something that is no machine code. */
    void closure(Code code);

    /** A graphical function. */
    void table(GraphicalTable table);

    /** The number of a new local variable for a double. */
    int local();
}
