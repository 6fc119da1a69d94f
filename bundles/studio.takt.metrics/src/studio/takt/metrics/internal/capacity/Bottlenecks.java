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

    /**
     * The processes of highest utilisation; several if they tie, or if together they fill their work center; none if no
     * utilisation is known or all are idle.
     *
     * @param shared the loads of work centers that several processes use
     */
    public static List<ElementRef> of(List<ProcessFigures> processes, Map<ElementRef, Double> shared, Notes notes) {
        double highest = processes.stream().mapToDouble(process -> load(process, shared))
                .filter(load -> !Double.isNaN(load)).max().orElse(0);
        List<ProcessFigures> narrowest = highest <= 0
                ? List.of()
                : processes.stream().filter(process -> load(process, shared) >= highest * (1 - TIE))
                        .sorted(Comparator.comparing((ProcessFigures process) -> process.ref().name())
                                .thenComparing(process -> process.ref().id()))
                        .toList();
        if (narrowest.size() > 1) {
            report(narrowest, highest, shared, notes);
        }
        return narrowest.stream().map(ProcessFigures::ref).toList();
    }

    /** What a process leaves no room beside: its own utilisation, or that of the work center it shares with others. */
    public static double load(ProcessFigures process, Map<ElementRef, Double> shared) {
        return Math.max(process.utilisation(), shared.getOrDefault(process.step().workCenter(), 0.0));
    }

    private static void report(List<ProcessFigures> narrowest, double highest, Map<ElementRef, Double> shared,
            Notes notes) {
        String names = String.join(", ", narrowest.stream().map(process -> process.ref().name()).toList());
        ElementRef center = narrowest.get(0).step().workCenter();
        boolean one = shared.containsKey(center)
                && narrowest.stream().allMatch(process -> process.step().workCenter().equals(center));
        if (one) {
            notes.information("bottleneck.workCenter", center, center.name(), names, 100 * highest);
        } else {
            notes.information("bottleneck.tie", narrowest.get(0).ref(), names, 100 * highest);
        }
    }

    /** The load of each work center whose units several processes use: the sum of what each uses of them. */
    public static Map<ElementRef, Double> shared(List<ProcessFigures> processes, Notes notes) {
        Map<ElementRef, List<ProcessFigures>> users = new LinkedHashMap<>();
        processes.stream().filter(process -> process.step().workCenter().isPresent() && process.step().units() > 0)
                .forEach(process -> users.computeIfAbsent(process.step().workCenter(), any -> new ArrayList<>())
                        .add(process));
        Map<ElementRef, Double> loads = new LinkedHashMap<>();
        users.forEach((center, steps) -> {
            double load = load(steps);
            if (steps.size() > 1 && !Double.isNaN(load)) {
                loads.put(center, load);
                if (load > 1 + TIE) {
                    notes.warning("workCenter.overload", center, center.name(), 100 * load);
                }
            }
        });
        return loads;
    }

    /** A process that uses one unit of two leaves the other to the rest. */
    private static double load(List<ProcessFigures> steps) {
        double units = steps.stream().mapToDouble(process -> Math.max(process.step().units(), stations(process))).max()
                .orElse(1);
        return steps.stream().mapToDouble(process -> process.utilisation() * stations(process) / units).sum();
    }

    private static double stations(ProcessFigures process) {
        return process.box().stations().orElse(1);
    }
}
