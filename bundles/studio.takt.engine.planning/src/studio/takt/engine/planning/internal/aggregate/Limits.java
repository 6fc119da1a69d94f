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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;

/** Says which limits decisions have reached. The names are those of the parameters that would raise them. */
final class Limits {
    private static final double CLOSE = 1e-6;

    private final PlanningCase planningCase;
    private final Latitude latitude;
    private final List<Decision> decisions;

    Limits(PlanningCase planningCase, Latitude latitude, List<Decision> decisions) {
        this.planningCase = planningCase;
        this.latitude = latitude;
        this.decisions = decisions;
    }

    /** All limits reached in a period or before it, since what is made early serves it too. */
    List<String> reachedUpTo(int period) {
        Set<String> reached = new TreeSet<>();
        for (int t = 0; t <= period; t++) {
            reached.addAll(reached(t));
        }
        return List.copyOf(reached);
    }

    /** The limits reached in a period; a lever that may not be pulled has the limit 0. */
    List<String> reached(int t) {
        Period period = planningCase.periods().get(t);
        Decision decision = decisions.get(t);
        List<String> reached = new ArrayList<>();
        add(reached, "hireLimit", decision.hired(), may(Lever.HIRE) ? period.hireLimit() : 0);
        add(reached, "overtimeLimit", decision.overtime(),
                may(Lever.OVERTIME) && planningCase.costs().overtimeHour() > 0
                        ? planningCase.overtimeCapacity(period, decision.workers())
                        : 0);
        add(reached, "subcontractLimit", decision.subcontracted(),
                may(Lever.SUBCONTRACT) ? period.subcontractLimit() : 0);
        add(reached, "regularTime", decision.regular(),
                planningCase.regularCapacity(period, decision.workers()));
        return reached;
    }

    private boolean may(Lever lever) {
        return latitude.levers().contains(lever);
    }

    private static void add(List<String> reached, String limit, double used, double most) {
        if (used >= most - CLOSE) {
            reached.add(limit);
        }
    }
}
