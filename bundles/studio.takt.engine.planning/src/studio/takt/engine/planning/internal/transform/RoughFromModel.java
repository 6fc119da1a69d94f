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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.roughcut.CostDefaults;
import studio.takt.engine.planning.internal.roughcut.RoughCut;
import studio.takt.engine.planning.internal.roughcut.RoughFacts;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.RoughItem;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;
import studio.takt.engine.planning.internal.roughcut.RoughParameters;
import studio.takt.engine.planning.internal.schedule.MasterScheduler;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.SchedulePeriod;
import studio.takt.engine.planning.internal.schedule.ScheduledItem;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.plan.Plan;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;

/**
 * Reads the facts of rough-cut capacity from a model: its stored master schedule, or the one that the engine
 * {@code master-schedule} would make; times from routings and bills of materials, or else from the drawn map.
 */
final class RoughFromModel {
    private final Project project;
    private final EObject element;
    private final Parameters parameters;
    private final Parameters schedule;
    private final CostDefaults defaults;
    private final ScheduleHorizon horizon;
    private final ModelQuantities quantities;
    private final List<Finding> findings = new ArrayList<>();
    private List<Item> items = List.of();
    private Timeline timeline;
    private double[][] quantity = new double[0][];

    RoughFromModel(Project project, EObject element, Parameters parameters) {
        this.project = project;
        this.element = element;
        this.parameters = parameters;
        this.schedule = new Parameters(Map.of(ScheduleParameters.BUCKET,
                parameters.text(RoughParameters.BUCKET).orElse("week")));
        this.horizon = new ScheduleHorizon(project, element, schedule);
        this.quantities = new ModelQuantities(RoughCut.RULE, horizon.calendar());
        this.defaults = new CostDefaults(parameters, project.getCurrency() == null ? "" : project.getCurrency(),
                unit());
    }

    private String unit() {
        return project.getItems().stream().findFirst().map(ModelQuantities::unitOf).map(Object::toString).orElse("");
    }

    /** The facts; with errors among the findings if the model does not say enough. */
    RoughFacts read() {
        stored().ifPresentOrElse(this::stored, this::made);
        if (items.isEmpty()) {
            quantities.add(Severity.ERROR, "no-demand", ElementRef.of(element));
            return facts(List.of(), List.of(), List.of());
        }
        ModelWork work = new ModelWork(project, timeline, quantities);
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            work.uses(i, items.get(i), uses);
        }
        List<Resource> resources = work.centers().stream().map(center -> resource(work, center)).toList();
        return facts(items.stream().map(this::item).toList(), resources, uses);
    }

    private RoughFacts facts(List<RoughItem> described, List<Resource> resources, List<Use> uses) {
        findings.addAll(quantities.findings());
        findings.addAll(defaults.findings());
        String money = project.getCurrency() == null ? "" : project.getCurrency();
        List<String> periods = timeline == null
                ? List.of()
                : timeline.periods().stream().map(SchedulePeriod::name).toList();
        return new RoughFacts(ElementRef.of(element), unit(), money, periods, described, resources, uses, quantity,
                List.copyOf(findings));
    }

    /** The schedule that is asked for, or the one stored last. */
    private Optional<MasterSchedule> stored() {
        if (element instanceof MasterSchedule schedule) {
            return Optional.of(schedule);
        }
        return project.getPlans().stream().filter(MasterSchedule.class::isInstance).map(MasterSchedule.class::cast)
                .filter(schedule -> !schedule.getLines().isEmpty() && schedule.getHorizon() != null)
                .max(Comparator.comparing(Plan::getCreated, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private void stored(MasterSchedule schedule) {
        List<Bucket> buckets = horizon.buckets(schedule.getHorizon());
        if (buckets.isEmpty()) {
            return;
        }
        timeline = new Timeline(buckets.stream().map(bucket -> new SchedulePeriod(bucket.label(), 0,
                bucket.workdays(), bucket.start().toEpochDay() - buckets.get(0).start().toEpochDay(),
                bucket.end().toEpochDay() - bucket.start().toEpochDay() + 1)).toList(), List.of(), buckets, List.of(),
                horizon.calendar());
        items = schedule.getLines().stream().map(MasterScheduleLine::getItem).filter(Objects::nonNull).distinct()
                .toList();
        quantity = new double[items.size()][buckets.size()];
        for (MasterScheduleLine line : schedule.getLines()) {
            int item = items.indexOf(line.getItem());
            int period = line.getPeriod() - 1;
            if (item >= 0 && period >= 0 && period < buckets.size()) {
                quantity[item][period] += quantities.units(line.getQuantity(), line.getItem(), schedule).orElse(0);
            }
        }
        quantities.add(Severity.INFORMATION, "schedule-stored", ElementRef.of(schedule));
    }

    /** The schedule that would be made with nothing but the length of periods set. */
    private void made() {
        ScheduleFacts facts = new ScheduleFromModel(project, element, schedule,
                new ScheduleInput(MasterScheduler.RULE, Map.of())).read();
        facts.findings().stream().filter(Finding::isError).forEach(findings::add);
        if (facts.findings().stream().noneMatch(Finding::isError) && facts.size() > 0) {
            timeline = horizon.timeline().orElseThrow();
            List<String> ids = facts.items().stream().map(ScheduledItem::ref).map(ElementRef::id).toList();
            items = ids.stream().flatMap(id -> project.getItems().stream().filter(item -> id.equals(item.getId())))
                    .toList();
            quantity = new MasterScheduler(facts, schedule, Monitor.NONE).completed();
            quantities.add(Severity.INFORMATION, "schedule-made", ElementRef.of(element));
        }
    }

    private RoughItem item(Item item) {
        double days = timeline.periods().stream().mapToDouble(SchedulePeriod::days).max().orElse(7);
        Quantity holding = Optional.ofNullable(item.getHoldingCost())
                .or(() -> ModelItems.familyOf(item, project).map(ProductFamily::getHoldingCost)).orElse(null);
        return new RoughItem(ElementRef.of(item), ElementRef.of(item).name(), Double.NaN,
                defaults.perUnit("holdingCost",
                        quantities.perPeriod(holding, defaults.units().moneyPerUnit(), days, item)),
                defaults.perUnit("subcontractCost", subcontract(item)));
    }

    /** The cheapest of those who may make it. */
    private OptionalDouble subcontract(Item item) {
        EObject family = ModelItems.familyOf(item, project).orElse(null);
        return project.getSubcontractors().stream()
                .filter(firm -> firm.getProducts().isEmpty() || firm.getProducts().contains(item)
                        || firm.getProducts().contains(family))
                .flatMapToDouble(firm -> quantities.number(firm.getUnitCost(), defaults.units().moneyPerUnit(), firm)
                        .stream())
                .min();
    }

    private Resource resource(ModelWork work, WorkCenter center) {
        double[] capacity = work.capacity(center);
        double cost = defaults.perHour("overtimeCost", work.overtimeCost(center, defaults.units().money()));
        double[] limit = work.overtimeLimit(center);
        if (parameters.quantity("overtimeLimit").isPresent()) {
            Arrays.fill(limit, defaults.hours("overtimeLimit", OptionalDouble.empty()));
        }
        if (parameters.quantity("capacity").isPresent()) {
            Arrays.fill(capacity, defaults.hours("capacity", OptionalDouble.empty()));
        }
        return new Resource(ElementRef.of(center), ElementRef.of(center).name(), capacity,
                OptionalDouble.empty(), cost, limit);
    }
}
