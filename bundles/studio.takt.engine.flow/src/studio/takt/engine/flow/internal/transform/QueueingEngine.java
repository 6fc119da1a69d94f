/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.queueing.QueueCase;
import studio.takt.engine.flow.internal.queueing.QueueParameters;
import studio.takt.engine.flow.internal.queueing.QueueSolver;
import studio.takt.engine.flow.internal.table.RoutingTable;
import studio.takt.engine.flow.internal.table.SampleTable;
import studio.takt.engine.flow.internal.table.StationTable;

/** The engine {@code queueing}: queues and networks of queues by formula. */
public final class QueueingEngine implements Engine<QueueCase> {
    private final EngineDescriptor descriptor = new EngineDescriptor(QueueSolver.ID, "1.0",
            Text.of(QueueingEngine.class, "queueing.name"), Text.of(QueueingEngine.class, "queueing.help"), List.of(),
            QueueParameters.all(),
            List.of(StationTable.stations(), RoutingTable.description(), SampleTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public QueueCase snapshot(Request request) {
        return QueueCase.of(request.tables());
    }

    @Override
    public Result run(QueueCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, ElementRef.NONE, parameters);
        new QueueSolver(snapshot, parameters, monitor::checkCancelled).writeTo(result);
        return result.build();
    }
}
