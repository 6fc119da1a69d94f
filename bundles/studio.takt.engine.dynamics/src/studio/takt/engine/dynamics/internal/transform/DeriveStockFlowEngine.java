/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.derive.DeriveFacts;
import studio.takt.engine.dynamics.internal.derive.DeriveStudy;
import studio.takt.engine.dynamics.internal.derive.Existing;
import studio.takt.metrics.api.StreamReader;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** The engine {@code derive-stock-flow}: a stock-flow model from a value stream map. */
public final class DeriveStockFlowEngine implements Engine<DeriveFacts> {
    private final EngineDescriptor descriptor = new EngineDescriptor("derive-stock-flow", "1.0", text("derive.name"),
            text("derive.help"), List.of(VsmPackage.Literals.VALUE_STREAM_MAP), List.of(), List.of())
            .inReports(ReportUse.NEVER);

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public DeriveFacts snapshot(Request request) {
        ValueStreamMap map = (ValueStreamMap) request.element().orElseThrow();
        Existing existing = request.project().flatMap(project -> DerivedModel.find(project, map))
                .map(DerivedModel::read).orElse(Existing.NONE);
        return new DeriveFacts(new StreamReader().read(map), existing);
    }

    @Override
    public Result run(DeriveFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.stream().map(), parameters);
        new DeriveStudy(snapshot).writeTo(result, monitor);
        return result.build();
    }

    @Override
    public Optional<Operation> store(Result result) {
        return result.table(DeriveStudy.TABLE).map(table -> new DerivedStorage(result));
    }

    private static Text text(String key) {
        return Text.of(DeriveStockFlowEngine.class, key);
    }
}
