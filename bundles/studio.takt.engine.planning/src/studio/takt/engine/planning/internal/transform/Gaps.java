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
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Fills periods of a history that have no value: with zero, or between their neighbours. */
final class Gaps {
    private static final int TOLD = 5;

    private final List<Finding> findings = new ArrayList<>();
    private final boolean interpolate;

    Gaps(boolean interpolate) {
        this.interpolate = interpolate;
    }

    /** The values; where one is missing, what stands for it. */
    List<Double> filled(ElementRef item, List<String> periods, List<Optional<Double>> values) {
        List<String> missing = new ArrayList<>();
        List<Double> filled = new ArrayList<>();
        for (int t = 0; t < values.size(); t++) {
            if (values.get(t).isEmpty()) {
                missing.add(periods.get(t));
            }
            filled.add(values.get(t).orElse(interpolate ? between(values, t) : 0));
        }
        if (!missing.isEmpty()) {
            String told = String.join(", ", missing.subList(0, Math.min(TOLD, missing.size())))
                    + (missing.size() > TOLD ? " …" : "");
            findings.add(new Finding(Severity.WARNING, "forecast.missing-period", item,
                    Text.of(Gaps.class, interpolate ? "finding.interpolated" : "finding.taken-as-zero", item.name(),
                            missing.size(), told)));
        }
        return filled;
    }

    private static double between(List<Optional<Double>> values, int t) {
        int before = t;
        while (before >= 0 && values.get(before).isEmpty()) {
            before--;
        }
        int after = t;
        while (after < values.size() && values.get(after).isEmpty()) {
            after++;
        }
        if (before < 0 || after == values.size()) {
            int only = before < 0 ? after : before;
            return only < values.size() && only >= 0 ? values.get(only).orElseThrow() : 0;
        }
        double from = values.get(before).orElseThrow();
        return from + (values.get(after).orElseThrow() - from) * (t - before) / (after - before);
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }
}
