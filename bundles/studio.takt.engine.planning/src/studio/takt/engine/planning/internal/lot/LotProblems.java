/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.lot.LotCase;

/** Finds what lots cannot do, and what was taken for granted. */
final class LotProblems {
    private final LotCase lotCase;
    private final LotCaseBuilder builder;
    private final List<Finding> findings = new ArrayList<>();

    LotProblems(LotCase lotCase, LotCaseBuilder builder) {
        this.lotCase = lotCase;
        this.builder = builder;
    }

    List<Finding> findings() {
        return findings;
    }

    /** True if there is a capacity, and demand can be met in time within it. */
    boolean canBeMade() {
        if (Double.isInfinite(lotCase.capacity())) {
            return false;
        }
        Capacitated.Shortage shortage = Capacitated.shortage(lotCase);
        if (shortage.units() > 0) {
            findings.add(infeasible(shortage));
            return false;
        }
        if (!Capacitated.canSolve(lotCase)) {
            add(Severity.WARNING, "too-long", lotCase.size(), Capacitated.MOST_PERIODS);
            return false;
        }
        return true;
    }

    /** The worst period, and the first one if that is another. */
    private Finding infeasible(Capacitated.Shortage shortage) {
        String key = shortage.first() < shortage.period() ? "infeasible-early" : "infeasible";
        return new Finding(Severity.ERROR, LotCaseBuilder.RULE + "infeasible", builder.element(),
                Text.of(LotPlanner.class, "finding." + key, lotCase.periods().get(shortage.period()).name(),
                        shortage.units(), count(), lotCase.capacity(),
                        lotCase.periods().get(shortage.first()).name(), shortage.firstUnits(), shortage.least()));
    }

    /** A fixed quantity that nobody gave is the economic one. */
    void foq(OptionalDouble fixed, List<LotPlan> plans) {
        if (fixed.isEmpty() && plans.stream().anyMatch(plan -> plan.rule().id().equals("foq"))) {
            add(Severity.ASSUMPTION, "assumed", LotParameters.FIXED_QUANTITY,
                    LotRules.usualQuantity(EconomicQuantity.of(lotCase)) + " " + count());
        }
    }

    /** Rules that know no capacity may break it. */
    void overCapacity(List<LotPlan> plans) {
        String breaking = plans.stream().filter(plan -> plan.overCapacity() > 0).map(plan -> plan.rule().id())
                .collect(Collectors.joining(", "));
        if (!breaking.isEmpty()) {
            add(Severity.WARNING, "over-capacity", breaking, lotCase.capacity(), count());
        }
    }

    private String count() {
        return builder.units().count().toString();
    }

    private void add(Severity severity, String key, Object... arguments) {
        findings.add(LotPlanner.finding(severity, key, builder, arguments));
    }
}
