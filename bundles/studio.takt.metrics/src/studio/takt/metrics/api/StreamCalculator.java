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

import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.internal.Calculation;

/**
 * Computes the lean metrics of a value stream map (Rother and Shook, Learning to See): a pure function of the
 * snapshot. Faults of the map become findings, and what can be computed all the same is computed.
 */
public final class StreamCalculator {

    /**
     * Computes.
     *
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    public StreamMetrics compute(StreamSnapshot snapshot, Monitor monitor) {
        return new Calculation(snapshot, monitor).run();
    }
}
