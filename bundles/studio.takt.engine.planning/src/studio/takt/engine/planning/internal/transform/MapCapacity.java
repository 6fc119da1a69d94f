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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamReader;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/**
 * Reads the capacity of people from a drawn map: the work in a delivered unit, as the metrics of the map have it, with
 * scrap, rework and quantities per unit; and how many people there are.
 */
final class MapCapacity {
    private static final Unit HOUR = Unit.parse("h");
    private static final Unit WORKDAY = Unit.parse("workday");
    private static final Unit PERSON = Unit.parse("person");
    private static final double SECONDS_OF_HOUR = 3600;
    /** Digits beyond which a computed number is dust. */
    private static final MathContext DIGITS = new MathContext(12);

    /**
     * What a map says.
     *
     * @param map          the map
     * @param hoursPerUnit Σ over its processes of operators × cycle time per piece × visits
     * @param operators    Σ of operators × shifts
     * @param bottleneck   the process of highest utilisation; none if no process has a capacity
     * @param throughput   units that it lets through in a workday of regular time, as drawn
     */
    record Capacity(ElementRef map, Quantity hoursPerUnit, Quantity operators, ElementRef bottleneck,
            Quantity throughput) {}

    private final StreamSnapshot drawn;
    private final Unit count;
    private final Unit perUnit;
    private final List<Finding> findings;

    MapCapacity(ValueStreamMap map, String unit, List<Finding> findings) {
        this.drawn = withDemand(new StreamReader().read(map));
        this.count = UnitCatalogue.builtIn().open().parse(unit);
        this.perUnit = HOUR.dividedBy(count);
        this.findings = findings;
    }

    /** Work in a unit does not depend on how many are demanded; where a map says nothing, any demand will do. */
    private static StreamSnapshot withDemand(StreamSnapshot map) {
        return map.demand().isPresent()
                ? map
                : new StreamSnapshot(map.map(), map.basis(), Given.assumed(1, "1 " + map.pieces() + "/workday"),
                        map.pieces(), map.container(), map.workTime(), map.nodes(), map.flows(), map.kanbans(),
                        map.findings());
    }

    /** The capacity; empty, with a finding, if the data boxes do not say enough. */
    Optional<Capacity> read() {
        StreamMetrics metrics = new StreamCalculator().compute(drawn, Monitor.NONE);
        List<ElementRef> silent = metrics.processes().stream().filter(MapCapacity::isSilent).map(ProcessFigures::ref)
                .toList();
        silent.forEach(this::incomplete);
        Optional<ProcessFigures> busiest = metrics.bottlenecks().stream().findFirst()
                .flatMap(process -> metrics.process(process.id()))
                .filter(process -> Double.isFinite(process.utilisation()) && process.utilisation() > 0);
        boolean usable = silent.isEmpty() && Double.isFinite(metrics.workContent()) && metrics.workContent() > 0;
        return usable
                ? Optional.of(new Capacity(drawn.map(), quantity(metrics.workContent() / SECONDS_OF_HOUR, perUnit),
                        quantity(operators(metrics), PERSON), busiest.map(ProcessFigures::ref).orElse(ElementRef.NONE),
                        quantity(busiest.map(process -> throughput(metrics, process)).orElse(0.0),
                                count.dividedBy(WORKDAY))))
                : Optional.empty();
    }

    /** What each work center lets through in a workday, by its name; a process without one is a line of its own. */
    Map<String, Quantity> lines() {
        StreamMetrics metrics = new StreamCalculator().compute(drawn, Monitor.NONE);
        Map<String, Quantity> lines = new LinkedHashMap<>();
        metrics.processes().stream().filter(MapCapacity::isLimit).forEach(process -> lines.merge(line(process),
                quantity(throughput(metrics, process), count.dividedBy(WORKDAY)), MapCapacity::inTurn));
        return lines;
    }

    private static boolean isLimit(ProcessFigures process) {
        return Double.isFinite(process.utilisation()) && process.utilisation() > 0;
    }

    private String line(ProcessFigures process) {
        return process.step().workCenter().isPresent()
                ? process.step().workCenter().name()
                : drawn.map().name() + "/" + process.ref().name();
    }

    /** A piece that comes to a work center twice needs it twice. */
    private static Quantity inTurn(Quantity one, Quantity other) {
        double alone = one.in(one.unit());
        double again = other.in(one.unit());
        return quantity(alone * again / (alone + again), one.unit());
    }

    /** Deliveries in a workday / utilisation: shares, yields and changeovers are in it. */
    private static double throughput(StreamMetrics metrics, ProcessFigures process) {
        return metrics.snapshot().workTime().perWorkday() / metrics.takt() / process.utilisation();
    }

    private static boolean isSilent(ProcessFigures process) {
        return !process.box().operators().isPresent() || !Double.isFinite(process.workContent());
    }

    private static double operators(StreamMetrics metrics) {
        return metrics.processes().stream()
                .mapToDouble(process -> process.box().operators().value()
                        * Math.max(1, process.step().workTime().count()))
                .sum();
    }

    private static Quantity quantity(double value, Unit unit) {
        return Quantity.of(new BigDecimal(value).round(DIGITS).doubleValue(), unit);
    }

    private void incomplete(ElementRef process) {
        findings.add(new Finding(Severity.WARNING, "aggregate-plan.map-incomplete", process,
                Text.of(MapCapacity.class, "finding.map-incomplete", process.name())));
    }
}
