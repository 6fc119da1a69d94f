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
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.facility.FacilityStudy;
import studio.takt.model.plan.FacilityPlan;
import studio.takt.model.plan.FacilityPlanLine;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.plant.ProcessingContract;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes the best plan of a facility into the model, in place of an earlier one of the same contract. */
final class FacilityStorage implements Operation {
    private static final String DAYS = "days";
    private static final Cell OPTIMAL = Cell.of("optimal");

    private final Result result;
    private final LocalDateTime created;

    FacilityStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    /** True if there is something to write. */
    static boolean isPossible(Result result) {
        return result.element().isPresent() && result.table(DAYS).isPresent();
    }

    @Override
    public Text label() {
        return Text.of(FacilityStudy.class, "facility.store");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        return model.element(result.element().id()).filter(ProcessingContract.class::isInstance)
                .map(ProcessingContract.class::cast).map(contract -> command(model, contract));
    }

    private Command command(ModelAccess model, ProcessingContract contract) {
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        List<EObject> old = model.project().getPlans().stream().filter(FacilityPlan.class::isInstance)
                .filter(each -> ((FacilityPlan) each).getContract() == contract).map(EObject.class::cast).toList();
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(model.domain(), model.project(),
                    ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(model.domain(), model.project(), ProjectPackage.Literals.PROJECT__PLANS,
                List.of(plan(contract))));
        return command;
    }

    private FacilityPlan plan(ProcessingContract contract) {
        FacilityPlan plan = PlanFactory.eINSTANCE.createFacilityPlan();
        plan.setName(Text.of(FacilityStudy.class, "facility.plan").in(Locale.ENGLISH) + ": " + result.element().name());
        plan.setContract(contract);
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        result.summary("profit").filter(SummaryValue.Measure.class::isInstance).map(SummaryValue.Measure.class::cast)
                .ifPresent(profit -> plan.setProfit(Quantity.of(profit.value(), profit.unit())));
        Table days = result.table(DAYS).orElseThrow();
        for (int row = 0; row < days.rows().size(); row++) {
            if (days.at(row, "policy").equals(OPTIMAL)) {
                plan.getLines().add(line(days, row));
            }
        }
        return plan;
    }

    private static FacilityPlanLine line(Table days, int row) {
        FacilityPlanLine line = PlanFactory.eINSTANCE.createFacilityPlanLine();
        line.setDay(days.at(row, "day") instanceof Cell.Label label ? label.text() : plain(number(days, row, "day")));
        line.setOpen(number(days, row, "open") > 0);
        line.setInflow(quantity(days, row, "inflow"));
        line.setProduction(quantity(days, row, "production"));
        line.setClosingStock(quantity(days, row, "closing"));
        line.setProfit(quantity(days, row, "profit"));
        return line;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static double number(Table table, int row, String column) {
        return table.at(row, column) instanceof Cell.Number number ? number.value() : 0;
    }

    private static Quantity quantity(Table table, int row, String column) {
        Unit unit = table.columns().get(table.indexOf(column)).unit();
        return Quantity.of(number(table, row, column), unit);
    }
}
