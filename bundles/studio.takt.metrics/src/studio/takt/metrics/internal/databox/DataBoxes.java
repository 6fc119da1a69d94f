/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.databox;

import java.util.function.Function;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.internal.Notes;

/**
 * Settles what holds at a process: a measured value overrides what its operations say, with a finding if they differ;
 * impossible values are left out, with a finding.
 */
public final class DataBoxes {
    private static final double SAME = 1e-6;

    private final Notes notes;

    /** Says what it finds to the notes. */
    public DataBoxes(Notes notes) {
        this.notes = notes;
    }

    /** The values that hold at a process. */
    public DataBox of(Step step) {
        DataBox measured = step.measured();
        DataBox mix = new OperationMix(step.ref(), step.operations()).dataBox();
        Given cycle = settle(step, "cycleTime", measured, mix, DataBox::cycleTime, 0, Double.MAX_VALUE);
        if (!cycle.isPresent()) {
            notes.warning("process.cycleTimeMissing", step.ref(), step.ref().name());
        }
        return new DataBox(cycle,
                settle(step, "piecesPerCycle", measured, mix, DataBox::piecesPerCycle, Double.MIN_NORMAL,
                        Double.MAX_VALUE),
                settle(step, "stations", measured, mix, DataBox::stations, 1, Double.MAX_VALUE),
                settle(step, "processTime", measured, mix, DataBox::processTime, 0, Double.MAX_VALUE),
                settle(step, "changeoverTime", measured, mix, DataBox::changeoverTime, 0, Double.MAX_VALUE),
                settle(step, "changeovers", measured, mix, DataBox::changeovers, 0, Double.MAX_VALUE),
                settle(step, "epei", measured, mix, DataBox::epei, Double.MIN_NORMAL, Double.MAX_VALUE),
                settle(step, "batchSize", measured, mix, DataBox::batchSize, Double.MIN_NORMAL, Double.MAX_VALUE),
                settle(step, "uptime", measured, mix, DataBox::uptime, Double.MIN_NORMAL, 1),
                settle(step, "operators", measured, mix, DataBox::operators, 0, Double.MAX_VALUE),
                settle(step, "scrap", measured, mix, DataBox::scrap, 0, 1 - SAME));
    }

    private Given settle(Step step, String feature, DataBox measured, DataBox mix, Function<DataBox, Given> value,
            double least, double greatest) {
        Given own = possible(step.ref(), feature, value.apply(measured), least, greatest);
        Given other = possible(step.ref(), feature, value.apply(mix), least, greatest);
        if (own.isPresent() && other.isPresent() && differ(own.value(), other.value())) {
            notes.warning("databox.differs", step.ref(), step.ref().name(), feature, own.text(), other.value());
        }
        return own.or(other);
    }

    private Given possible(ElementRef step, String feature, Given value, double least, double greatest) {
        if (value.isPresent() && !(value.value() >= least && value.value() <= greatest)) {
            notes.error("databox.impossible", step, step.name(), feature,
                    value.text().isEmpty() ? String.valueOf(value.value()) : value.text());
            return Given.MISSING;
        }
        return value;
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SAME * Math.max(Math.abs(one), Math.abs(other));
    }
}
