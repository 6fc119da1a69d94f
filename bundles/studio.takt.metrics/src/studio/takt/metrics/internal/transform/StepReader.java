/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.List;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.core.api.calendar.WorkShift;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.OperationData;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.api.WorkTime;
import studio.takt.metrics.internal.Notes;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.plant.WorkCenterKind;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.Product;
import studio.takt.model.product.Routing;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ProcessKind;
import studio.takt.model.vsm.VsmPackage;

/** Reads process boxes. */
final class StepReader {
    private static final double SECONDS_OF_HOUR = 3600;
    private static final double SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;

    private final Refs refs;
    private final Values values;
    private final ItemMix mix;
    private final WorkTime stream;
    private final Notes notes;

    StepReader(Refs refs, Values values, ItemMix mix, WorkTime stream, Notes notes) {
        this.refs = refs;
        this.values = values;
        this.mix = mix;
        this.stream = stream;
        this.notes = notes;
    }

    Step read(Process process) {
        ElementRef ref = refs.of(process);
        List<OperationData> operations = process.getOperations().stream().map(this::operation).toList();
        WorkTime time = workTime(process, ref);
        return new Step(ref, dataBox(process, time.count(), ref), operations, refs.of(process.getWorkCenter()),
                units(process.getWorkCenter()), time, items(process), process.getKind() == ProcessKind.SHARED);
    }

    private static int units(WorkCenter center) {
        return center == null || center.getKind() == WorkCenterKind.CELL ? 0 : Math.max(1, center.getParallelUnits());
    }

    private DataBox dataBox(Process process, int shifts, ElementRef ref) {
        return new DataBox(values.seconds(process.getCycleTime(), ref, "cycleTime"),
                values.perPiece(process.getPiecesPerCycle(), ref, "piecesPerCycle"), stations(process, ref),
                values.seconds(process.getProcessTime(), ref, "processTime"),
                values.seconds(process.getChangeoverTime(), ref, "changeoverTime"),
                values.often(process.getChangeovers(), shifts, ref, "changeovers"),
                values.interval(process.getEpei(), shifts, ref, "epei"),
                values.pieces(process.getBatchSize(), null, ref, "batchSize"), uptime(process, ref),
                values.count(process.getOperators(), ref, "operators"),
                values.ratio(process.getScrap(), ref, "scrap"));
    }

    private Given stations(Process process, ElementRef ref) {
        WorkCenter center = process.getWorkCenter();
        boolean own = process.eIsSet(VsmPackage.Literals.PROCESS__STATIONS);
        if (!own && center != null && center.getParallelUnits() != 1) {
            return whole(center.getParallelUnits(), refs.of(center), "parallelUnits");
        }
        return own ? whole(process.getStations(), ref, "stations") : Given.MISSING;
    }

    private static Given whole(int number, ElementRef element, String feature) {
        return Given.of(number, String.valueOf(number), element, feature);
    }

    private Given uptime(Process process, ElementRef ref) {
        WorkCenter center = process.getWorkCenter();
        return process.getUptime() == null && center != null
                ? values.ratio(center.getAvailability(), refs.of(center), "availability")
                : values.ratio(process.getUptime(), ref, "uptime");
    }

    private OperationData operation(Operation operation) {
        ElementRef ref = refs.of(operation);
        Product product = operation.eContainer() instanceof Routing routing
                && routing.eContainer() instanceof Product owner ? owner : null;
        Given yield = values.ratio(operation.getYield(), ref, "yield");
        Given scrap = yield.isPresent() ? Given.of(1 - yield.value(), yield.text(), ref, "yield") : Given.MISSING;
        DataBox box = new DataBox(values.seconds(operation.getCycleTime(), ref, "cycleTime"),
                values.perPiece(operation.getPiecesPerCycle(), ref, "piecesPerCycle"), Given.MISSING, Given.MISSING,
                values.seconds(operation.getSetupTime(), ref, "setupTime"), Given.MISSING, Given.MISSING,
                values.pieces(operation.getBatch(), null, ref, "batch"), Given.MISSING,
                values.count(operation.getOperators(), ref, "operators"), scrap);
        return new OperationData(ref, refs.of(product), mix.share(product), box);
    }

    /** A process changes over between the items that its operations make, or else all of the stream's. */
    private int items(Process process) {
        long made = process.getOperations().stream().map(Operation::eContainer)
                .map(routing -> routing == null ? null : routing.eContainer()).filter(Item.class::isInstance).distinct()
                .count();
        return (int) Math.max(1, made > 0 ? made : mix.items().size());
    }

    /** The work center's calendar, else the stream's; then the process's own number of shifts and time of a shift. */
    private WorkTime workTime(Process process, ElementRef ref) {
        WorkCenter center = process.getWorkCenter();
        WorkTime time = center != null && center.getCalendar() != null
                ? of(WorkingCalendar.of(center.getCalendar()))
                : stream;
        if (process.getShifts() < 0) {
            notes.error("databox.impossible", ref, ref.name(), "shifts", process.getShifts());
        }
        Given length = values.secondsOfShift(process.getAvailableTime(), ref, "availableTime");
        int shifts = process.getShifts() > 0
                ? process.getShifts()
                : time.count() == 0 && length.isPresent() ? 1 : time.count();
        WorkTime own = shifts == time.count() ? time : time.withShifts(shifts);
        WorkTime made = length.isPresent() ? own.withShiftLength(Math.max(0, length.value())) : own;
        if (made.perWorkday() > SECONDS_OF_DAY) {
            notes.warning("databox.dayTooLong", ref, ref.name(), made.perWorkday() / SECONDS_OF_HOUR);
        }
        return made;
    }

    /** The working time that a calendar says. */
    static WorkTime of(WorkingCalendar calendar) {
        return new WorkTime(calendar.shifts().stream().map(WorkShift::available).map(BigFraction::doubleValue).toList(),
                calendar.workdaysPerYear().doubleValue(), calendar.element());
    }
}
