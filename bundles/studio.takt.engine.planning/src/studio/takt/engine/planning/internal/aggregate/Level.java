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

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;
import studio.takt.engine.planning.api.aggregate.Strategy;

/** A workforce sized once, on what the horizon needs as a whole; stock absorbs the swings of demand. */
public final class Level implements Strategy {

    @Override
    public String id() {
        return "level";
    }

    @Override
    public Text name() {
        return Text.of(Level.class, "level.name");
    }

    @Override
    public Text help() {
        return Text.of(Level.class, "level.help");
    }

    @Override
    public String workersFormula() {
        return "⌈Σ requirement × hoursPerUnit / Σ hoursPerWorker⌉";
    }

    @Override
    public String regularFormula() {
        return ConstantWorkforce.REGULAR_FORMULA;
    }

    @Override
    public Decisions decide(PlanningCase planningCase, Monitor monitor) {
        Decisions decisions = new ConstantWorkforce(planningCase, workforce(planningCase)).decide(monitor);
        return planningCase.slackCapacity() == SlackCapacity.PRODUCE
                ? decisions
                : new Decisions(decisions.periods(), List.of(idle()));
    }

    private Finding idle() {
        return new Finding(Severity.INFORMATION, Problems.RULE + "level-idle", ElementRef.NONE,
                Text.of(Level.class, "finding.level-idle", name()));
    }

    /** ⌈all net requirements × hours per unit / all hours of one worker⌉; those there are, if nobody works at all. */
    static double workforce(PlanningCase planningCase) {
        double hours = planningCase.periods().stream().mapToDouble(Period::hoursPerWorker).sum();
        return hours > 0
                ? planningCase.workersFor(planningCase.totalRequirement(), hours)
                : planningCase.openingWorkers();
    }
}
