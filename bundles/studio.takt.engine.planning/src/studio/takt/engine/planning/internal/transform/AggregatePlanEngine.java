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

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.engine.planning.internal.aggregate.AggregateParameters;
import studio.takt.engine.planning.internal.aggregate.AggregatePlanner;
import studio.takt.engine.planning.internal.aggregate.Facts;
import studio.takt.engine.planning.internal.aggregate.Strategies;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.product.ProductPackage;

/** The engine {@code aggregate-plan}: production, people and stock of a family by period, by several strategies. */
public final class AggregatePlanEngine implements Engine<Facts> {
    private static final String ID = "aggregate-plan";
    private static final String VERSION = "1.0";

    private final List<Strategy> strategies = Strategies.builtIn();
    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(AggregatePlanEngine.class, "engine.name"), Text.of(AggregatePlanEngine.class, "engine.help"),
            List.of(PlanPackage.Literals.PLANNING_POLICY, ProductPackage.Literals.PRODUCT_FAMILY),
            AggregateParameters.all(strategies), List.of(DemandTable.description(), FamilyTable.description()))
            .inReports(ReportUse.ALWAYS.with(AggregateParameters.BENCHMARK, "optimal"));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Facts snapshot(Request request) {
        Optional<DataSet> table = Optional.ofNullable(request.tables().get(DemandTable.NAME));
        Optional<DataSet> families = Optional.ofNullable(request.tables().get(FamilyTable.NAME))
                .filter(given -> !given.rows().isEmpty());
        Optional<Facts> shared = request.project().isPresent() && request.element().isPresent()
                ? SharedFacts.ofModel(request.project().get(), request.element().get(), table, families)
                : SharedFacts.ofTables(table, families);
        if (shared.isPresent()) {
            return shared.get();
        }
        if (request.project().isPresent() && request.element().isPresent()) {
            return new ModelFacts(request.project().get(), request.element().get()).read(table);
        }
        if (table.isEmpty()) {
            return Facts.of(List.of(), List.of(new Finding(Severity.ERROR, ID + ".no-data", ElementRef.NONE,
                    Text.of(AggregatePlanEngine.class, "finding.no-data"))));
        }
        DemandTable demand = new DemandTable(table.get());
        return Facts.of(demand.periods(), demand.findings());
    }

    @Override
    public Result run(Facts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new AggregatePlanner(strategies).plan(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        boolean possible = result.isSound() && result.element().isPresent() && result.table("periods").isPresent();
        return possible ? Optional.of(new PlanStorage(result, LocalDateTime.now())) : Optional.empty();
    }
}
