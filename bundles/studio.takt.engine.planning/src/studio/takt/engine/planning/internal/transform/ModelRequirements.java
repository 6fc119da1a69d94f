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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts;
import studio.takt.engine.planning.internal.requirements.Drafts.LineDraft;
import studio.takt.engine.planning.internal.requirements.ItemDraft;
import studio.takt.engine.planning.internal.requirements.ItemDraft.Number;
import studio.takt.engine.planning.internal.requirements.LeadText;
import studio.takt.model.demand.Horizon;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.Plan;
import studio.takt.model.product.BillOfMaterials;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.Ownership;
import studio.takt.model.product.Routing;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads items and bills of materials of a model into drafts. */
final class ModelRequirements {
    private static final double DAYS_OF_YEAR = 365.25;
    private static final double DAYS_OF_MONTH = DAYS_OF_YEAR / 12;
    private static final Map<Number, String> FEATURES = Map.of(Number.ON_HAND, "onHand", Number.SAFETY_STOCK,
            "safetyStock", Number.LOT_SIZE, "lotSize", Number.LEAST, "minimumLot", Number.MULTIPLE, "lotMultiple");

    private final Project project;
    private final Drafts drafts;
    private final WorkingCalendar calendar;
    private final UnitCatalogue units;
    private final Map<Item, ItemDraft> items = new HashMap<>();

    ModelRequirements(Project project, Drafts drafts, WorkingCalendar calendar) {
        this.project = project;
        this.drafts = drafts;
        this.calendar = calendar;
        this.units = ProjectUnits.of(project).open();
    }

    /** Reads all items and what they are made of. */
    void read() {
        project.getItems().forEach(this::item);
        project.getItems().forEach(item -> item.getBillsOfMaterials().forEach(bill -> bill(item, bill)));
    }

    /** The draft of an item. */
    ItemDraft draft(Item item) {
        return items.get(item);
    }

    /** The horizon: that of the schedule, or the only one, or the first that a demand series names. */
    Optional<HorizonSpan> horizon(Optional<MasterSchedule> schedule) {
        Optional<Horizon> chosen = schedule.map(Plan::getHorizon).or(() -> ModelFacts.only(project.getHorizons()))
                .or(() -> project.getDemandSeries().stream().filter(each -> each.getProduct() instanceof Item)
                        .map(each -> each.getHorizon()).filter(Objects::nonNull).findFirst());
        return chosen.flatMap(HorizonSpan::of);
    }

    private void item(Item item) {
        String name = text(item.getName());
        String code = text(item.getCode());
        String called = !code.isEmpty() ? code : !name.isEmpty() ? name : text(item.getId());
        ItemDraft draft = drafts.add(ElementRef.of(item), drafts.knows(called) ? text(item.getId()) : called, name,
                text(item.getId()));
        items.put(item, draft.unit(text(item.getUnit())));
        FEATURES.forEach((what, feature) -> number(draft, item, what, feature));
        if (item.getPeriodsOfSupply() > 1) {
            draft.set(Number.PERIODS, item.getPeriodsOfSupply());
        }
        draft.supplied(item.getOwnership() == Ownership.CUSTOMER_SUPPLIED).rule(rule(item));
        lead(item, item.getLeadTime()).ifPresent(draft::leadTime);
        lead(item, item.getSafetyTime()).ifPresent(draft::safetyTime);
        draft.set(Number.YIELD, goodShare(item));
        costs(draft, item);
    }

    private static String rule(Item item) {
        return switch (item.getLotSizeRule()) {
            case FIXED_ORDER_QUANTITY -> "foq";
            case ECONOMIC_ORDER_QUANTITY -> "eoq";
            case PERIOD_ORDER_QUANTITY -> "poq";
            case SILVER_MEAL -> "silver-meal";
            case LEAST_UNIT_COST -> "least-unit-cost";
            case PART_PERIOD -> "part-period";
            case GROFF -> "groff";
            case WAGNER_WHITIN -> "wagner-whitin";
            default -> "lot-for-lot";
        };
    }

    private void number(ItemDraft draft, Item item, Number what, String feature) {
        Quantity quantity = (Quantity) item.eGet(item.eClass().getEStructuralFeature(feature));
        in(quantity, item, item, feature).ifPresent(value -> draft.set(what, value));
    }

    /** A number of units of an item; a plain number is one of its units. */
    Optional<Double> in(Quantity quantity, Item item, EObject owner, String feature) {
        if (quantity == null) {
            return Optional.empty();
        }
        Unit unit = text(item.getUnit()).isEmpty() ? Unit.parse("pcs") : units.parse(text(item.getUnit()));
        if (quantity.unit().isRatio()) {
            return Optional.of(quantity.in(Unit.ONE));
        }
        if (!quantity.unit().isCommensurableWith(unit)) {
            drafts.add(Severity.ERROR, "unit", ElementRef.of(owner), feature, quantity, unit);
            return Optional.empty();
        }
        return Optional.of(quantity.in(unit));
    }

    private Optional<studio.takt.engine.planning.internal.requirements.Lead> lead(Item item, Quantity time) {
        Optional<studio.takt.engine.planning.internal.requirements.Lead> lead = Optional.ofNullable(time)
                .flatMap(given -> LeadText.of(given, calendar));
        if (time != null && lead.isEmpty()) {
            drafts.add(Severity.ERROR, "lead-unclear", ElementRef.of(item), "leadTime", time);
        }
        return lead;
    }

    /** The yields of the operations of the routing that is no alternate, one after the other. */
    private double goodShare(Item item) {
        Optional<Routing> routing = item.getRoutings().stream().filter(each -> !each.isAlternate()).findFirst();
        double yield = 1;
        for (Operation operation : routing.map(Routing::getOperations).map(List::copyOf).orElse(List.of())) {
            Quantity share = operation.getYield();
            yield *= share != null && share.unit().isRatio() ? share.in(Unit.ONE) : 1;
        }
        return yield;
    }

    private void costs(ItemDraft draft, Item item) {
        if (item.getOrderCost() == null || item.getHoldingCost() == null) {
            return;
        }
        draft.set(Number.SETUP, item.getOrderCost().value().doubleValue());
        Optional<Double> holding = holding(item.getHoldingCost(), item);
        if (holding.isEmpty()) {
            drafts.add(Severity.ERROR, "holding-unit", ElementRef.of(item), item.getHoldingCost());
        }
        draft.set(Number.HOLDING, holding.orElse(0.0));
    }

    /** Money for a unit and a period; a cost without time is that of a period. */
    private Optional<Double> holding(Quantity cost, Item item) {
        if (cost.unit().isRatio()) {
            return Optional.of(cost.in(Unit.ONE));
        }
        String unit = text(item.getUnit()).isEmpty() ? "pcs" : text(item.getUnit());
        Unit money = item.getOrderCost().unit().isRatio()
                ? units.parse(text(project.getCurrency()))
                : item.getOrderCost().unit();
        Unit each = money.dividedBy(units.parse(unit));
        Map<Unit, Double> times = Map.of(Unit.parse("d"), daysPerPeriod(), Unit.parse("month"),
                daysPerPeriod() / DAYS_OF_MONTH, Unit.parse("year"), daysPerPeriod() / DAYS_OF_YEAR, Unit.ONE, 1.0);
        return times.entrySet().stream().filter(time -> cost.unit().isCommensurableWith(each.dividedBy(time.getKey())))
                .map(time -> cost.in(each.dividedBy(time.getKey())) * time.getValue()).findFirst();
    }

    private double daysPerPeriod() {
        return horizon(Optional.empty()).map(span -> switch (span.length()) {
            case DAY -> 1.0;
            case WEEK -> 7.0;
            case MONTH -> DAYS_OF_MONTH;
        }).orElse(7.0);
    }

    private void bill(Item item, BillOfMaterials bill) {
        double base = Optional.ofNullable(bill.getBaseQuantity()).flatMap(given -> in(given, item, bill,
                "baseQuantity")).orElse(1.0);
        if (!(base > 0)) {
            drafts.add(Severity.ERROR, "base-impossible", ElementRef.of(bill), bill.getBaseQuantity());
            return;
        }
        String from = bill.getEffectiveFrom() == null ? "" : bill.getEffectiveFrom().toString();
        String to = bill.getEffectiveTo() == null ? "" : bill.getEffectiveTo().toString();
        for (BillOfMaterialsLine line : bill.getComponents()) {
            Item component = line.getComponent();
            if (component != null && items.containsKey(component)) {
                double per = Optional.ofNullable(line.getQuantityPer()).flatMap(given -> in(given, component, line,
                        "quantityPer")).orElse(1.0);
                double scrap = line.getScrap() == null ? 0 : scrap(line);
                drafts.lines().add(new LineDraft(items.get(item).place(), items.get(component).place(), per / base,
                        scrap, text(bill.getId()), bill.isAlternate(), from, to, line.isPhantom(), Location.NONE));
            }
        }
    }

    private double scrap(BillOfMaterialsLine line) {
        if (line.getScrap().unit().isRatio()) {
            return line.getScrap().in(Unit.ONE);
        }
        drafts.add(Severity.ERROR, "unit", ElementRef.of(line), "scrap", line.getScrap(), Unit.ONE);
        return 0;
    }

    static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
