/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.solver;

import studio.takt.core.api.run.Monitor;

/** Solves linear programmes, with or without whole numbers. The one place where a solver can be exchanged. */
public interface LinearSolver {

    /**
     * Minimises.
     *
     * @param seconds how long it may take; then the best so far is returned
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    Solution solve(Program program, double seconds, Monitor monitor);
}
