/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * The figures of a value stream map. A number that could not be computed is NaN; a finding says why.
 *
 * @param snapshot        what was computed from
 * @param takt            seconds per piece: available time / demand
 * @param rates           pieces that each node must start in a workday, by id
 * @param processes       figures of each process, in the order of the flow
 * @param stocks          figures of each place where material waits, in the order of the flow
 * @param paths           the ways through the map, longest first; the longest alone if there are too many
 * @param pathCount       how many ways there are
 * @param bottlenecks     the processes of highest utilisation
 * @param sharedLoads     utilisation of the work centers that several processes of the map use
 * @param workContent     seconds of people's work in a delivered piece
 * @param operatorsNeeded people that the work content takes at takt
 * @param levelling       pitch, kanban and heijunka
 * @param findings        what was wrong, assumed or worth knowing
 */
public record StreamMetrics(StreamSnapshot snapshot, double takt, Map<String, Double> rates,
        List<ProcessFigures> processes, List<StockFigures> stocks, List<StreamPath> paths, double pathCount,
        List<ElementRef> bottlenecks, Map<ElementRef, Double> sharedLoads, double workContent,
        double operatorsNeeded, Levelling levelling, List<Finding> findings) {

    /** Copies the collections. */
    public StreamMetrics {
        rates = Map.copyOf(rates);
        processes = List.copyOf(processes);
        stocks = List.copyOf(stocks);
        paths = List.copyOf(paths);
        bottlenecks = List.copyOf(bottlenecks);
        sharedLoads = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sharedLoads));
        findings = List.copyOf(findings);
    }

    /** The longest way through the map, if there is one. */
    public Optional<StreamPath> longestPath() {
        return paths.stream().findFirst();
    }

    /** Lead time in workdays over the longest path. */
    public double leadTime() {
        return longestPath().map(StreamPath::leadTime).orElse(Double.NaN);
    }

    /** Processing time in seconds over the longest path. */
    public double processingTime() {
        return longestPath().map(StreamPath::processingTime).orElse(Double.NaN);
    }

    /** Process cycle efficiency of a path: processing time / lead time, in [0, 1] as a rule. */
    public double efficiency(StreamPath path, DayBasis basis) {
        double seconds = path.leadTime() * basis.seconds(snapshot.workTime());
        return seconds > 0 ? path.processingTime() / seconds : Double.NaN;
    }

    /** How often the stock is turned over in a year: workdays of a year / lead time. */
    public double inventoryTurns() {
        return leadTime() > 0 ? snapshot.workTime().workdaysPerYear() / leadTime() : Double.NaN;
    }

    /** The figures of a process by its id, if it is one. */
    public Optional<ProcessFigures> process(String id) {
        return processes.stream().filter(process -> process.ref().id().equals(id)).findFirst();
    }

    /** The process whose every-part-every interval is the longest, if any changes over. */
    public Optional<ProcessFigures> slowestInterval() {
        return processes.stream().filter(process -> !Double.isNaN(process.epei()))
                .max(java.util.Comparator.comparingDouble(ProcessFigures::epei));
    }
}
