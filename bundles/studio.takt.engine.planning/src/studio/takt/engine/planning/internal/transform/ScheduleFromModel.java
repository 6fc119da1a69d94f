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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.schedule.FactsBuilder;
import studio.takt.engine.planning.internal.schedule.ItemDefaults;
import studio.takt.engine.planning.internal.schedule.MasterScheduler;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.SchedulePeriod;
import studio.takt.engine.planning.internal.schedule.ScheduledItem;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamReader;
import studio.takt.model.demand.CustomerOrder;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.demand.ScheduledReceipt;
import studio.takt.model.demand.WorkOrder;
import studio.takt.model.demand.WorkOrderStatus;
import studio.takt.model.plan.AggregatePlan;
import studio.takt.model.plan.AggregatePlanLine;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Reads the facts of a master schedule from a model; a table that is given takes the place of that part of it. */
final class ScheduleFromModel {
    private final Project project;
    private final EObject element;
    private final Parameters parameters;
    private final ScheduleInput input;
    private final ScheduleHorizon horizon;
    private final ModelQuantities quantities;
    private final PlanChoice plans;
    private List<Item> items = List.of();
    private List<ScheduledItem> read = List.of();
    private Timeline timeline;
    private FactsBuilder facts;

    ScheduleFromModel(Project project, EObject element, Parameters parameters, ScheduleInput input) {
        this.project = project;
        this.element = element;
        this.parameters = parameters;
        this.input = input;
        this.horizon = new ScheduleHorizon(project, element, parameters);
        this.quantities = new ModelQuantities(MasterScheduler.RULE, horizon.calendar());
        this.plans = new PlanChoice(project, parameters);
    }

    /** The facts; with errors among the findings if the model does not say enough. */
    ScheduleFacts read() {
        Optional<Timeline> time = horizon.timeline();
        items = items();
        if (items.isEmpty()) {
            return nothing("no-demand");
        }
        timeline = time.orElseThrow();
        if (horizon.isAssumed()) {
            quantities.add(Severity.ASSUMPTION, "start-assumed", ElementRef.of(element), horizon.start().orElseThrow());
        }
        Unit unit = ModelQuantities.unitOf(items.get(0));
        ItemDefaults defaults = new ItemDefaults(parameters, unit);
        ModelItems reader = new ModelItems(project, timeline, defaults, quantities);
        read = items.stream().map(item -> reader.read(item, key(item))).toList();
        facts = new FactsBuilder(timeline, read);
        parts();
        items.stream().filter(item -> !ModelQuantities.unitOf(item).equals(unit))
                .forEach(item -> quantities.add(Severity.INFORMATION, "units-differ", ElementRef.of(item),
                        ModelQuantities.unitOf(item), unit));
        List<Finding> findings = new ArrayList<>(quantities.findings());
        findings.addAll(input.findings());
        findings.addAll(defaults.findings());
        findings.addAll(horizon.calendar().findings());
        return facts.build(ElementRef.of(element), unit.toString(), findings);
    }

    private ScheduleFacts nothing(String key) {
        quantities.add(Severity.ERROR, key, ElementRef.of(element));
        return new FactsBuilder(Timeline.named(List.of(), List.of(), List.of(), 1, horizon.calendar()), List.of())
                .build(ElementRef.of(element), "", quantities.findings());
    }

    private void parts() {
        ScheduleRows rows = new ScheduleRows(input, timeline, facts, read);
        part(ScheduleInput.FORECAST, rows::forecasts, this::forecasts);
        part(ScheduleInput.ORDERS, rows::orders, this::orders);
        part(ScheduleInput.MPS, rows::firm, this::decided);
        part(ScheduleInput.PLAN, rows::plans, this::plans);
        part(ScheduleInput.BILL, rows::bill, this::components);
    }

    private void part(String table, Runnable given, Runnable drawn) {
        if (input.has(table)) {
            given.run();
        } else {
            drawn.run();
        }
    }

    /** Items of what is asked for that are demanded, or whose family is demanded or planned. */
    private List<Item> items() {
        Product asked = element instanceof PlanningPolicy policy
                ? policy.getProduct()
                : element instanceof Product product ? product : null;
        return project.getItems().stream().filter(item -> asked == null || asked == item
                || ModelItems.familyOf(item, project).orElse(null) == asked)
                .filter(item -> asked == item || isDemanded(item)
                        || ModelItems.familyOf(item, project).filter(this::isDemanded).isPresent())
                .sorted(Comparator.comparing(item -> ElementRef.of(item).name())).toList();
    }

    private boolean isDemanded(Product product) {
        boolean ordered = project.getCustomerOrders().stream().flatMap(order -> order.getLines().stream())
                .anyMatch(line -> line.getItem() == product);
        return ordered || plans.of(product).isPresent() || !series(product).isEmpty();
    }

    /** What is forecast of a product: the series that its policy names, or all. */
    private List<DemandSeries> series(Product product) {
        List<DemandSeries> named = project.getPolicies().stream().filter(policy -> policy.getProduct() == product)
                .flatMap(policy -> policy.getDemand().stream()).filter(series -> series.getProduct() == product)
                .distinct().toList();
        return !named.isEmpty()
                ? named
                : project.getDemandSeries().stream().filter(series -> series.getKind() == DemandKind.FORECAST)
                        .filter(series -> series.getProduct() == product).toList();
    }

    /** What binds an item: its own plan, or that of its family. */
    private String key(Item item) {
        return plans.of(item).isPresent()
                ? ElementRef.of(item).name()
                : ModelItems.familyOf(item, project).map(family -> ElementRef.of(family).name()).orElse("");
    }

    private void forecasts() {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            series(items.get(i)).forEach(series -> values(series, (quantity, shares) -> facts.forecast(at, quantity,
                    shares)));
        }
        families().filter(family -> ModelItems.itemsOf(family, project).stream()
                .allMatch(item -> series(item).isEmpty()))
                .forEach(this::familyForecast);
    }

    private void familyForecast(ProductFamily family) {
        if (ModelItems.itemsOf(family, project).stream().allMatch(item -> item.getShare() == null)) {
            quantities.add(Severity.ASSUMPTION, "shares", ElementRef.of(family));
        }
        series(family).forEach(series -> values(series, (quantity, shares) -> facts
                .familyForecast(ElementRef.of(family).name(), quantity, shares)));
    }

    private Stream<ProductFamily> families() {
        return items.stream().flatMap(item -> ModelItems.familyOf(item, project).stream()).distinct();
    }

    private interface Value {
        void take(double quantity, double[] shares);
    }

    private void values(DemandSeries series, Value value) {
        List<Bucket> buckets = horizon.buckets(series.getHorizon());
        for (DemandValue each : series.getValues()) {
            OptionalDouble quantity = quantities.units(each.getQuantity(), series.getProduct(), series);
            int place = each.getPeriod() - 1;
            if (quantity.isPresent() && place >= 0 && place < buckets.size()) {
                value.take(quantity.getAsDouble(),
                        timeline.shares(buckets.get(place).start(), buckets.get(place).end()));
            } else if (quantity.isPresent()) {
                quantities.add(Severity.WARNING, "period-outside", ElementRef.of(series), each.getPeriod());
            }
        }
    }

    private void orders() {
        for (CustomerOrder order : project.getCustomerOrders()) {
            for (OrderLine line : order.getLines()) {
                int item = items.indexOf(line.getItem());
                if (item >= 0) {
                    order(order, line, item);
                }
            }
        }
    }

    private void order(CustomerOrder order, OrderLine line, int item) {
        double quantity = quantities.units(line.getQuantity(), line.getItem(), order).orElse(0)
                - quantities.units(line.getDelivered(), line.getItem(), order).orElse(0);
        int period = place(line.getDue());
        String name = ElementRef.of(order).name();
        if (period < 0) {
            quantities.add(Severity.INFORMATION, "order-outside", ElementRef.of(order), line.getDue());
        } else if (quantity > 0) {
            facts.order(new ElementRef(String.valueOf(line.getId()), name, "OrderLine"), name, item, period, quantity);
        }
    }

    /** What is due without a day is due at once. */
    private int place(LocalDate due) {
        return due == null ? 0 : timeline.at(due);
    }

    private void decided() {
        for (ScheduledReceipt receipt : project.getScheduledReceipts()) {
            decided(receipt.getItem(), receipt.getQuantity(), receipt.getDue(), receipt);
        }
        for (WorkOrder order : project.getWorkOrders()) {
            if (order.getStatus() == WorkOrderStatus.RELEASED || order.getStatus() == WorkOrderStatus.STARTED) {
                decided(order.getItem(), order.getQuantity(), order.getDue(), order);
            }
        }
        fenced();
    }

    /** Within the planning fence, what is stored stays: it changes only by hand. */
    private void fenced() {
        String name = ScheduleStorage.name(element);
        project.getPlans().stream().filter(MasterSchedule.class::isInstance).map(MasterSchedule.class::cast)
                .filter(schedule -> name.equals(schedule.getName()) && schedule.getHorizon() != null).findFirst()
                .ifPresent(this::fenced);
    }

    private void fenced(MasterSchedule schedule) {
        List<Bucket> buckets = horizon.buckets(schedule.getHorizon());
        for (MasterScheduleLine line : schedule.getLines()) {
            int item = items.indexOf(line.getItem());
            int place = line.getPeriod() - 1;
            int period = item >= 0 && place >= 0 && place < buckets.size()
                    ? timeline.buckets().indexOf(buckets.get(place))
                    : -1;
            if (period >= 0 && period < read.get(item).planningFence()) {
                quantities.units(line.getQuantity(), line.getItem(), schedule)
                        .ifPresent(units -> facts.firmUnless(item, period, units));
                quantities.add(Severity.INFORMATION, "fence-kept", ElementRef.of(schedule));
            }
        }
    }

    private void decided(Item item, Quantity quantity, LocalDate due, EObject owner) {
        int at = items.indexOf(item);
        if (at >= 0 && place(due) >= 0) {
            quantities.units(quantity, item, owner).ifPresent(units -> facts.firm(at, place(due), units));
        }
    }

    private void plans() {
        Stream.concat(families(), items.stream()).map(Product.class::cast).forEach(product -> plans.of(product)
                .ifPresentOrElse(plan -> plan(product, plan), () -> missing(product)));
    }

    private void missing(Product product) {
        if (product instanceof ProductFamily && !series(product).isEmpty()) {
            quantities.add(Severity.INFORMATION, "no-plan", ElementRef.of(product));
        }
    }

    private void plan(Product product, AggregatePlan plan) {
        List<Bucket> buckets = horizon.buckets(plan.getHorizon());
        turns(product);
        quantities.add(Severity.INFORMATION, "plan-taken", ElementRef.of(product), ElementRef.of(plan).name());
        for (AggregatePlanLine line : plan.getLines()) {
            int place = line.getPeriod() - 1;
            int month = place >= 0 && place < buckets.size() ? timeline.monthOf(buckets.get(place).start()) : -1;
            if (month < 0) {
                quantities.add(Severity.WARNING, "plan-outside", ElementRef.of(plan), line.getPeriod());
            } else {
                double made = Stream.of(line.getRegular(), line.getOvertime(), line.getSubcontracted())
                        .filter(Objects::nonNull)
                        .mapToDouble(quantity -> quantities.units(quantity, product, plan).orElse(0)).sum();
                facts.plan(ElementRef.of(product).name(), month, made);
            }
        }
    }

    /** Every part every interval of the family's map, in whole periods, where nobody says another. */
    private void turns(Product product) {
        boolean asked = parameters.text(ScheduleParameters.DISAGGREGATION).filter("epei"::equals).isPresent();
        if (!asked || parameters.integer(ScheduleParameters.INTERVAL).isPresent()) {
            return;
        }
        List<ValueStreamMap> maps = project.getMaps().stream()
                .filter(map -> map.getFamily() == product && map.getState() == MapState.CURRENT).toList();
        Optional<ProcessFigures> slowest = maps.size() == 1
                ? new StreamCalculator().compute(new StreamReader().read(maps.get(0)), Monitor.NONE).slowestInterval()
                : Optional.empty();
        double workdays = timeline.periods().stream().mapToDouble(SchedulePeriod::workdays).average().orElse(0);
        if (slowest.isEmpty() || !Double.isFinite(slowest.get().epei()) || !(workdays > 0)) {
            quantities.add(Severity.ASSUMPTION, "interval-assumed", ElementRef.of(product));
            return;
        }
        double epei = slowest.get().epei();
        int periods = (int) Math.max(1, Math.min(timeline.periods().size(), Math.ceil(epei / workdays - 1e-9)));
        facts.turns(ElementRef.of(product).name(), periods);
        quantities.add(Severity.INFORMATION, "interval-drawn", ElementRef.of(product), periods,
                Math.rint(epei * 100) / 100, slowest.get().ref().name(), ElementRef.of(maps.get(0)).name());
    }

    private void components() {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            Item item = items.get(i);
            ModelItems.billOf(item).ifPresent(bill -> {
                double base = quantities.units(bill.getBaseQuantity(), item, item).orElse(1);
                bill.getComponents().stream().filter(line -> line.getComponent() != null)
                        .forEach(line -> facts.uses(at, ElementRef.of(line.getComponent()).name(), quantities
                                .units(line.getQuantityPer(), line.getComponent(), item).orElse(1)
                                / (base > 0 ? base : 1)));
            });
        }
    }
}
