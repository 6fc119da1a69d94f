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

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;

import studio.takt.core.api.calendar.WorkShift;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.sequence.SequenceParameters;
import studio.takt.engine.planning.internal.sequence.SequencePlanner;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.demand.WorkOrder;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.plan.SequencePlan;
import studio.takt.model.plan.SequencePlanLine;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.product.Item;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes a sequence into the model, in place of an earlier one of the same work center. */
final class SequenceStorage implements Operation {
    private static final Unit HOUR = Unit.parse("h");
    private static final double SECONDS_OF_HOUR = 3600;
    private static final int LONGEST = 4_000;

    private final Result result;
    private final LocalDateTime created;

    SequenceStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Text label() {
        return Text.of(SequencePlanner.class, "sequence.store");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Optional<WorkCenter> center = model.element(result.element().id()).filter(WorkCenter.class::isInstance)
                .map(WorkCenter.class::cast);
        if (center.isEmpty()) {
            return Optional.empty();
        }
        SequencePlan plan = plan(model, center.get());
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        List<EObject> old = model.project().getPlans().stream().filter(SequencePlan.class::isInstance)
                .filter(each -> ((SequencePlan) each).getWorkCenter() == center.get()).map(EObject.class::cast)
                .toList();
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(model.domain(), model.project(),
                    ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(model.domain(), model.project(), ProjectPackage.Literals.PROJECT__PLANS,
                List.of(plan)));
        return Optional.of(command);
    }

    private SequencePlan plan(ModelAccess model, WorkCenter center) {
        SequencePlan plan = PlanFactory.eINSTANCE.createSequencePlan();
        plan.setName(Text.of(SequencePlanner.class, "sequence.name").in(Locale.ENGLISH) + ": "
                + result.element().name());
        plan.setWorkCenter(center);
        plan.setCreated(created);
        plan.setEngine(result.engine().id() + " " + result.engine().version());
        WorkingCalendar calendar = WorkingCalendar.inForce(center);
        Optional<LocalDate> start = result.parameters().text(SequenceParameters.START).map(LocalDate::parse)
                .or(() -> model.project().getWorkOrders().stream().map(WorkOrder::getRelease).filter(Objects::nonNull)
                        .min(LocalDate::compareTo));
        Table rows = result.table("sequence").orElseThrow();
        for (int row = 0; row < rows.rows().size(); row++) {
            plan.getLines().add(line(rows, row, model, calendar, start));
        }
        return plan;
    }

    private static SequencePlanLine line(Table rows, int row, ModelAccess model, WorkingCalendar calendar,
            Optional<LocalDate> start) {
        SequencePlanLine line = PlanFactory.eINSTANCE.createSequencePlanLine();
        if (rows.at(row, "job") instanceof Cell.Element job) {
            EObject order = model.element(job.element().id()).map(EObject.class::cast).orElse(null);
            if (order instanceof WorkOrder work) {
                line.setWorkOrder(work);
                line.setItem(work.getItem());
                line.setQuantity(work.getQuantity());
            } else if (order instanceof OrderLine ordered) {
                Item item = ordered.getItem();
                line.setItem(item);
                line.setQuantity(ordered.getQuantity());
            }
        }
        line.setSetup(Quantity.of(number(rows, row, "changeover") + number(rows, row, "cleaning"), HOUR));
        start.ifPresent(day -> {
            line.setStart(at(calendar, day, number(rows, row, "setup")));
            line.setEnd(at(calendar, day, number(rows, row, "end")));
        });
        return line;
    }

    private static double number(Table rows, int row, String column) {
        return rows.at(row, column) instanceof Cell.Number number ? number.value() : 0;
    }

    /** The moment at which so many hours have been worked since the beginning of a day; breaks lie at shifts' ends. */
    private static LocalDateTime at(WorkingCalendar calendar, LocalDate start, double hours) {
        double left = hours * SECONDS_OF_HOUR;
        LocalDate day = start;
        for (int i = 0; i < LONGEST; i++, day = day.plusDays(1)) {
            for (WorkShift shift : calendar.isWorkingDay(day) ? calendar.shifts() : List.<WorkShift>of()) {
                double available = shift.available().doubleValue();
                if (left <= available) {
                    return day.atTime(shift.start()).plusSeconds(Math.round(left));
                }
                left -= available;
            }
        }
        return day.atStartOfDay();
    }
}
