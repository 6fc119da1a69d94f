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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.capacity.CapacityFacts;
import studio.takt.engine.dynamics.internal.capacity.CapacityParameters;
import studio.takt.engine.dynamics.internal.capacity.CapacityStudy;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.plant.ProcessingContract;

/** The engine {@code practical-capacity}: the capacity that explains the cycle time measured, and the stock it carries. */
public final class PracticalCapacityEngine implements Engine<CapacityFacts> {
    private static final String ID = "practical-capacity";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(PracticalCapacityEngine.class, "capacity.name"),
            Text.of(PracticalCapacityEngine.class, "capacity.help"),
            List.of(PlantPackage.Literals.PROCESSING_CONTRACT), CapacityParameters.all(),
            List.of(DailyTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public CapacityFacts snapshot(Request request) {
        Optional<DataSet> table = Optional.ofNullable(request.tables().get(DailyTable.NAME));
        if (request.element().orElse(null) instanceof ProcessingContract contract) {
            return new ContractFacts(contract, request.folder()).read(table);
        }
        if (table.isEmpty()) {
            return facts(List.of(new Finding(Severity.ERROR, ID + ".no-data", ElementRef.NONE,
                    Text.of(PracticalCapacityEngine.class, "finding.no-data"))));
        }
        DailyTable daily = new DailyTable(table.get()).read(OptionalDouble.empty());
        return new CapacityFacts(ElementRef.NONE, Map.of(), daily.days(), daily.opening(), OptionalDouble.empty(),
                daily.findings());
    }

    private static CapacityFacts facts(List<Finding> findings) {
        return new CapacityFacts(ElementRef.NONE, Map.of(), List.of(), OptionalDouble.empty(),
                OptionalDouble.empty(), findings);
    }

    @Override
    public Result run(CapacityFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new CapacityStudy(snapshot, parameters).writeTo(result, monitor);
        return result.build();
    }
}
