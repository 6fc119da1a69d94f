/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;

/**
 * What is fitted to which data.
 *
 * @param model      the model
 * @param parameters the constants that may be changed
 * @param data       what was measured
 * @param findings   what could not be read
 */
public record CalibrationFacts(SimulationFacts model, List<Factor> parameters, List<Point> data,
        List<Finding> findings) {
    /** Copies the lists. */
    public CalibrationFacts {
        parameters = List.copyOf(parameters);
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    /**
     * A measured value.
     *
     * @param time     when, in the model's unit of time
     * @param variable whose
     * @param value    how much
     * @param weight   how much it counts
     */
    public record Point(double time, String variable, double value, double weight) {}
}
