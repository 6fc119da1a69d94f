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

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.schedule.MasterScheduler;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.ProjectPackage;

/** The engine {@code master-schedule}: on a model, or on tables alone. */
public final class MasterScheduleEngine implements Engine<ScheduleFacts> {
    private static final String ID = "master-schedule";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(MasterScheduleEngine.class, "mps.name"), Text.of(MasterScheduleEngine.class, "mps.help"),
            List.of(ProjectPackage.Literals.PROJECT, ProductPackage.Literals.PRODUCT_FAMILY,
                    ProductPackage.Literals.ITEM, PlanPackage.Literals.PLANNING_POLICY),
            ScheduleParameters.all(), ScheduleInput.descriptions());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ScheduleFacts snapshot(Request request) {
        ScheduleInput input = new ScheduleInput(MasterScheduler.RULE, request.tables());
        if (request.project().isPresent() && request.element().isPresent()) {
            return new ScheduleFromModel(request.project().get(), request.element().get(), request.parameters(), input)
                    .read();
        }
        return new ScheduleFromTables(input, request.parameters()).read();
    }

    @Override
    public Result run(ScheduleFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new MasterScheduler(snapshot, parameters, monitor).plan(result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        boolean possible = result.isSound() && result.element().isPresent() && result.table("schedule").isPresent();
        return possible ? Optional.of(new ScheduleStorage(result, LocalDateTime.now())) : Optional.empty();
    }
}
