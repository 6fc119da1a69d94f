/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

/** Is told what changes in a line, as it happens; times in ticks. */
public interface Recorder {

    /** A machine of a station changed from one state of {@link StationCount} into another. */
    void state(long time, int station, int from, int to);

    /** So many pieces wait before a station now. */
    void stock(long time, int station, int pieces);
}
