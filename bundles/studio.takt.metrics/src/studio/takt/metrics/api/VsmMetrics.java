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

import studio.takt.core.api.run.Engine;
import studio.takt.metrics.internal.engine.VsmMetricsEngine;

/** The engine that computes the metrics of a value stream map, for those who show them. */
public final class VsmMetrics {
    /** The engine's id, under which it is contributed. */
    public static final String ID = VsmMetricsEngine.ID;

    private VsmMetrics() {}

    /** An engine for those who have no registry of extensions to find it in. */
    public static Engine<StreamSnapshot> engine() {
        return new VsmMetricsEngine();
    }
}
