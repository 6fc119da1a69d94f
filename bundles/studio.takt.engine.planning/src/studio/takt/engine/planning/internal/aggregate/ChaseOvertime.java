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

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Strategy;

/** The people there are stay; overtime, then subcontracting, covers what a period misses. */
public final class ChaseOvertime implements Strategy {

    @Override
    public String id() {
        return "chase-overtime";
    }

    @Override
    public Text name() {
        return Text.of(ChaseOvertime.class, "chaseOvertime.name");
    }

    @Override
    public Text help() {
        return Text.of(ChaseOvertime.class, "chaseOvertime.help");
    }

    @Override
    public String workersFormula() {
        return "workersBefore";
    }

    @Override
    public String regularFormula() {
        return ConstantWorkforce.REGULAR_FORMULA;
    }

    @Override
    public Decisions decide(PlanningCase planningCase, Monitor monitor) {
        return new ConstantWorkforce(planningCase, planningCase.openingWorkers()).decide(monitor);
    }
}
