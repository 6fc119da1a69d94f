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
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;

/** A trace as the table {@code trace}: time, element, kind, value; one change a row. docs/engines/flow-trace.md. */
public final class TraceTable {
    private TraceTable() {}

    /** The table. */
    public static Table of(Trace trace) {
        return new TableWriter<Trace.Change>(TraceTable.class, "trace")
                .numbers("time", FlowUnits.SECOND, Trace.Change::time)
                .words("element", change -> change.place().id()).words("name", change -> change.place().name())
                .words("kind", change -> change.kind().name().toLowerCase(Locale.ROOT))
                .words("value", Trace.Change::value).of(trace.changes());
    }
}
