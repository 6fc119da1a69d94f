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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.plan.MaterialPlan;
import studio.takt.model.plan.MaterialPlanLine;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.product.Item;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes the lots of the proven plan into the model: a material plan of the item, in place of an earlier one. */
final class LotStorage implements Operation {
    private static final String PREFIX = "Lots: ";
    private static final String LOTS = "lots";

    private final Result result;
    private final LocalDateTime created;

    LotStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    /** True if the result has a lot for each period of an item of the model. */
    static boolean isPossible(Result result) {
        Optional<Table> lots = result.table(LOTS);
        Optional<Table> costs = result.table("leastCosts");
        return result.isSound() && result.element().isPresent() && lots.isPresent() && costs.isPresent()
                && rows(lots.get(), rule(result)).size() == costs.get().rows().size();
    }

    /** The rule whose plan is proven: under a capacity the one that keeps it. */
    private static String rule(Result result) {
        boolean limited = result.table("rules").stream().flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.get(0).equals(Cell.of("capacitated")));
        return limited ? "capacitated" : "wagner-whitin";
    }

    private static List<List<Cell>> rows(Table lots, String rule) {
        return lots.rows().stream().filter(row -> row.get(0).equals(Cell.of(rule))).toList();
    }

    @Override
    public Text label() {
        return Text.of(LotStorage.class, "store.lots");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        return model.element(result.element().id()).filter(Item.class::isInstance).map(Item.class::cast)
                .map(item -> command(model, item));
    }

    private Command command(ModelAccess model, Item item) {
        MaterialPlan plan = plan(model.project(), item);
        List<EObject> old = model.project().getPlans().stream().filter(MaterialPlan.class::isInstance)
                .filter(each -> plan.getName().equals(each.getName())).map(EObject.class::cast).toList();
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(model.domain(), model.project(),
                    ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(model.domain(), model.project(), ProjectPackage.Literals.PROJECT__PLANS,
                List.of(plan)));
        return command;
    }

    private MaterialPlan plan(Project project, Item item) {
        MaterialPlan plan = PlanFactory.eINSTANCE.createMaterialPlan();
        plan.setName(PREFIX + result.element().name());
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        project.getDemandSeries().stream().filter(each -> each.getProduct() == item).map(DemandSeries::getHorizon)
                .filter(java.util.Objects::nonNull).findFirst().ifPresent(plan::setHorizon);
        Table lots = result.table(LOTS).orElseThrow();
        for (List<Cell> row : rows(lots, rule(result))) {
            MaterialPlanLine line = PlanFactory.eINSTANCE.createMaterialPlanLine();
            line.setItem(item);
            line.setPeriod(plan.getLines().size() + 1);
            line.setGrossRequirement(quantity(lots, row, "demand"));
            line.setPlannedReceipt(quantity(lots, row, "lot"));
            line.setProjectedOnHand(quantity(lots, row, "closing"));
            plan.getLines().add(line);
        }
        return plan;
    }

    private static Quantity quantity(Table table, List<Cell> row, String column) {
        Unit unit = table.columns().get(table.indexOf(column)).unit();
        return Quantity.of(row.get(table.indexOf(column)) instanceof Cell.Number number ? number.value() : 0, unit);
    }
}
