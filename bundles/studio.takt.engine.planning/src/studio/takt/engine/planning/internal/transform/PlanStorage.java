/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.plan.AggregatePlan;
import studio.takt.model.plan.AggregatePlanLine;
import studio.takt.model.plan.AggregateStrategy;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.plan.Problem;
import studio.takt.model.plan.ProblemSeverity;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes a result into the model: one plan per strategy, in place of earlier ones of the same policy and strategy. */
final class PlanStorage implements Operation {
    private final Result result;
    private final LocalDateTime created;

    PlanStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Text label() {
        return Text.of(PlanStorage.class, "store.label");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        List<AggregatePlan> plans = plans(model);
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        EditingDomain domain = model.domain();
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        List<EObject> old = replaced(model.project(), plans);
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(domain, model.project(), ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(domain, model.project(), ProjectPackage.Literals.PROJECT__PLANS, plans));
        return Optional.of(command);
    }

    private static List<EObject> replaced(Project project, List<AggregatePlan> plans) {
        return project.getPlans().stream().filter(AggregatePlan.class::isInstance).map(AggregatePlan.class::cast)
                .filter(old -> plans.stream().anyMatch(plan -> plan.getStrategy() == old.getStrategy()
                        && plan.getPolicy() == old.getPolicy() && plan.getProduct() == old.getProduct()))
                .map(EObject.class::cast).toList();
    }

    private List<AggregatePlan> plans(ModelAccess model) {
        Table strategies = result.table("strategies").orElse(null);
        List<AggregatePlan> plans = new ArrayList<>();
        for (int row = 0; strategies != null && row < strategies.rows().size(); row++) {
            String id = word(strategies.at(row, "strategy"));
            Quantity total = quantity(strategies, row, "total");
            StrategyNames.strategy(id).ifPresent(strategy -> {
                plans.add(plan(model, id, strategy, total));
                plans.addAll(families(model, id, strategy));
            });
        }
        return plans;
    }

    private AggregatePlan plan(ModelAccess model, String id, AggregateStrategy strategy, Quantity total) {
        AggregatePlan plan = PlanFactory.eINSTANCE.createAggregatePlan();
        Optional<EObject> element = model.element(result.element().id());
        element.filter(PlanningPolicy.class::isInstance).map(PlanningPolicy.class::cast).ifPresent(policy -> {
            plan.setPolicy(policy);
            plan.setProduct(policy.getProduct());
            plan.setHorizon(policy.getHorizon());
        });
        element.filter(Product.class::isInstance).map(Product.class::cast).ifPresent(plan::setProduct);
        plan.setName(result.element().name().isEmpty() ? id : result.element().name() + ": " + id);
        plan.setStrategy(strategy);
        plan.setTotalCost(total);
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        lines(plan, id);
        problems(plan);
        return plan;
    }

    /** What each of several families gets; people are those of the plan of all. */
    private List<AggregatePlan> families(ModelAccess model, String id, AggregateStrategy strategy) {
        Map<Product, AggregatePlan> plans = new LinkedHashMap<>();
        Table table = result.table("families").orElse(null);
        for (int row = 0; table != null && row < table.rows().size(); row++) {
            if (word(table.at(row, "strategy")).equals(id) && table.at(row, "family") instanceof Cell.Element cell
                    && model.element(cell.element().id()).orElse(null) instanceof Product product) {
                AggregatePlan plan = plans.computeIfAbsent(product, key -> family(model, id, strategy, key));
                plan.getLines().add(familyLine(table, row, plan.getLines().size() + 1));
            }
        }
        return List.copyOf(plans.values());
    }

    private AggregatePlan family(ModelAccess model, String id, AggregateStrategy strategy, Product product) {
        AggregatePlan plan = PlanFactory.eINSTANCE.createAggregatePlan();
        model.element(result.element().id()).filter(PlanningPolicy.class::isInstance).map(PlanningPolicy.class::cast)
                .ifPresent(policy -> {
                    plan.setPolicy(policy);
                    plan.setHorizon(policy.getHorizon());
                });
        plan.setProduct(product);
        plan.setName(result.element().name() + ": " + id + ": " + product.getName());
        plan.setStrategy(strategy);
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        return plan;
    }

    private static AggregatePlanLine familyLine(Table table, int row, int number) {
        AggregatePlanLine line = PlanFactory.eINSTANCE.createAggregatePlanLine();
        line.setPeriod(number);
        line.setDemand(quantity(table, row, "demand"));
        line.setRegular(quantity(table, row, "regular"));
        line.setOvertime(quantity(table, row, "overtime"));
        line.setSubcontracted(quantity(table, row, "subcontract"));
        line.setOpeningStock(quantity(table, row, "opening"));
        line.setClosingStock(quantity(table, row, "closing"));
        line.setBackorder(quantity(table, row, "backorder"));
        return line;
    }

    private void lines(AggregatePlan plan, String id) {
        Table periods = result.table("periods").orElseThrow();
        for (int row = 0; row < periods.rows().size(); row++) {
            if (word(periods.at(row, "strategy")).equals(id)) {
                plan.getLines().add(line(periods, row, plan.getLines().size() + 1));
            }
        }
    }

    private static AggregatePlanLine line(Table periods, int row, int number) {
        AggregatePlanLine line = PlanFactory.eINSTANCE.createAggregatePlanLine();
        line.setPeriod(number);
        line.setDemand(quantity(periods, row, "demand"));
        line.setWorkers(quantity(periods, row, "workers"));
        line.setHired(quantity(periods, row, "hired"));
        line.setLaidOff(quantity(periods, row, "laidOff"));
        line.setRegular(quantity(periods, row, "regular"));
        line.setOvertime(quantity(periods, row, "overtime"));
        line.setSubcontracted(quantity(periods, row, "subcontract"));
        line.setOpeningStock(quantity(periods, row, "opening"));
        line.setClosingStock(quantity(periods, row, "closing"));
        line.setBackorder(quantity(periods, row, "backorder"));
        return line;
    }

    /** Problems of the plan itself; what was assumed or read elsewhere stays in the result. */
    private void problems(AggregatePlan plan) {
        Text name = result.summary("total." + StrategyNames.id(plan.getStrategy())).orElseThrow().title();
        for (Finding finding : result.findings()) {
            if (finding.message() instanceof Text.Message message && message.arguments().contains(name)) {
                Problem problem = PlanFactory.eINSTANCE.createProblem();
                problem.setRule(finding.rule());
                problem.setText(finding.message().in(Locale.ENGLISH));
                problem.setSeverity(severity(finding));
                plan.getProblems().add(problem);
            }
        }
    }

    private static ProblemSeverity severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> ProblemSeverity.ERROR;
            case WARNING -> ProblemSeverity.WARNING;
            default -> ProblemSeverity.INFORMATION;
        };
    }

    private static String word(Cell cell) {
        return cell instanceof Cell.Label label ? label.text() : "";
    }

    private static Quantity quantity(Table table, int row, String column) {
        Unit unit = table.columns().get(table.indexOf(column)).unit();
        return table.at(row, column) instanceof Cell.Number number
                ? Quantity.of(number.value(), unit)
                : Quantity.of(0, unit);
    }
}
