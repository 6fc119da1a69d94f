/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Where the value of a feature may lie: an uptime is at most 100 %, a time is not negative. */
public enum FeatureRange {
    /** Zero or more; what holds for every quantity unless something else is said. */
    NOT_NEGATIVE,
    /** More than zero. */
    POSITIVE,
    /** From 0 % to 100 %. */
    ZERO_TO_ONE,
    /** More than 0 % and at most 100 %. */
    ABOVE_ZERO_TO_ONE,
    /** From 0 % to less than 100 %. */
    BELOW_ONE;

    private static final Map<EStructuralFeature, FeatureRange> RANGES = Map.ofEntries(
            Map.entry(PlantPackage.Literals.WORK_CENTER__AVAILABILITY, ABOVE_ZERO_TO_ONE),
            Map.entry(PlantPackage.Literals.WORK_CENTER__PARALLEL_UNITS, POSITIVE),
            Map.entry(ProductPackage.Literals.ITEM__SHARE, ZERO_TO_ONE),
            Map.entry(ProductPackage.Literals.ITEM__CONTAINER_QUANTITY, POSITIVE),
            Map.entry(ProductPackage.Literals.ITEM__LOT_MULTIPLE, POSITIVE),
            Map.entry(ProductPackage.Literals.ITEM__PERIODS_OF_SUPPLY, POSITIVE),
            Map.entry(ProductPackage.Literals.BILL_OF_MATERIALS__BASE_QUANTITY, POSITIVE),
            Map.entry(ProductPackage.Literals.BILL_OF_MATERIALS_LINE__QUANTITY_PER, POSITIVE),
            Map.entry(ProductPackage.Literals.BILL_OF_MATERIALS_LINE__SCRAP, BELOW_ONE),
            Map.entry(ProductPackage.Literals.OPERATION__CYCLE_TIME, POSITIVE),
            Map.entry(ProductPackage.Literals.OPERATION__PIECES_PER_CYCLE, POSITIVE),
            Map.entry(ProductPackage.Literals.OPERATION__YIELD, ABOVE_ZERO_TO_ONE),
            Map.entry(VsmPackage.Literals.PROCESS__CYCLE_TIME, POSITIVE),
            Map.entry(VsmPackage.Literals.PROCESS__PIECES_PER_CYCLE, POSITIVE),
            Map.entry(VsmPackage.Literals.PROCESS__STATIONS, POSITIVE),
            Map.entry(VsmPackage.Literals.PROCESS__SHIFTS, NOT_NEGATIVE),
            Map.entry(VsmPackage.Literals.PROCESS__UPTIME, ABOVE_ZERO_TO_ONE),
            Map.entry(VsmPackage.Literals.PROCESS__SCRAP, BELOW_ONE),
            Map.entry(VsmPackage.Literals.PROCESS__AVAILABLE_TIME, POSITIVE),
            Map.entry(VsmPackage.Literals.MATERIAL_FLOW__SHARE, ZERO_TO_ONE),
            Map.entry(VsmPackage.Literals.MATERIAL_FLOW__QUANTITY_PER, POSITIVE),
            Map.entry(VsmPackage.Literals.MATERIAL_FLOW__REWORK_PROBABILITY, BELOW_ONE),
            Map.entry(VsmPackage.Literals.KANBAN_FLOW__CARDS, NOT_NEGATIVE),
            Map.entry(VsmPackage.Literals.HEIJUNKA_BOX__COLUMNS, NOT_NEGATIVE),
            Map.entry(DemandPackage.Literals.DEMAND_VALUE__PERIOD, POSITIVE),
            Map.entry(PlanPackage.Literals.AGGREGATE_PLAN_LINE__PERIOD, POSITIVE));

    /**
     * The range that a value of a feature breaks; empty if it lies where it may, or has no number.
     *
     * @param value what stands in the feature
     */
    public static Optional<FeatureRange> broken(EStructuralFeature feature, Object value) {
        if (value instanceof Integer number) {
            return RANGES.containsKey(feature)
                    ? broken(feature, Quantity.of(number.longValue(), Unit.ONE))
                    : Optional.empty();
        }
        if (value instanceof Distribution distribution) {
            return distribution instanceof Distribution.Parametric parametric
                    ? broken(feature, parametric.mean())
                    : Optional.empty();
        }
        return value instanceof Quantity quantity ? broken(feature, quantity) : Optional.empty();
    }

    private static Optional<FeatureRange> broken(EStructuralFeature feature, Quantity quantity) {
        FeatureRange range = RANGES.getOrDefault(feature, NOT_NEGATIVE);
        if (range.isShare() && !quantity.unit().isRatio()) {
            return Optional.empty(); // its unit is wrong, which others report
        }
        BigFraction value = range.isShare() ? quantity.exactIn(Unit.ONE) : quantity.value();
        return range.holds(value) ? Optional.empty() : Optional.of(range);
    }

    private boolean isShare() {
        return this != NOT_NEGATIVE && this != POSITIVE;
    }

    private boolean holds(BigFraction value) {
        int sign = value.getNumerator().signum();
        int one = value.compareTo(BigFraction.ONE);
        return switch (this) {
            case NOT_NEGATIVE -> sign >= 0;
            case POSITIVE -> sign > 0;
            case ZERO_TO_ONE -> sign >= 0 && one <= 0;
            case ABOVE_ZERO_TO_ONE -> sign > 0 && one <= 0;
            case BELOW_ONE -> sign >= 0 && one < 0;
        };
    }
}
