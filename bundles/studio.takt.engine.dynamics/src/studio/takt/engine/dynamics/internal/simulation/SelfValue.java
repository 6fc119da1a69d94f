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

/** The value of the variable in whose equation it stands, of the step before. */
record SelfValue(int place) implements Code {

    @Override
    public double at(State state) {
        return state.values[place];
    }
}
