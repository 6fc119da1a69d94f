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

import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads the capacity of people from a drawn map: the work in a unit, and how many there are. */
final class MapCapacity {
    private static final Unit HOUR = Unit.parse("h");
    private static final Unit PERSON = Unit.parse("person");

    /**
     * What a map says.
     *
     * @param map          the map
     * @param hoursPerUnit Σ over its processes of operators × cycle time per piece
     * @param operators    Σ of operators × shifts
     */
    record Capacity(ElementRef map, Quantity hoursPerUnit, Quantity operators) {}

    private final ValueStreamMap drawn;
    private final String unit;
    private final List<Finding> findings;

    MapCapacity(ValueStreamMap drawn, String unit, List<Finding> findings) {
        this.drawn = drawn;
        this.unit = unit;
        this.findings = findings;
    }

    /** The capacity; empty, with a finding, if the data boxes do not say enough. */
    Optional<Capacity> read() {
        List<Process> processes = drawn.getNodes().stream().filter(Process.class::isInstance)
                .map(Process.class::cast).toList();
        boolean complete = true;
        BigFraction hours = BigFraction.ZERO;
        BigFraction people = BigFraction.ZERO;
        for (Process process : processes) {
            if (process.getOperators() == null
                    || !(process.getCycleTime() instanceof Distribution.Parametric cycleTime)) {
                complete = incomplete(process);
                continue;
            }
            BigFraction operators = process.getOperators().value();
            hours = hours.add(operators.multiply(cycleTimePerPiece(process, cycleTime)));
            people = people.add(operators.multiply(Math.max(1, process.getShifts())));
        }
        boolean usable = complete && hours.getNumerator().signum() > 0;
        return usable
                ? Optional.of(new Capacity(ElementRef.of(drawn), Quantity.of(hours, perUnit()),
                        Quantity.of(people, PERSON)))
                : Optional.empty();
    }

    private Unit perUnit() {
        return HOUR.dividedBy(UnitCatalogue.builtIn().open().parse(unit));
    }

    private static BigFraction cycleTimePerPiece(Process process, Distribution.Parametric cycleTime) {
        BigFraction pieces = process.getPiecesPerCycle() == null
                ? BigFraction.ONE
                : process.getPiecesPerCycle().value();
        return cycleTime.mean().exactIn(HOUR)
                .divide(pieces.multiply(Math.max(1, process.getStations())));
    }

    private boolean incomplete(Process process) {
        findings.add(new Finding(Severity.WARNING, "aggregate-plan.map-incomplete", ElementRef.of(process),
                Text.of(MapCapacity.class, "finding.map-incomplete", ElementRef.of(process).name())));
        return false;
    }
}
