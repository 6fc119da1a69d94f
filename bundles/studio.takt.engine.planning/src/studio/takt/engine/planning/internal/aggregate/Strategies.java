/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;

import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.OjAlgoSolver;

/** The strategies there are. */
public final class Strategies {

    private Strategies() {}

    /** The strategies of this bundle, in the order in which they are shown. */
    public static List<Strategy> builtIn() {
        LinearSolver solver = new OjAlgoSolver();
        return List.of(new ChaseWorkforce(), new ChaseOvertime(), new Level(), Optimal.optimal(solver),
                Optimal.mixed(solver));
    }
}
