/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.flow.internal.map.MapCase.ProcessFact;
import studio.takt.engine.flow.internal.map.Span;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.model.plant.Changeover;
import studio.takt.model.plant.FailureClock;
import studio.takt.model.plant.SetupGroup;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.plant.Workforce;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.Product;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Distribution.Empirical;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** Reads what simulation needs of a process besides its data box. */
final class ProcessFacts {
    private static final Unit SECOND = Unit.parse("s");

    private final MapItems items;
    private final WorkingCalendar stream;
    private final MeasuredTimes measured;
    private final Consumer<Finding> findings;

    ProcessFacts(MapItems items, WorkingCalendar stream, MeasuredTimes measured, Consumer<Finding> findings) {
        this.measured = measured;
        this.findings = findings;
        this.items = items;
        this.stream = stream;
    }

    ProcessFact read(Process process, Step step, double transferBatch) {
        WorkCenter center = process.getWorkCenter();
        Workforce people = process.getWorkforce();
        int number = items.facts().size();
        List<Span> cycle = IntStream.range(0, number).mapToObj(item -> cycle(process, step, item)).toList();
        List<Boolean> passes = IntStream.range(0, number).mapToObj(item -> passes(process, item)).toList();
        List<List<Span>> setup = IntStream.range(0, number).mapToObj(from -> IntStream.range(0, number)
                .mapToObj(to -> setup(process, step, from, to)).toList()).toList();
        WorkingCalendar calendar = calendar(center);
        new CalendarCheck(stream, findings).check(process, calendar);
        boolean calendarClock = center != null && center.getFailureClock() == FailureClock.CALENDAR;
        return new ProcessFact(cycle, passes, setup, center == null ? Span.NONE : span(center.getMeanTimeToRepair()),
                calendarClock, step.units() > 0 ? step.workCenter().id() : "",
                people == null ? "" : ElementRef.of(people).id(),
                people == null ? Double.NaN : count(people.getHeadcount()), WorkWindows.of(calendar, step.workTime()),
                transferBatch);
    }

    private static double count(Quantity quantity) {
        return quantity == null ? Double.NaN : quantity.value().doubleValue();
    }

    private WorkingCalendar calendar(WorkCenter center) {
        return center == null || center.getCalendar() == null ? stream : WorkingCalendar.of(center.getCalendar());
    }

    private Span cycle(Process process, Step step, int item) {
        Given measured = step.measured().cycleTime();
        if (process.getCycleTime() != null) {
            return span(process.getCycleTime(), measured.value());
        }
        List<Operation> operations = operations(process, item);
        if (operations.size() == 1) {
            return span(operations.get(0).getCycleTime());
        }
        return Span.constant(operations.stream().mapToDouble(each -> span(each.getCycleTime()).mean()).sum());
    }

    /** The operations on an item here: its own, else those of the family. */
    private List<Operation> operations(Process process, int item) {
        Object product = item < items.items().size() ? items.items().get(item) : null;
        List<Operation> own = process.getOperations().stream().filter(each -> owner(each).equals(
                Optional.ofNullable(product))).toList();
        return own.isEmpty()
                ? process.getOperations().stream().filter(each -> !(owner(each).orElse(null) instanceof Item)).toList()
                : own;
    }

    private static Optional<Object> owner(Operation operation) {
        return Optional.ofNullable(operation.eContainer()).map(routing -> (Object) routing.eContainer());
    }

    /** An item does not come by where operations are done on others alone, and it has a routing of its own. */
    private boolean passes(Process process, int item) {
        boolean routed = item < items.items().size() && ((Product) items.items().get(item)).getRoutings().stream()
                .anyMatch(routing -> !routing.getOperations().isEmpty());
        return !routed || process.getOperations().isEmpty() || !operations(process, item).isEmpty();
    }

    private Span setup(Process process, Step step, int from, int to) {
        if (from == to) {
            return Span.NONE;
        }
        WorkCenter center = process.getWorkCenter();
        SetupGroup before = group(process, from);
        SetupGroup after = group(process, to);
        if (center != null && center.getChangeoverMatrix() != null && before != null && after != null) {
            if (before == after) {
                return Span.NONE;
            }
            for (Changeover each : center.getChangeoverMatrix().getChangeovers()) {
                if (each.getFrom() == before && each.getTo() == after) {
                    return entry(each);
                }
            }
        }
        if (process.getChangeoverTime() != null) {
            return span(process.getChangeoverTime(), step.measured().changeoverTime().value());
        }
        return operations(process, to).stream().map(each -> span(each.getSetupTime()))
                .filter(each -> each.mean() > 0).findFirst().orElse(Span.NONE);
    }

    private Span entry(Changeover changeover) {
        if (changeover.isForbidden()) {
            return Span.constant(-1);
        }
        Span time = span(changeover.getTime());
        double cleaning = changeover.getCleaningTime() == null ? 0 : seconds(changeover.getCleaningTime());
        return cleaning > 0 ? Span.constant(time.mean() + cleaning) : time;
    }

    private SetupGroup group(Process process, int item) {
        if (item >= items.items().size()) {
            return null;
        }
        return operations(process, item).stream().map(Operation::getSetupGroup).filter(java.util.Objects::nonNull)
                .findFirst().orElse(items.items().get(item).getSetupGroup());
    }

    private Span span(Distribution distribution) {
        if (distribution instanceof Empirical empirical) {
            return measured.read(empirical, findings);
        }
        return distribution instanceof Parametric parametric
                ? span(distribution, seconds(parametric.mean()))
                : Span.NONE;
    }

    private Span span(Distribution distribution, double mean) {
        if (distribution instanceof Empirical) {
            return span(distribution);
        }
        return distribution instanceof Parametric parametric && mean >= 0 ? Span.of(parametric, mean) : Span.NONE;
    }

    private double seconds(Quantity quantity) {
        try {
            return Math.max(0, quantity.in(SECOND, stream));
        } catch (UnitException noTime) {
            return 0;
        }
    }
}
