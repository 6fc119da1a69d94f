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

/** Takes a model over steps of one method of integration. Stateless. */
interface Loop {
    /** The values are those of the state's step, and are those of a later step afterwards. */
    void advance(State state, int steps);
}
