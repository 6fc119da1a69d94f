/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.trace;

import java.util.Locale;

import studio.takt.core.api.run.Table;
import studio.takt.core.api.trace.TraceChange;
import studio.takt.core.api.trace.TraceFile;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;

/** A trace as the table {@code trace}: time, element, kind, value; one change a row. docs/engines/flow-trace.md. */
public final class TraceTable {
    private TraceTable() {}

    /** The table. */
    public static Table of(Trace trace) {
        return new TableWriter<TraceChange>(TraceTable.class, TraceFile.TABLE)
                .numbers("time", FlowUnits.SECOND, TraceChange::time)
                .words("element", TraceChange::element).words("name", TraceChange::name)
                .words("kind", change -> change.kind().name().toLowerCase(Locale.ROOT))
                .words("value", TraceChange::value).of(trace.changes());
    }
}
