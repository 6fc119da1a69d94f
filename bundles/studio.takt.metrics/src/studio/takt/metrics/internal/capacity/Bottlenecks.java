/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.internal.Notes;

/** Finds where a stream is narrowest. */
public final class Bottlenecks {
    private static final double TIE = 1e-9;

    private Bottlenecks() {}

    /** The processes of highest utilisation; several if they tie; none if no utilisation is known or all are idle. */
    public static List<ElementRef> of(List<ProcessFigures> processes, Notes notes) {
        double highest = processes.stream().mapToDouble(ProcessFigures::utilisation)
                .filter(load -> !Double.isNaN(load)).max().orElse(0);
        List<ElementRef> narrowest = highest <= 0
                ? List.of()
                : processes.stream()
                        .filter(process -> process.utilisation() >= highest * (1 - TIE)).map(ProcessFigures::ref)
                        .sorted(Comparator.comparing(ElementRef::name).thenComparing(ElementRef::id)).toList();
        if (narrowest.size() > 1) {
            notes.information("bottleneck.tie", narrowest.get(0),
                    String.join(", ", narrowest.stream().map(ElementRef::name).toList()), 100 * highest);
        }
        return narrowest;
    }

    /** The load of each work center that several processes use: the sum of their utilisations. */
    public static Map<ElementRef, Double> shared(List<ProcessFigures> processes, Notes notes) {
        Map<ElementRef, List<ProcessFigures>> users = new LinkedHashMap<>();
        processes.stream().filter(process -> process.step().workCenter().isPresent()).forEach(process -> users
                .computeIfAbsent(process.step().workCenter(), any -> new ArrayList<>()).add(process));
        Map<ElementRef, Double> loads = new LinkedHashMap<>();
        users.forEach((center, steps) -> {
            double load = steps.stream().mapToDouble(ProcessFigures::utilisation).sum();
            if (steps.size() > 1 && !Double.isNaN(load)) {
                loads.put(center, load);
                if (load > 1 + TIE) {
                    notes.warning("workCenter.overload", center, center.name(), 100 * load);
                }
            }
        });
        return loads;
    }
}
