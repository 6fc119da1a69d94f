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
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.amount.CaseUnits;

/** Finds what is wrong with plans: what they do not reach, and what a strategy must not decide. */
public final class Problems {
    /** What every rule id of this engine begins with. */
    static final String RULE = "aggregate-plan.";
    /** Units below which nothing is missing. */
    static final double TOLERANCE = 1e-6;

    private final PlanningCase planningCase;
    private final CaseUnits units;
    private final ElementRef element;
    private final List<Finding> findings = new ArrayList<>();

    /** For plans of that case. */
    public Problems(PlanningCase planningCase, CaseUnits units, ElementRef element) {
        this.planningCase = planningCase;
        this.units = units;
        this.element = element;
    }

    /** What is wrong with the plans, by itself and side by side. */
    public List<Finding> of(List<StrategyPlan> plans) {
        plans.forEach(this::check);
        compareClosingStock(plans);
        return List.copyOf(findings);
    }

    private void check(StrategyPlan plan) {
        double before = planningCase.openingWorkers();
        for (PlanLine line : plan.lines()) {
            checkStock(plan, line);
            checkPeople(plan, line, before);
            checkCapacity(plan, line);
            before = line.decision().workers();
        }
    }

    private void checkStock(StrategyPlan plan, PlanLine line) {
        Text strategy = plan.strategy().name();
        Period period = line.period();
        if (line.backorder() > TOLERANCE) {
            boolean chosen = plan.mayOwe() && plan.isFeasible();
            add(chosen ? Severity.INFORMATION : Severity.WARNING, chosen ? "backorder-chosen" : "backorder", strategy,
                    period.name(), line.backorder(), units.count().toString());
        } else if (line.shortage() > TOLERANCE) {
            add(Severity.WARNING, "minimum-broken", strategy, period.name(), line.shortage(),
                    units.count().toString(), period.requiredClosing());
        }
        if (line.closing() > period.maximumClosing() + TOLERANCE) {
            add(Severity.WARNING, "maximum-exceeded", strategy, period.name(),
                    line.closing() - period.maximumClosing(), units.count().toString());
        }
    }

    private void checkPeople(StrategyPlan plan, PlanLine line, double before) {
        Decision decision = line.decision();
        Text strategy = plan.strategy().name();
        if (decision.workers() < 0) {
            add(Severity.ERROR, "headcount-negative", strategy, line.period().name(), decision.workers());
        } else if (decision.workers() == 0 && before > 0) {
            add(Severity.WARNING, "nobody-left", strategy, line.period().name());
        }
        if (Math.abs(before + decision.hired() - decision.laidOff() - decision.workers()) > TOLERANCE) {
            add(Severity.ERROR, "headcount-unbalanced", strategy, line.period().name());
        }
    }

    private void checkCapacity(StrategyPlan plan, PlanLine line) {
        Decision decision = line.decision();
        Text strategy = plan.strategy().name();
        double overtime = planningCase.overtimeCapacity(line.period(), decision.workers());
        if (decision.regular() > line.capacity() + TOLERANCE) {
            add(Severity.ERROR, "capacity-exceeded", strategy, line.period().name(),
                    decision.regular() - line.capacity(), units.count().toString());
        }
        if (decision.overtime() > overtime + TOLERANCE) {
            add(Severity.ERROR, "overtime-exceeded", strategy, line.period().name(), decision.overtime() - overtime,
                    units.count().toString());
        }
        if (decision.subcontracted() > line.period().subcontractLimit() + TOLERANCE) {
            add(Severity.ERROR, "subcontract-exceeded", strategy, line.period().name(),
                    decision.subcontracted() - line.period().subcontractLimit(), units.count().toString());
        }
    }

    /** Totals of plans that end with different stock compare apples with pears. */
    private void compareClosingStock(List<StrategyPlan> plans) {
        double least = plans.stream().mapToDouble(Problems::closing).min().orElse(0);
        double most = plans.stream().mapToDouble(Problems::closing).max().orElse(0);
        if (most - least > TOLERANCE) {
            add(Severity.WARNING, "closing-stock-differs", least, most, units.count().toString(),
                    plain(most, Locale.ROOT));
        }
    }

    private static double closing(StrategyPlan plan) {
        return plan.closingStock() - plan.closingBackorder();
    }

    private String plain(double units, Locale locale) {
        return String.format(locale, units == Math.rint(units) ? "%.0f" : "%.3f", units);
    }

    private void add(Severity severity, String key, Object... arguments) {
        findings.add(new Finding(severity, RULE + key, element,
                Text.of(Problems.class, "finding." + key, arguments)));
    }
}
