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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;
import studio.takt.engine.planning.api.aggregate.UnitCosts;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Unit;

/** What must hold in every plan of every strategy, over random cases with random limits. */
class PostconditionsTest {
    private static final java.util.Map<PlanningCase, List<StrategyPlan>> PLANS = new java.util.HashMap<>();
    private static final int CASES = 150;
    private static final double CLOSE = 1e-6;

    static Stream<Integer> seeds() {
        return IntStream.range(0, CASES).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void booksBalance(int seed) {
        PlanningCase planningCase = random(seed);
        for (StrategyPlan plan : plans(planningCase)) {
            double workers = planningCase.openingWorkers();
            double net = planningCase.openingStock();
            for (PlanLine line : plan.lines()) {
                Decision decision = line.decision();
                String where = plan.strategy().id() + " " + line.period().name();
                assertEquals(workers + decision.hired() - decision.laidOff(), decision.workers(), CLOSE, where);
                assertEquals(Math.rint(decision.workers()), decision.workers(), where + ": whole people");
                assertEquals(net + decision.supply() - line.period().demand(), line.closing() - line.backorder(),
                        CLOSE, where);
                assertTrue(line.closing() == 0 || line.backorder() == 0, where);
                assertTrue(decision.hired() == 0 || decision.laidOff() == 0, where);
                workers = decision.workers();
                net = line.closing() - line.backorder();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void limitsAreKept(int seed) {
        PlanningCase planningCase = random(seed);
        for (StrategyPlan plan : plans(planningCase)) {
            for (PlanLine line : plan.lines()) {
                Decision decision = line.decision();
                Period period = line.period();
                String where = plan.strategy().id() + " " + period.name();
                Stream.of(decision.workers(), decision.hired(), decision.laidOff(), decision.regular(),
                        decision.overtime(), decision.subcontracted(), line.opening(), line.closing(),
                        line.backorder()).forEach(number -> assertTrue(number >= 0, where));
                assertTrue(decision.regular() <= line.capacity() + CLOSE, where);
                assertTrue(decision.overtime() * planningCase.overtimeHoursPerUnit() <= decision.workers()
                        * period.overtimeLimit() + CLOSE || period.overtimeLimit() == Double.POSITIVE_INFINITY, where);
                assertTrue(decision.subcontracted() <= period.subcontractLimit() + CLOSE, where);
                assertTrue(decision.hired() <= period.hireLimit() && decision.laidOff() <= period.layoffLimit(),
                        where);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMinimumIsKeptOrAProblemSaysWhere(int seed) {
        PlanningCase planningCase = random(seed);
        List<StrategyPlan> plans = plans(planningCase);
        List<Finding> problems = new Problems(planningCase, new CaseUnits(Unit.parse("USD"), Unit.parse("pcs")),
                ElementRef.NONE).of(plans);
        assertTrue(problems.stream().noneMatch(Finding::isError), problems.toString());
        for (StrategyPlan plan : plans) {
            for (PlanLine line : plan.lines()) {
                boolean missed = line.closing() - line.backorder() < line.period().requiredClosing() - CLOSE;
                boolean said = problems.stream()
                        .anyMatch(problem -> problem.rule().matches(".*(broken|backorder|backorder-chosen)")
                                && problem.message().toString().contains(plan.strategy().name().toString())
                                && problem.message().toString().contains(line.period().name()));
                assertEquals(missed, said, plan.strategy().id() + " " + line.period().name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costsAddUp(int seed) {
        PlanningCase planningCase = random(seed);
        UnitCosts unit = planningCase.costs();
        for (StrategyPlan plan : plans(planningCase)) {
            double expected = plan.sum(line -> line.decision().workers() * line.period().wage()
                    + line.decision().overtime() * planningCase.overtimeHoursPerUnit() * unit.overtimeHour()
                    + line.decision().subcontracted() * unit.subcontract() + line.decision().hired() * unit.hire()
                    + line.decision().laidOff() * unit.layoff() + line.backorder() * line.period().backorderCost()
                    + planningCase.holdingBasis().of(line.opening(), line.closing()) * line.period().holdingCost()
                    + (line.decision().regular() + line.decision().overtime()) * unit.material());
            assertEquals(expected, plan.costs().total(), 1e-6 * Math.max(1, expected));
            assertEquals(plan.costs().total(), plan.sum(line -> line.costs().total()), 1e-6 * Math.max(1, expected));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDefinitionsHold(int seed) {
        PlanningCase planningCase = random(seed);
        for (PlanLine line : plan(planningCase, new ChaseWorkforce()).lines()) {
            double needed = Math.ceil(line.requirement() * planningCase.hoursPerUnit()
                    / line.period().hoursPerWorker() - 1e-9);
            assertTrue(line.decision().workers() == needed
                    || line.decision().workers() < needed && line.decision().hired() == line.period().hireLimit()
                    || line.decision().workers() > needed
                            && line.decision().laidOff() == line.period().layoffLimit(),
                    line.toString());
            assertEquals(Math.min(line.requirement(), line.capacity()), line.decision().regular(), CLOSE);
        }
        for (PlanLine line : plan(planningCase, new ChaseOvertime()).lines()) {
            assertEquals(planningCase.openingWorkers(), line.decision().workers());
        }
        plan(planningCase, new Level()).lines().stream()
                .filter(line -> line.decision().overtime() + line.decision().subcontracted() > 0)
                .forEach(line -> assertTrue(line.closing() <= line.period().requiredClosing() + CLOSE,
                        "overtime restores the minimum and no more"));
    }

    @Test
    void randomCasesExerciseEveryLever() {
        double[] used = new double[6];
        seeds().map(PostconditionsTest::random).flatMap(each -> plans(each).stream()).forEach(plan -> {
            used[0] += plan.costs().hire();
            used[1] += plan.costs().layoff();
            used[2] += plan.costs().overtime();
            used[3] += plan.costs().subcontract();
            used[4] += plan.costs().backorder();
            used[5] += plan.costs().holding();
        });
        assertTrue(IntStream.range(0, used.length).allMatch(i -> used[i] > 0));
    }

    private static StrategyPlan plan(PlanningCase planningCase, studio.takt.engine.planning.api.aggregate.Strategy s) {
        return AggregatePlanner.plans(planningCase, List.of(s), Monitor.NONE).get(0);
    }

    /** Strategies that optimise take their time: every eighth case has them too. */
    private static List<StrategyPlan> plans(PlanningCase planningCase) {
        boolean every = Math.round(planningCase.openingStock() + planningCase.periods().size()) % 8 == 0;
        return PLANS.computeIfAbsent(planningCase, given -> AggregatePlanner.plans(given,
                Strategies.builtIn().subList(0, every ? 4 : 3), Monitor.NONE));
    }

    static PlanningCase random(int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(14);
        double minimum = random.nextInt(3) * 50;
        double last = minimum + random.nextInt(2) * 80;
        double overtime = limit(random, 40);
        double hire = limit(random, 12);
        double layoff = limit(random, 12);
        double subcontract = random.nextBoolean() ? 0 : limit(random, 90);
        List<Period> periods = IntStream.rangeClosed(1, count).mapToObj(i -> new Period("period-%02d".formatted(i),
                random.nextInt(5) == 0 ? 0 : random.nextInt(900), i == count ? last : minimum,
                Double.POSITIVE_INFINITY, 20, (15 + random.nextInt(8)) * 8, overtime, hire, layoff, subcontract,
                900 + random.nextInt(100), 1 + random.nextInt(4), 3)).toList();
        return new PlanningCase(periods, random.nextInt(40), random.nextInt(300), 3 + random.nextInt(7),
                4 + random.nextInt(8), SlackCapacity.values()[random.nextInt(2)],
                HoldingBasis.values()[random.nextInt(2)], new UnitCosts(9, 300, 500, random.nextInt(2), 70));
    }

    private static double limit(Random random, int below) {
        return random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextInt(below);
    }
}
