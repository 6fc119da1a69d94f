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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Strategy;

/** The plan of one strategy for several families, with the books of each and of all together. */
final class SharedPlan {
    private final SharedCase shared;
    private final SharedDecisions decisions;
    private final List<List<PlanLine>> families;
    private final StrategyPlan whole;

    SharedPlan(SharedCase shared, Strategy strategy, SharedDecisions decisions, boolean mayOwe) {
        this.shared = shared;
        this.decisions = decisions;
        this.families = IntStream.range(0, shared.families().size())
                .mapToObj(f -> new Bookkeeping(shared.families().get(f).own()).lines(decisions.families().get(f)))
                .toList();
        this.whole = new StrategyPlan(strategy, lines(), decisions.findings(), decisions.proof(), mayOwe);
    }

    /** All families together. */
    StrategyPlan whole() {
        return whole;
    }

    /** A family's lines, period by period. */
    List<PlanLine> family(int f) {
        return families.get(f);
    }

    /** Regular hours that a family takes in a period. */
    double hours(int f, int t) {
        return families.get(f).get(t).decision().regular() * shared.families().get(f).hours();
    }

    /** Overtime hours of all families in a period. */
    double overtimeHours(int t) {
        return IntStream.range(0, families.size()).mapToDouble(f -> families.get(f).get(t).decision().overtime()
                * shared.families().get(f).own().overtimeHoursPerUnit()).sum();
    }

    private List<PlanLine> lines() {
        List<PlanLine> lines = new ArrayList<>();
        for (int t = 0; t < shared.size(); t++) {
            lines.add(line(t));
        }
        return lines;
    }

    private double sum(int t, ToDoubleFunction<PlanLine> of) {
        return families.stream().mapToDouble(lines -> of.applyAsDouble(lines.get(t))).sum();
    }

    private PlanLine line(int t) {
        Decision crew = decisions.crews().get(t);
        Decision all = new Decision(crew.workers(), crew.hired(), crew.laidOff(),
                sum(t, line -> line.decision().regular()), sum(t, line -> line.decision().overtime()),
                sum(t, line -> line.decision().subcontracted()));
        double closing = sum(t, PlanLine::closing);
        return new PlanLine(period(t, closing), all, sum(t, PlanLine::opening), sum(t, PlanLine::openingBackorder),
                closing, sum(t, PlanLine::backorder), sum(t, PlanLine::requirement), capacity(t, all),
                sum(t, PlanLine::charged), costs(t, crew));
    }

    /** What one family lacks of its required stock is lacking, however much another has. */
    private Period period(int t, double closing) {
        Period own = shared.period(t);
        double required = shared.families().stream().mapToDouble(each -> each.period(t).requiredClosing()).sum();
        double lacking = sum(t, PlanLine::shortage);
        return new Period(own.name(), sum(t, line -> line.period().demand()),
                lacking > 0 ? closing + lacking : Math.min(required, closing), Double.POSITIVE_INFINITY,
                own.workdays(), own.hoursPerWorker(), own.overtimeLimit(), own.hireLimit(), own.layoffLimit(),
                sum(t, line -> line.period().subcontractLimit()), own.wage(), own.holdingCost(), own.backorderCost());
    }

    /** Units that all hours would make, hours to spare being worth what a unit takes on average. */
    private double capacity(int t, Decision all) {
        double there = all.workers() * shared.period(t).hoursPerWorker();
        double used = IntStream.range(0, families.size()).mapToDouble(f -> hours(f, t)).sum();
        double demand = shared.families().stream().flatMap(each -> each.own().periods().stream())
                .mapToDouble(Period::demand).sum();
        double hours = shared.families().stream().mapToDouble(each -> each.hours()
                * each.own().periods().stream().mapToDouble(Period::demand).sum()).sum();
        double mean = demand > 0 ? hours / demand : shared.families().get(0).hours();
        return all.regular() + Math.max(0, there - used) / mean;
    }

    private Costs costs(int t, Decision crew) {
        PlanningCase people = shared.people();
        Costs wages = new Costs(crew.workers() * shared.period(t).wage(), 0, 0,
                crew.hired() * people.costs().hire(), crew.laidOff() * people.costs().layoff(), 0, 0, 0);
        return families.stream().map(lines -> lines.get(t).costs()).reduce(wages, Costs::plus);
    }
}
