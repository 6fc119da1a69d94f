/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import static studio.takt.core.internal.validation.ValueRangeRule.Range.ABOVE_ZERO_TO_ONE;
import static studio.takt.core.internal.validation.ValueRangeRule.Range.BELOW_ONE;
import static studio.takt.core.internal.validation.ValueRangeRule.Range.NOT_NEGATIVE;
import static studio.takt.core.internal.validation.ValueRangeRule.Range.POSITIVE;
import static studio.takt.core.internal.validation.ValueRangeRule.Range.ZERO_TO_ONE;

import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.Finding;
import studio.takt.model.base.BasePackage;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** A value lies where it can mean something: an uptime is at most 100 %, a time is not negative. */
public final class ValueRangeRule extends BuiltInRule {
    private static final Map<EStructuralFeature, Range> RANGES = Map.ofEntries(
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
    private static final BigFraction MOST_LIKELY_MISTAKE = new BigFraction(100);

    /** Where a value may lie. */
    enum Range {
        NOT_NEGATIVE, POSITIVE, ZERO_TO_ONE, ABOVE_ZERO_TO_ONE, BELOW_ONE;

        boolean holds(BigFraction value) {
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

        boolean isShare() {
            return this != NOT_NEGATIVE && this != POSITIVE;
        }
    }

    /** Made by the registry. */
    public ValueRangeRule() {
        super("value.range", BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        for (EAttribute feature : element.eClass().getEAllAttributes()) {
            if (feature.isMany()) {
                continue;
            }
            Object value = element.eGet(feature);
            if (value instanceof Quantity quantity) {
                check(element, feature, quantity, findings);
            } else if (value instanceof Distribution distribution) {
                Values.mean(distribution).ifPresent(mean -> check(element, feature, mean, findings));
            } else if (value instanceof Integer number && RANGES.containsKey(feature)) {
                check(element, feature, Quantity.of(number.longValue(), Unit.ONE), findings);
            }
        }
    }

    private void check(EObject element, EAttribute feature, Quantity quantity, Consumer<Finding> findings) {
        Range range = RANGES.getOrDefault(feature, NOT_NEGATIVE);
        if (range.isShare() && !quantity.unit().isRatio()) {
            return; // quantity.dimension reports it
        }
        BigFraction value = range.isShare() ? quantity.exactIn(Unit.ONE) : quantity.value();
        if (range.holds(value)) {
            return;
        }
        boolean percentForgotten = range.isShare() && quantity.unit().equals(Unit.ONE)
                && value.compareTo(BigFraction.ONE) > 0 && value.compareTo(MOST_LIKELY_MISTAKE) <= 0;
        if (percentForgotten) {
            error(findings, element, "percent", called(element), feature.getName(), quantity, quantity.toString());
        } else {
            error(findings, element, range.name(), called(element), feature.getName(), quantity.toString());
        }
    }
}
