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

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.schedule.ItemDefaults;
import studio.takt.engine.planning.internal.schedule.LotPolicy;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.ScheduledItem;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.product.BillOfMaterials;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads items of a model as a master schedule needs them. */
final class ModelItems {
    private final Project project;
    private final Timeline timeline;
    private final ItemDefaults defaults;
    private final ModelQuantities quantities;

    ModelItems(Project project, Timeline timeline, ItemDefaults defaults, ModelQuantities quantities) {
        this.project = project;
        this.timeline = timeline;
        this.defaults = defaults;
        this.quantities = quantities;
    }

    /** The family of an item: the one that it names, or the one that lists it. */
    static Optional<ProductFamily> familyOf(Item item, Project project) {
        return Optional.ofNullable(item.getFamily()).or(() -> project.getFamilies().stream()
                .filter(family -> family.getItems().contains(item)).findFirst());
    }

    /** The items of a family, as they name it or it lists them. */
    static List<Item> itemsOf(ProductFamily family, Project project) {
        return project.getItems().stream().filter(item -> familyOf(item, project).orElse(null) == family).toList();
    }

    /** The normal bill of materials, if there is one. */
    static Optional<BillOfMaterials> billOf(Item item) {
        return item.getBillsOfMaterials().stream().filter(bill -> !bill.isAlternate()).findFirst();
    }

    /** @param family the key of the plan that binds the item */
    ScheduledItem read(Item item, String family) {
        double size = units(item, item.getLotSize(), ScheduleParameters.LOT_SIZE, 0);
        boolean counted = ModelQuantities.unitOf(item).dimension().exponents().keySet().stream()
                .anyMatch(base -> base.kind() == Dimension.Kind.COUNT);
        String own = switch (item.getLotSizeRule()) {
            case FIXED_ORDER_QUANTITY -> "foq";
            case ECONOMIC_ORDER_QUANTITY -> "eoq";
            case PERIOD_ORDER_QUANTITY -> "poq";
            case SILVER_MEAL -> "silver-meal";
            case LEAST_UNIT_COST -> "least-unit-cost";
            case PART_PERIOD -> "part-period";
            case GROFF -> "groff";
            case WAGNER_WHITIN -> "wagner-whitin";
            default -> "";
        };
        LotPolicy lots = new LotPolicy(defaults.rule(own, own.equals("foq") ? size : 0), size,
                units(item, item.getMinimumLot(), ScheduleParameters.MINIMUM_LOT, 0),
                units(item, item.getLotMultiple(), ScheduleParameters.LOT_MULTIPLE, counted ? 1 : 0),
                own.equals("poq") ? item.getPeriodsOfSupply() : 0, cost(item.getOrderCost(), item), holding(item));
        double container = units(item, item.getContainerQuantity(), ScheduleParameters.CONTAINER,
                Math.max(1, lots.step()));
        return new ScheduledItem(ElementRef.of(item), ElementRef.of(item).name(), family, share(item),
                stock(item, Product::getOnHand, ScheduleParameters.OPENING_STOCK),
                stock(item, Product::getSafetyStock, ScheduleParameters.SAFETY_STOCK), lots,
                container > 0 ? container : 1,
                defaults.periods(ScheduleParameters.DEMAND_FENCE, fence(item, PlanningPolicy::getDemandFence)),
                defaults.periods(ScheduleParameters.PLANNING_FENCE, fence(item, PlanningPolicy::getPlanningFence)),
                leadTime(item, new HashSet<>()));
    }

    private OptionalDouble share(Item item) {
        return quantities.number(item.getShare(), Unit.ONE, item);
    }

    private double units(Item item, Quantity own, String id, double otherwise) {
        return defaults.units(id, quantities.units(own, item, item), otherwise);
    }

    /** Stock of the item; where no item of its family has any, its share of what the family has. */
    private double stock(Item item, Function<Product, Quantity> of, String id) {
        OptionalDouble own = quantities.units(of.apply(item), item, item);
        Optional<ProductFamily> family = familyOf(item, project).filter(each -> of.apply(each) != null)
                .filter(each -> itemsOf(each, project).stream().allMatch(member -> of.apply(member) == null));
        if (own.isEmpty() && family.isPresent()) {
            List<Item> members = itemsOf(family.get(), project);
            double[] shares = members.stream().mapToDouble(member -> share(member).orElse(0)).toArray();
            double all = java.util.Arrays.stream(shares).sum();
            double[] normal = java.util.Arrays.stream(shares)
                    .map(each -> all > 0 ? each / all : 1.0 / members.size()).toArray();
            double units = quantities.units(of.apply(family.get()), item, family.get()).orElse(0);
            quantities.add(Severity.ASSUMPTION, "family-stock", ElementRef.of(family.get()), id,
                    of.apply(family.get()));
            return Timeline.spread(units, normal)[members.indexOf(item)];
        }
        return defaults.units(id, own, 0);
    }

    private Optional<PlanningPolicy> policyOf(Item item) {
        ProductFamily family = familyOf(item, project).orElse(null);
        return project.getPolicies().stream()
                .filter(policy -> policy.getProduct() == item || family != null && policy.getProduct() == family)
                .findFirst();
    }

    /** The periods that begin within the fence. */
    private int fence(Item item, Function<PlanningPolicy, Quantity> of) {
        OptionalDouble days = policyOf(item).map(policy -> quantities.days(of.apply(policy), policy))
                .orElse(OptionalDouble.empty());
        return days.isEmpty()
                ? 0
                : (int) timeline.periods().stream().filter(period -> period.start() < days.getAsDouble() - 1e-9)
                        .count();
    }

    private double cost(Quantity cost, Item item) {
        return quantities.number(cost, money(), item).orElse(0);
    }

    private Unit money() {
        String currency = project.getCurrency() == null ? "" : project.getCurrency().strip();
        return currency.isEmpty() ? Unit.ONE : UnitCatalogue.builtIn().open().parse(currency);
    }

    private double holding(Item item) {
        Quantity cost = Optional.ofNullable(item.getHoldingCost())
                .or(() -> familyOf(item, project).map(ProductFamily::getHoldingCost)).orElse(null);
        double days = timeline.periods().stream().mapToDouble(period -> period.days()).max().orElse(7);
        return quantities.perPeriod(cost, money().dividedBy(ModelQuantities.unitOf(item)), days, item).orElse(0);
    }

    /** The item's own lead time and the longest of its components, in days. */
    double leadTime(Item item, Set<Item> above) {
        if (!above.add(item)) {
            return 0;
        }
        double components = billOf(item).map(bill -> bill.getComponents().stream()
                .map(BillOfMaterialsLine::getComponent).filter(Objects::nonNull)
                .mapToDouble(component -> leadTime(component, above)).max().orElse(0)).orElse(0.0);
        above.remove(item);
        return quantities.days(item.getLeadTime(), item).orElse(0) + components;
    }
}
