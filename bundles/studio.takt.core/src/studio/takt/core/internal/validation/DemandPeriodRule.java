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

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;

/** Each value of a demand series is for a period of its own within the horizon. */
public final class DemandPeriodRule extends BuiltInRule {

    /** Made by the registry. */
    public DemandPeriodRule() {
        super("demand.period", DemandPackage.Literals.DEMAND_SERIES);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        DemandSeries series = (DemandSeries) element;
        Set<Integer> seen = new HashSet<>();
        int most = series.getHorizon() == null ? Integer.MAX_VALUE : series.getHorizon().getPeriods();
        for (DemandValue value : series.getValues()) {
            if (!seen.add(value.getPeriod())) {
                error(findings, value, "twice", called(series), value.getPeriod());
            } else if (value.getPeriod() > most) {
                error(findings, value, "beyond", called(series), value.getPeriod(), most);
            }
        }
    }
}
