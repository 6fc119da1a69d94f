/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** The loops of a model by method of integration, each written when it is first asked for. Safe for threads. */
final class Loops {
    private final LoopWriter writer;
    private final Map<Method, Optional<Loop>> written = new EnumMap<>(Method.class);

    Loops(LoopWriter writer) {
        this.writer = writer;
    }

    /** The loop; empty if the model has none. */
    synchronized Optional<Loop> of(Method method) {
        return written.computeIfAbsent(method, writer::write);
    }
}
