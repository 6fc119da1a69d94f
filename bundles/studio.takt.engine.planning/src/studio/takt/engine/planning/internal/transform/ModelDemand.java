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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.units.api.Unit;

/** Sums demand series by period. */
final class ModelDemand {
    private final Map<Integer, Double> byPeriod = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Unit unit;
    private final String rule;

    ModelDemand(String rule, List<DemandSeries> series, int periods, Unit unit) {
        this.rule = rule;
        this.unit = unit;
        series.forEach(each -> add(each, periods));
    }

    private void add(DemandSeries series, int periods) {
        ElementRef at = ElementRef.of(series);
        Set<Integer> seen = new HashSet<>();
        for (DemandValue value : series.getValues()) {
            if (!seen.add(value.getPeriod())) {
                fault("period-twice", at, String.valueOf(value.getPeriod()));
            }
            byPeriod.merge(value.getPeriod(), quantity(value, at), Double::sum);
        }
        for (int period = 1; period <= periods; period++) {
            if (!seen.contains(period)) {
                fault("demand-missing", at, String.valueOf(period));
            }
        }
    }

    private double quantity(DemandValue value, ElementRef at) {
        String period = String.valueOf(value.getPeriod());
        if (value.getQuantity() == null) {
            fault("demand-missing", at, period);
        } else if (value.getQuantity().signum() < 0) {
            fault("demand-negative", at, period, value.getQuantity().toString());
        } else if (value.getQuantity().unit().isCommensurableWith(unit)) {
            return value.getQuantity().in(unit);
        } else if (value.getQuantity().unit().isRatio()) {
            return value.getQuantity().in(Unit.ONE);
        } else {
            fault("demand-unit", at, period, value.getQuantity().toString(), unit.toString());
        }
        return 0;
    }

    /** What is demanded in a period, from 1. */
    double of(int period) {
        return byPeriod.getOrDefault(period, 0.0);
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private void fault(String key, ElementRef at, Object... arguments) {
        Finding finding = new Finding(Severity.ERROR, rule + key, at,
                Text.of(ModelDemand.class, "finding." + key, arguments));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
