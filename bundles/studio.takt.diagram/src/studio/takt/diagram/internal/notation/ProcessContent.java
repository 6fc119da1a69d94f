/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** A process box with the data box of Learning to See. */
final class ProcessContent extends NamedContent {

    ProcessContent() {
        super(Lane.MATERIAL);
    }

    @Override
    public Optional<String> operators(EObject element, Wording wording) {
        Quantity operators = ((Process) element).getOperators();
        return Optional.ofNullable(operators).map(
                q -> wording.number(q.in(q.unit()), 2, Unit.ONE));
    }

    @Override
    public List<DataLine> dataBox(EObject element, Wording wording) {
        Process process = (Process) element;
        List<DataLine> lines = new ArrayList<>();
        time(lines, "cycleTime", process.getCycleTime(), wording);
        if (process.getPiecesPerCycle() != null) {
            add(lines, "piecesPerCycle", wording, wording.quantity(process.getPiecesPerCycle()));
        }
        if (process.getStations() > 1) {
            add(lines, "stations", wording, process.getStations());
        }
        time(lines, "processTime", process.getProcessTime(), wording);
        time(lines, "changeoverTime", process.getChangeoverTime(), wording);
        if (process.getChangeovers() != null) {
            add(lines, "changeovers", wording, wording.quantity(process.getChangeovers()));
        }
        share(lines, "uptime", process.getUptime(), wording);
        share(lines, "scrap", process.getScrap(), wording);
        new WorkingTime(process).rows(lines, wording);
        if (process.getBatchSize() != null) {
            add(lines, "batchSize", wording, wording.quantity(process.getBatchSize()));
        }
        if (process.getTransferBatch() != null) {
            add(lines, "transferBatch", wording, wording.quantity(process.getTransferBatch()));
        }
        if (process.getEpei() != null) {
            add(lines, "epei", wording, wording.quantity(process.getEpei()));
        }
        return lines;
    }

    private static void time(List<DataLine> lines, String key, Distribution value, Wording wording) {
        if (value != null) {
            add(lines, key, wording, wording.value(value));
        }
    }

    private static void share(List<DataLine> lines, String key, Quantity value, Wording wording) {
        if (value != null) {
            add(lines, key, wording, wording.percent(value));
        }
    }

    static void add(List<DataLine> lines, String key, Wording wording, Object value) {
        lines.add(new DataLine(key, say(wording, "data." + key, value).replace("= ≈", "≈")));
    }
}
