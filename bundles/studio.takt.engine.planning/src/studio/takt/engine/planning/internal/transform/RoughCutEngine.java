/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.roughcut.CostDefaults;
import studio.takt.engine.planning.internal.roughcut.RoughCut;
import studio.takt.engine.planning.internal.roughcut.RoughFacts;
import studio.takt.engine.planning.internal.roughcut.RoughParameters;
import studio.takt.engine.planning.internal.solver.OjAlgoSolver;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.project.ProjectPackage;

/** The engine {@code rough-cut-capacity}: on a model, or on tables alone. */
public final class RoughCutEngine implements Engine<RoughFacts> {
    private static final String ID = "rough-cut-capacity";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(RoughCutEngine.class, "rccp.name"), Text.of(RoughCutEngine.class, "rccp.help"),
            List.of(ProjectPackage.Literals.PROJECT, PlanPackage.Literals.MASTER_SCHEDULE),
            RoughParameters.all(), RoughInput.descriptions())
            .inReports(new ReportUse(Integer.MAX_VALUE, Map.of(RoughParameters.METHODS, "resource-profile",
                    RoughParameters.BUCKET, "month",
                    RoughParameters.WHOLE_UNITS, "false")));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public RoughFacts snapshot(Request request) {
        boolean scheduled = request.tables().containsKey(RoughInput.SCHEDULE);
        if (request.project().isPresent() && request.element().isPresent() && !scheduled) {
            return new RoughFromModel(request.project().get(), request.element().get(), request.parameters()).read();
        }
        return new RoughInput(new ScheduleInput(RoughCut.RULE, request.tables()),
                new CostDefaults(request.parameters(), "", "")).read();
    }

    @Override
    public Result run(RoughFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new RoughCut(new OjAlgoSolver(), snapshot, parameters, monitor).plan(result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }
}
