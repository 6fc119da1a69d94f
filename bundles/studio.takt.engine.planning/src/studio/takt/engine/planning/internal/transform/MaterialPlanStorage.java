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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.RequirementsPlanner;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MaterialPlan;
import studio.takt.model.plan.MaterialPlanLine;
import studio.takt.model.plan.Peg;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.plan.Problem;
import studio.takt.model.plan.ProblemSeverity;
import studio.takt.model.product.Item;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Writes a material plan into the model, in place of an earlier one of the same schedule. */
final class MaterialPlanStorage implements Operation {
    private final Result result;
    private final LocalDateTime created;

    MaterialPlanStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Text label() {
        return Text.of(RequirementsPlanner.class, "requirements.store");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        MaterialPlan plan = plan(model);
        if (plan.getLines().isEmpty()) {
            return Optional.empty();
        }
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        List<EObject> old = model.project().getPlans().stream().filter(MaterialPlan.class::isInstance)
                .filter(each -> ((MaterialPlan) each).getSchedule() == plan.getSchedule()).map(EObject.class::cast)
                .toList();
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(model.domain(), model.project(),
                    ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(model.domain(), model.project(), ProjectPackage.Literals.PROJECT__PLANS,
                List.of(plan)));
        return Optional.of(command);
    }

    private MaterialPlan plan(ModelAccess model) {
        MaterialPlan plan = PlanFactory.eINSTANCE.createMaterialPlan();
        plan.setName(Text.of(RequirementsPlanner.class, "requirements.name").in(Locale.ENGLISH));
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        model.element(result.element().id()).filter(MasterSchedule.class::isInstance).map(MasterSchedule.class::cast)
                .ifPresent(schedule -> {
                    plan.setSchedule(schedule);
                    plan.setHorizon(schedule.getHorizon());
                });
        if (plan.getHorizon() == null) {
            ModelFacts.only(model.project().getHorizons()).ifPresent(plan::setHorizon);
        }
        lines(plan, model);
        problems(plan, model);
        return plan;
    }

    private void lines(MaterialPlan plan, ModelAccess model) {
        Table rows = result.table("plan").orElseThrow();
        Map<String, MaterialPlanLine> receipts = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            Optional<Item> item = item(model, rows.at(row, "item"));
            String period = word(rows.at(row, "period"));
            int number = count.merge(word(rows.at(row, "item")), 1, Integer::sum);
            if (item.isPresent()) {
                MaterialPlanLine line = line(rows, row, item.get());
                line.setPeriod(rows.at(row, "period") instanceof Cell.Number given ? (int) given.value() : number);
                plan.getLines().add(line);
                receipts.put(word(rows.at(row, "item")) + "@" + period, line);
            }
        }
        pegs(receipts, model);
    }

    private static MaterialPlanLine line(Table rows, int row, Item item) {
        MaterialPlanLine line = PlanFactory.eINSTANCE.createMaterialPlanLine();
        line.setItem(item);
        line.setGrossRequirement(quantity(rows, row, "gross", item));
        line.setScheduledReceipt(quantity(rows, row, "receipts", item));
        line.setProjectedOnHand(quantity(rows, row, "projected", item));
        line.setNetRequirement(quantity(rows, row, "net", item));
        line.setPlannedReceipt(quantity(rows, row, "plannedReceipt", item));
        line.setPlannedRelease(quantity(rows, row, "plannedRelease", item));
        return line;
    }

    /** What planned orders and receipts serve in the end. */
    private void pegs(Map<String, MaterialPlanLine> lines, ModelAccess model) {
        Table rows = result.table("pegging").orElseThrow();
        for (int row = 0; row < rows.rows().size(); row++) {
            MaterialPlanLine line = lines.get(word(rows.at(row, "item")) + "@" + word(rows.at(row, "period")));
            Optional<IdentifiedElement> end = rows.at(row, "endDemand") instanceof Cell.Element demand
                    ? model.element(demand.element().id()).map(IdentifiedElement.class::cast)
                    : Optional.empty();
            if (line != null && end.isPresent()) {
                Peg peg = PlanFactory.eINSTANCE.createPeg();
                peg.setDemand(end.get());
                peg.setQuantity(quantity(rows, row, "quantity", line.getItem()));
                line.getPegs().add(peg);
            }
        }
    }

    /** Alarms about the plan itself; faults of the data stay in the result. */
    private void problems(MaterialPlan plan, ModelAccess model) {
        for (Finding finding : result.findings()) {
            if (finding.rule().startsWith(RequirementsPlanner.RULE) && finding.severity() == Severity.WARNING) {
                Problem problem = PlanFactory.eINSTANCE.createProblem();
                problem.setRule(finding.rule());
                problem.setText(finding.message().in(Locale.ENGLISH));
                problem.setSeverity(ProblemSeverity.WARNING);
                model.element(finding.element().id()).map(IdentifiedElement.class::cast)
                        .ifPresent(problem::setElement);
                plan.getProblems().add(problem);
            }
        }
    }

    private static Optional<Item> item(ModelAccess model, Cell cell) {
        return cell instanceof Cell.Element element
                ? model.element(element.element().id()).filter(Item.class::isInstance).map(Item.class::cast)
                : Optional.empty();
    }

    private static String word(Cell cell) {
        if (cell instanceof Cell.Element element) {
            return element.element().id();
        }
        return cell instanceof Cell.Number number
                ? String.valueOf(number.value())
                : cell instanceof Cell.Label label
                        ? label.text()
                        : "";
    }

    private static Quantity quantity(Table table, int row, String column, Item item) {
        String symbol = ModelRequirements.text(item.getUnit());
        Unit unit = UnitCatalogue.builtIn().open().parse(symbol.isEmpty() ? "pcs" : symbol);
        return table.at(row, column) instanceof Cell.Number number
                ? Quantity.of(number.value(), unit)
                : Quantity.of(0, unit);
    }
}
