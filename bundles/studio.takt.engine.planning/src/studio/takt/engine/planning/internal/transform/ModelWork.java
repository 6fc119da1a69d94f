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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.roughcut.Placing;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamReader;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.plant.Workforce;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.Product;
import studio.takt.model.product.Routing;
import studio.takt.model.project.Project;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Unit;

/** How long items take at work centers, and how long those work: routings, bills of materials, calendars and maps. */
final class ModelWork {
    private static final double SECONDS_OF_HOUR = 3600;
    private static final Unit HOUR = Unit.parse("h");
    private static final Unit PERSON = Unit.parse("person");

    private final Project project;
    private final Timeline timeline;
    private final ModelQuantities quantities;
    private final List<WorkCenter> centers = new ArrayList<>();
    private final Map<WorkCenter, StreamNode.Step> drawn = new LinkedHashMap<>();
    private final Map<WorkCenter, Workforce> people = new HashMap<>();
    private final Map<WorkCenter, Double> crew = new HashMap<>();
    private final Map<Double, Placing> placings = new HashMap<>();

    ModelWork(Project project, Timeline timeline, ModelQuantities quantities) {
        this.project = project;
        this.timeline = timeline;
        this.quantities = quantities;
        project.getMaps().stream().filter(map -> map.getState() == MapState.CURRENT).forEach(this::drawn);
    }

    private void drawn(ValueStreamMap map) {
        Map<String, StreamNode.Step> steps = new HashMap<>();
        new StreamReader().read(map).nodes().stream().filter(StreamNode.Step.class::isInstance)
                .map(StreamNode.Step.class::cast).forEach(step -> steps.put(step.ref().id(), step));
        map.getNodes().stream().filter(Process.class::isInstance).map(Process.class::cast)
                .filter(process -> process.getWorkCenter() != null)
                .forEach(process -> Optional.ofNullable(steps.get(process.getId()))
                        .ifPresent(step -> drawn.putIfAbsent(process.getWorkCenter(), step)));
    }

    /** The work centers that are used, in the order in which they were found. */
    List<WorkCenter> centers() {
        return centers;
    }

    /** Adds what an item and its components need. */
    void uses(int index, Item item, List<Use> uses) {
        int before = uses.size();
        explode(index, item, 1, 0, new HashSet<>(), uses);
        if (uses.size() == before) {
            fromMap(index, item, uses);
        }
    }

    private void explode(int index, Item item, double quantity, double days, Set<Item> above, List<Use> uses) {
        if (!above.add(item)) {
            return;
        }
        operations(item).forEach(operation -> use(index, operation, quantity, days, uses));
        double earlier = days + quantities.days(item.getLeadTime(), item).orElse(0);
        ModelItems.billOf(item).ifPresent(bill -> {
            double base = quantities.units(bill.getBaseQuantity(), item, item).orElse(1);
            for (BillOfMaterialsLine line : bill.getComponents()) {
                if (line.getComponent() != null) {
                    double scrap = quantities.number(line.getScrap(), Unit.ONE, item).orElse(0);
                    double per = quantities.units(line.getQuantityPer(), line.getComponent(), item).orElse(1)
                            / (base > 0 ? base : 1) / Math.max(1e-9, 1 - Math.min(scrap, 1));
                    explode(index, line.getComponent(), quantity * per, earlier, above, uses);
                }
            }
        });
        above.remove(item);
    }

    private List<Operation> operations(Item item) {
        Optional<Routing> own = normal(item);
        Optional<Routing> family = own.isPresent()
                ? own
                : ModelItems.familyOf(item, project).flatMap(ModelWork::normal);
        return family.map(routing -> routing.getOperations().stream()
                .filter(operation -> operation.getWorkCenter() != null && operation.getCycleTime() != null).toList())
                .orElse(List.of());
    }

    private static Optional<Routing> normal(Product product) {
        return product.getRoutings().stream().filter(routing -> !routing.isAlternate()).findFirst();
    }

    private void use(int index, Operation operation, double quantity, double days, List<Use> uses) {
        WorkCenter center = operation.getWorkCenter();
        double pieces = quantities.number(operation.getPiecesPerCycle(), Unit.parse("pcs"), operation).orElse(1);
        double yield = quantities.number(operation.getYield(), Unit.ONE, operation).orElse(1);
        double hours = hours(operation.getCycleTime(), operation) * quantity / Math.max(1e-9, pieces * yield);
        double setup = operation.getSetupTime() == null ? 0 : hours(operation.getSetupTime(), operation);
        uses.add(new Use(index, place(center), hours, placing(days), setup));
        if (operation.getWorkforce() != null) {
            people.putIfAbsent(center, operation.getWorkforce());
        }
        quantities.number(operation.getOperators(), PERSON, operation)
                .ifPresent(count -> crew.merge(center, count, Math::max));
    }

    /** Work of a period's days is needed so many days before, spread over the workdays there. */
    private Placing placing(double days) {
        return placings.computeIfAbsent(days, offset -> {
            List<Bucket> buckets = timeline.buckets();
            long whole = Math.round(offset);
            return Placing.of(buckets.stream().map(bucket -> timeline.shares(bucket.start().minusDays(whole),
                    bucket.end().minusDays(whole))).toArray(double[][]::new));
        });
    }

    private int place(WorkCenter center) {
        if (!centers.contains(center)) {
            centers.add(center);
        }
        return centers.indexOf(center);
    }

    private double hours(Distribution time, Operation operation) {
        if (time instanceof Distribution.Parametric parametric) {
            return quantities.hours(parametric.mean(), operation).orElse(0);
        }
        quantities.add(Severity.WARNING, "time-unknown", ElementRef.of(operation), time.toString());
        return 0;
    }

    /** Without a routing, the processes of the family's map say how long a piece takes. */
    private void fromMap(int index, Item item, List<Use> uses) {
        Product family = ModelItems.familyOf(item, project).orElse(null);
        List<ValueStreamMap> maps = project.getMaps().stream().filter(map -> map.getState() == MapState.CURRENT)
                .filter(map -> map.getFamily() == family && family != null).toList();
        maps.stream().flatMap(map -> map.getNodes().stream()).filter(Process.class::isInstance)
                .map(Process.class::cast).map(Process::getWorkCenter).filter(Objects::nonNull).distinct()
                .filter(center -> drawn.containsKey(center)).forEach(center -> {
                    StreamNode.Step step = drawn.get(center);
                    double seconds = step.measured().cycleTimePerPiece() * units(center);
                    if (Double.isFinite(seconds)) {
                        uses.add(new Use(index, place(center), seconds / SECONDS_OF_HOUR, placing(0), 0));
                        crew.merge(center, step.measured().operators().orElse(1), Math::max);
                    }
                });
    }

    private static double units(WorkCenter center) {
        return Math.max(1, center.getParallelUnits());
    }

    /** Hours of all units of a work center by period: its calendar or the map's shifts, less what it stands still. */
    double[] capacity(WorkCenter center) {
        WorkingCalendar calendar = WorkingCalendar.inForce(center);
        StreamNode.Step step = drawn.get(center);
        double day = step == null ? calendar.secondsPerWorkday().doubleValue() : step.workTime().perWorkday();
        double stated = quantities.number(center.getAvailability(), Unit.ONE, center).orElse(1);
        double share = step == null ? stated : step.measured().uptime().orElse(stated);
        if (step != null) {
            quantities.add(Severity.INFORMATION, "capacity-drawn", ElementRef.of(center), step.ref().name());
        }
        return timeline.buckets().stream().mapToDouble(
                bucket -> units(center) * share * day / SECONDS_OF_HOUR
                        * calendar.workingDays(bucket.start(), bucket.end()))
                .toArray();
    }

    private Optional<Workforce> people(WorkCenter center) {
        return Optional.ofNullable(people.get(center))
                .or(() -> project.getWorkforces().size() == 1
                        ? Optional.of(project.getWorkforces().get(0))
                        : Optional.empty());
    }

    /** What an hour of a unit costs in overtime: the rate of all who work there. */
    OptionalDouble overtimeCost(WorkCenter center, Unit money) {
        OptionalDouble rate = people(center).map(force -> quantities.number(force.getOvertimeRate(),
                money.dividedBy(HOUR), force)).orElse(OptionalDouble.empty());
        return rate.isEmpty()
                ? rate
                : OptionalDouble.of(rate.getAsDouble() * crew.getOrDefault(center, units(center)) / units(center));
    }

    /** Hours of overtime of all units by period; infinite if nobody says. */
    double[] overtimeLimit(WorkCenter center) {
        return timeline.buckets().stream().mapToDouble(bucket -> limit(center, bucket)).toArray();
    }

    private double limit(WorkCenter center, Bucket bucket) {
        double days = bucket.end().toEpochDay() - bucket.start().toEpochDay() + 1.0;
        Optional<Workforce> force = people(center).filter(each -> each.getOvertimeLimit() != null);
        return force.map(each -> units(center) * quantities.perPeriod(each.getOvertimeLimit(), HOUR, days, each)
                .orElse(0)).orElse(Double.POSITIVE_INFINITY);
    }
}
