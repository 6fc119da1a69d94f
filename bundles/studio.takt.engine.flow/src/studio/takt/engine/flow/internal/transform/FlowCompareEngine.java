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
import studio.takt.engine.flow.internal.compare.CompareCase;
import studio.takt.engine.flow.internal.compare.CompareParameters;
import studio.takt.engine.flow.internal.compare.Comparison;

/** The engine {@code flow-compare}: which differences between scenarios are more than chance. */
public final class FlowCompareEngine implements Engine<CompareCase> {
    private final EngineDescriptor descriptor = new EngineDescriptor("flow-compare", "1.0",
            Text.of(FlowCompareEngine.class, "flow-compare.name"),
            Text.of(FlowCompareEngine.class, "flow-compare.help"), List.of(), CompareParameters.all(),
            CompareCase.tables());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public CompareCase snapshot(Request request) {
        return CompareCase.of(request.tables());
    }

    @Override
    public Result run(CompareCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, ElementRef.NONE, parameters);
        new Comparison(snapshot, parameters).writeTo(result, monitor);
        return result.build();
    }
}
