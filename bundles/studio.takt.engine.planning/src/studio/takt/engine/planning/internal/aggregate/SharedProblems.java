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
import java.util.Locale;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;

/** Finds what plans of several families do not reach, family by family. */
final class SharedProblems {
    private final SharedCase shared;
    private final CaseUnits units;
    private final ElementRef element;
    private final List<Finding> findings = new ArrayList<>();

    SharedProblems(SharedCase shared, CaseUnits units, ElementRef element) {
        this.shared = shared;
        this.units = units;
        this.element = element;
    }

    /** What is wrong with the plans, by itself and side by side. */
    List<Finding> of(List<SharedPlan> plans) {
        for (SharedPlan plan : plans) {
            for (int f = 0; f < shared.families().size(); f++) {
                for (PlanLine line : plan.family(f)) {
                    check(plan.whole(), shared.families().get(f), line);
                }
            }
        }
        compare(plans);
        return List.copyOf(findings);
    }

    private void check(StrategyPlan plan, SharedCase.Family family, PlanLine line) {
        Text name = Text.of(SharedProblems.class, "shared.plan", plan.strategy().name(), family.name());
        String unit = family.built().units().count().toString();
        String period = line.period().name();
        if (line.backorder() > Problems.TOLERANCE) {
            boolean chosen = plan.mayOwe() && plan.isFeasible();
            add(chosen ? Severity.INFORMATION : Severity.WARNING, chosen ? "backorder-chosen" : "backorder", family,
                    name, period, line.backorder(), unit);
        } else if (line.shortage() > Problems.TOLERANCE) {
            add(Severity.WARNING, "minimum-broken", family, name, period, line.shortage(), unit,
                    line.period().requiredClosing());
        }
        if (line.closing() > line.period().maximumClosing() + Problems.TOLERANCE) {
            add(Severity.WARNING, "maximum-exceeded", family, name, period,
                    line.closing() - line.period().maximumClosing(), unit);
        }
    }

    private void compare(List<SharedPlan> plans) {
        double least = plans.stream().mapToDouble(SharedProblems::closing).min().orElse(0);
        double most = plans.stream().mapToDouble(SharedProblems::closing).max().orElse(0);
        if (most - least > Problems.TOLERANCE) {
            findings.add(new Finding(Severity.WARNING, Problems.RULE + "closing-stock-differs", element,
                    Text.of(SharedProblems.class, "finding.shared-closing-stock-differs", least, most,
                            units.count().toString(), String.format(Locale.ROOT, "%.0f", most))));
        }
    }

    private static double closing(SharedPlan plan) {
        return plan.whole().closingStock() - plan.whole().closingBackorder();
    }

    private void add(Severity severity, String key, SharedCase.Family family, Object... arguments) {
        findings.add(new Finding(severity, Problems.RULE + key, family.ref().isPresent() ? family.ref() : element,
                Text.of(SharedProblems.class, "finding." + key, arguments)));
    }
}
