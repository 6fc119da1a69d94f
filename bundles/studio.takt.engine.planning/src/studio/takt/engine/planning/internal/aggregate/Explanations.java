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
import java.util.Map;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Says where the numbers of the plans came from: formula, inputs, source. */
final class Explanations {
    private static final String SOURCE = "Silver, Pyke & Peterson, Inventory Management and Production Planning and "
            + "Scheduling, aggregate planning; docs/engines/aggregate-plan.md";

    private final BuiltCase built;
    private final PlanningCase planningCase;
    private final List<StrategyPlan> plans;
    private final Unit money;
    private final Unit count;
    private final List<Explanation> all = new ArrayList<>();

    Explanations(BuiltCase built, PlanningCase planningCase, List<StrategyPlan> plans) {
        this.built = built;
        this.planningCase = planningCase;
        this.plans = plans;
        this.money = built.units().money();
        this.count = built.units().count();
    }

    /** All of them; keys are those of {@link Explanation}, with {@code periods/STRATEGY/PERIOD/column}. */
    List<Explanation> all() {
        StrategyPlan best = PlanTables.best(plans);
        add("total", "total", totalFormula(), totalInputs(best));
        for (StrategyPlan plan : plans) {
            add("total." + plan.strategy().id(), "total", totalFormula(), totalInputs(plan));
            strategy(plan);
            for (int i = 0; i < plan.lines().size(); i++) {
                double before = i == 0
                        ? planningCase.openingWorkers()
                        : plan.lines().get(i - 1).decision().workers();
                period(plan, plan.lines().get(i), built.periods().get(i), before);
            }
        }
        return List.copyOf(all);
    }

    private static String totalFormula() {
        return "regular + overtime + subcontract + hire + layoff + holding + backorder + material";
    }

    private List<Input> totalInputs(StrategyPlan plan) {
        Costs costs = plan.costs();
        return Stream.of(computed("regular", costs.regular(), money), computed("overtime", costs.overtime(), money),
                computed("subcontract", costs.subcontract(), money), computed("hire", costs.hire(), money),
                computed("layoff", costs.layoff(), money), computed("holding", costs.holding(), money),
                computed("backorder", costs.backorder(), money), computed("material", costs.material(), money))
                .toList();
    }

    private void strategy(StrategyPlan plan) {
        String row = PlanTables.STRATEGIES + "/" + plan.strategy().id() + "/";
        add(row + "total", "total", totalFormula(), totalInputs(plan));
        add(row + "regular", "regularCost", "Σ workers × wage",
                List.of(computed("Σ workers", plan.sum(line -> line.decision().workers()), CaseUnits.PERSON),
                        given("wage")));
        add(row + "overtime", "overtimeCost", "Σ overtime × overtimeHoursPerUnit × overtimeRate",
                List.of(computed("Σ overtime", plan.sum(line -> line.decision().overtime()), count),
                        overtimeContent(), given("overtimeRate")));
        add(row + "subcontract", "subcontractCost", "Σ subcontract × subcontractCost",
                List.of(computed("Σ subcontract", plan.sum(line -> line.decision().subcontracted()), count),
                        given("subcontractCost")));
        add(row + "hire", "hireCost", "Σ hired × (hireCost + trainingCost)",
                List.of(computed("Σ hired", plan.sum(line -> line.decision().hired()), CaseUnits.PERSON),
                        given("hireCost"), given("trainingCost")));
        add(row + "layoff", "layoffCost", "Σ laidOff × (layoffCost + severanceCost)",
                List.of(computed("Σ laidOff", plan.sum(line -> line.decision().laidOff()), CaseUnits.PERSON),
                        given("layoffCost"), given("severanceCost")));
        boolean average = planningCase.holdingBasis() == HoldingBasis.AVERAGE;
        add(row + "holding", average ? "holdingOnAverage" : "holdingOnClosing",
                average ? "Σ (opening + closing) / 2 × holdingCost" : "Σ closing × holdingCost",
                List.of(computed(average ? "Σ average" : "Σ closing", plan.sum(PlanLine::charged), count),
                        given("holdingCost")));
        add(row + "backorder", "backorderCost", "Σ backorder × backorderCost",
                List.of(computed("Σ backorder", plan.sum(PlanLine::backorder), count), given("backorderCost")));
        add(row + "closingStock", "closingStock", "openingInventory + Σ production − Σ demand",
                List.of(computed("openingInventory", planningCase.openingStock(), count),
                        computed("Σ production", plan.sum(line -> line.decision().supply()), count),
                        computed("Σ demand", plan.sum(line -> line.period().demand()), count)));
    }

    private void period(StrategyPlan plan, PlanLine line, PeriodFacts period, double before) {
        String row = PlanTables.PERIODS + "/" + plan.strategy().id() + "/" + period.name() + "/";
        Decision decision = line.decision();
        Input requirement = computed("requirement", line.requirement(), count);
        Input capacity = computed("capacity", line.capacity(), count);
        add(row + "requirement", "requirement", "demand + requiredClosing − opening + owed",
                List.of(computed("demand", line.period().demand(), count),
                        computed("requiredClosing", line.period().requiredClosing(), count),
                        computed("opening", line.opening(), count),
                        computed("owed", line.openingBackorder(), count)));
        workers(row, plan, line, before, requirement);
        add(row + "regular", meaning("regular", plan), plan.strategy().regularFormula(),
                List.of(requirement, capacity));
        add(row + "overtime", meaning("overtime", plan), plan.strategy().overtimeFormula(),
                List.of(requirement, computed("regular", decision.regular(), count)));
        add(row + "closing", "closing", "opening − owed + production − demand",
                List.of(computed("opening", line.opening(), count),
                        computed("owed", line.openingBackorder(), count),
                        computed("production", decision.supply(), count),
                        computed("demand", line.period().demand(), count)));
    }

    /** All that a formula of a workforce may name; what it does not name is left out. */
    private void workers(String row, StrategyPlan plan, PlanLine line, double before, Input requirement) {
        String formula = plan.strategy().workersFormula();
        double hours = planningCase.periods().stream().mapToDouble(Period::hoursPerWorker).sum();
        List<Input> inputs = Stream.of(requirement,
                computed("Σ requirement", planningCase.totalRequirement(), count), given("hoursPerUnit"),
                computed("hoursPerWorker", line.period().hoursPerWorker(), CaseUnits.HOUR),
                computed("Σ hoursPerWorker", hours, CaseUnits.HOUR),
                computed("workersBefore", before, CaseUnits.PERSON))
                .filter(input -> names(formula, input.symbol())).toList();
        add(row + "workers", meaning("workers", plan), formula, inputs);
    }

    private static boolean names(String formula, String symbol) {
        return symbol.startsWith("Σ")
                ? formula.contains(symbol)
                : formula.replaceAll("Σ \\w+", "").contains(symbol);
    }

    private static Text meaning(String key, StrategyPlan plan) {
        return Text.of(Explanations.class, "explain." + key, plan.strategy().help());
    }

    private Input overtimeContent() {
        return given("overtimeHoursPerUnit").value().isEmpty()
                ? computed("overtimeHoursPerUnit", planningCase.overtimeHoursPerUnit(),
                        CaseUnits.HOUR.dividedBy(count))
                : given("overtimeHoursPerUnit");
    }

    private Input given(String id) {
        Map<String, Given> givens = built.givens();
        Given given = givens.get(id);
        return given == null
                ? new Input(id, "", ElementRef.NONE, "")
                : new Input(id, given.quantity().toString(), given.element(), given.feature());
    }

    private static Input computed(String symbol, double value, Unit unit) {
        return new Input(symbol, Quantity.of(value, unit).toString(), ElementRef.NONE, "");
    }

    private void add(String key, String meaning, String formula, List<Input> inputs) {
        add(key, Text.of(Explanations.class, "explain." + meaning), formula, inputs);
    }

    private void add(String key, Text meaning, String formula, List<Input> inputs) {
        all.add(new Explanation(key, meaning, formula,
                inputs.stream().filter(input -> !input.value().isEmpty()).toList(), SOURCE));
    }
}
