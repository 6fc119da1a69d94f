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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Pair;
import studio.takt.engine.planning.internal.sequence.SequencePlanner;
import studio.takt.model.demand.CustomerOrder;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.demand.WorkOrder;
import studio.takt.model.demand.WorkOrderStatus;
import studio.takt.model.plant.ChangeoverMatrix;
import studio.takt.model.plant.SetupGroup;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.project.Project;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** Reads the orders and changeovers of a work center. Times are working hours from the start. */
final class ModelSequence {
    private static final Unit HOUR = Unit.parse("h");
    private static final double SECONDS_OF_HOUR = 3600;

    private final Project project;
    private final WorkCenter center;
    private final WorkingCalendar calendar;
    private final List<Finding> findings;

    ModelSequence(Project project, WorkCenter center, List<Finding> findings) {
        this.project = project;
        this.center = center;
        this.calendar = WorkingCalendar.inForce(center);
        this.findings = findings;
    }

    /** The changeover matrix, by names of setup groups. */
    Map<Pair, Changeover> changeovers() {
        Map<Pair, Changeover> changes = new HashMap<>();
        ChangeoverMatrix matrix = center.getChangeoverMatrix();
        if (matrix != null) {
            matrix.getChangeovers().stream().filter(each -> each.getFrom() != null && each.getTo() != null)
                    .forEach(each -> changes.put(new Pair(name(each.getFrom()), name(each.getTo())),
                            new Changeover(mean(each.getTime(), "time", ElementRef.of(each)),
                                    hours(each.getCleaningTime(), "cleaningTime", ElementRef.of(each)),
                                    each.getCost() == null ? 0 : each.getCost().value().doubleValue(),
                                    each.isForbidden())));
        }
        return changes;
    }

    private static String name(SetupGroup group) {
        String name = ModelRequirements.text(group.getName());
        return name.isEmpty() ? ModelRequirements.text(group.getCode()) : name;
    }

    private double mean(Distribution time, String feature, ElementRef at) {
        return time instanceof Distribution.Parametric known ? hours(known.mean(), feature, at) : 0;
    }

    private double hours(Quantity time, String feature, ElementRef at) {
        try {
            return time == null ? 0 : time.in(HOUR, calendar);
        } catch (UnitException e) {
            add(Severity.ERROR, "unit-unclear", at, feature, time, HOUR);
            return 0;
        }
    }

    private void add(Severity severity, String key, ElementRef at, Object... arguments) {
        findings.add(new Finding(severity, SequencePlanner.RULE + key, at,
                Text.of(SequencePlanner.class, "finding." + key, arguments)));
    }

    /** The open orders that are worked on here; customer orders where there are no work orders. */
    List<Job> jobs(String from) {
        List<Need> needs = new ArrayList<>();
        for (WorkOrder order : project.getWorkOrders()) {
            boolean open = order.getStatus() != WorkOrderStatus.COMPLETED
                    && order.getStatus() != WorkOrderStatus.CLOSED;
            if (open && order.getItem() != null) {
                needs.add(new Need(ElementRef.of(order), label(order.getCode(), order.getName()), order.getItem(),
                        order.getQuantity(), order.getRelease(), order.getDue()));
            }
        }
        List<Job> jobs = jobs(needs, from);
        return jobs.isEmpty() ? jobs(customers(), from) : jobs;
    }

    private static String label(String code, String name) {
        String text = ModelRequirements.text(code);
        return text.isEmpty() ? ModelRequirements.text(name) : text;
    }

    /** An order of an item. */
    private record Need(ElementRef element, String name, Item item, Quantity quantity, LocalDate release,
            LocalDate due) {}

    private List<Need> customers() {
        List<Need> needs = new ArrayList<>();
        for (CustomerOrder order : project.getCustomerOrders()) {
            int number = 0;
            for (OrderLine line : order.getLines()) {
                number++;
                String name = label(order.getCode(), order.getName()) + (order.getLines().size() > 1
                        ? "/" + number
                        : "");
                if (line.getItem() != null) {
                    needs.add(new Need(ElementRef.of(line), name, line.getItem(), line.getQuantity(), null,
                            line.getDue()));
                }
            }
        }
        return needs;
    }

    private List<Job> jobs(List<Need> needs, String from) {
        Optional<LocalDate> start = start(needs, from);
        List<Job> jobs = new ArrayList<>();
        for (Need need : needs) {
            Optional<Operation> operation = operation(need.item);
            if (operation.isPresent()) {
                job(need, operation.get(), start).ifPresent(jobs::add);
            }
        }
        return jobs;
    }

    private Optional<LocalDate> start(List<Need> needs, String from) {
        if (from.isBlank()) {
            return needs.stream().map(Need::release).filter(Objects::nonNull).min(LocalDate::compareTo);
        }
        try {
            return Optional.of(LocalDate.parse(from.strip()));
        } catch (DateTimeParseException e) {
            add(Severity.ERROR, "start-unclear", ElementRef.of(center), from);
            return Optional.empty();
        }
    }

    private Optional<Operation> operation(Item item) {
        return item.getRoutings().stream().filter(routing -> !routing.isAlternate())
                .flatMap(routing -> routing.getOperations().stream())
                .filter(operation -> operation.getWorkCenter() == center).findFirst();
    }

    private Optional<Job> job(Need need, Operation operation, Optional<LocalDate> start) {
        if (operation.getCycleTime() == null || need.quantity == null) {
            add(Severity.WARNING, "cycle-missing", need.element, need.name, ElementRef.of(center).name());
            return Optional.empty();
        }
        double pieces = operation.getPiecesPerCycle() == null
                ? 1
                : operation.getPiecesPerCycle().value().doubleValue();
        double units = need.quantity.value().doubleValue();
        double cycle = mean(operation.getCycleTime(), "cycleTime", ElementRef.of(operation));
        double parallel = Math.max(1, center.getParallelUnits());
        return Optional.of(new Job(need.element, need.name, group(need, operation), units * cycle / pieces / parallel,
                due(need, start), 1, units));
    }

    private String group(Need need, Operation operation) {
        SetupGroup group = operation.getSetupGroup() != null ? operation.getSetupGroup() : need.item.getSetupGroup();
        if (group != null) {
            return name(group);
        }
        add(Severity.WARNING, "group-missing", ElementRef.of(need.item), ElementRef.of(need.item).name());
        return ElementRef.of(need.item).name();
    }

    /** Working hours from the start to the end of the day on which an order is due. */
    private double due(Need need, Optional<LocalDate> start) {
        if (need.due == null || start.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double hoursOfDay = calendar.secondsPerWorkday().doubleValue() / SECONDS_OF_HOUR;
        return calendar.workingDays(start.get(), need.due) * hoursOfDay;
    }
}
