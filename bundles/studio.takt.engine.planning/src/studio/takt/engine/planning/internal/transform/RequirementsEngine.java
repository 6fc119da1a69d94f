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

import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.Drafts;
import studio.takt.engine.planning.internal.requirements.FactsBuilder;
import studio.takt.engine.planning.internal.requirements.ForecastConsumption;
import studio.takt.engine.planning.internal.requirements.GridChoice;
import studio.takt.engine.planning.internal.requirements.InputTables;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts;
import studio.takt.engine.planning.internal.requirements.RequirementsParameters;
import studio.takt.engine.planning.internal.requirements.RequirementsPlanner;
import studio.takt.engine.planning.internal.requirements.TableReading;
import studio.takt.engine.planning.internal.requirements.TimeGrid;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;

/** The engine {@code material-requirements}: what is needed of every item and when, down all bills of materials. */
public final class RequirementsEngine implements Engine<RequirementsFacts> {
    private static final String ID = "material-requirements";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(RequirementsPlanner.class, "requirements.name"),
            Text.of(RequirementsPlanner.class, "requirements.help"),
            List.of(ProjectPackage.Literals.PROJECT, PlanPackage.Literals.MASTER_SCHEDULE),
            RequirementsParameters.all(), InputTables.all());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public RequirementsFacts snapshot(Request request) {
        Drafts drafts = new Drafts();
        WorkingCalendar calendar = request.project().map(WorkingCalendar::inForce).orElse(WorkingCalendar.DEFAULT);
        ForecastConsumption consumption = new ForecastConsumption();
        Optional<HorizonSpan> horizon = request.project()
                .flatMap(project -> model(project, request, drafts, calendar, consumption));
        new TableReading(drafts, calendar).read(request.tables());
        boolean table = request.tables().containsKey(InputTables.DEMAND);
        GridChoice choice = new GridChoice(drafts, request.parameters(), calendar);
        TimeGrid grid = choice.choose(horizon, table ? List.of() : consumption.all());
        if (!table) {
            consumption.into(drafts.demand(), request.parameters().text(RequirementsParameters.DEMAND)
                    .orElse("greater"), grid);
        }
        enough(request, drafts);
        return new FactsBuilder(drafts, grid)
                .build(request.element().map(ElementRef::of).orElse(ElementRef.NONE));
    }

    private static Optional<HorizonSpan> model(Project project, Request request, Drafts drafts,
            WorkingCalendar calendar, ForecastConsumption consumption) {
        ModelRequirements items = new ModelRequirements(project, drafts, calendar);
        items.read();
        ModelOrders orders = new ModelOrders(project, items, drafts);
        orders.demand(consumption);
        orders.receipts();
        Optional<MasterSchedule> schedule = schedule(project, request, drafts);
        schedule.ifPresent(orders::schedule);
        return items.horizon(schedule);
    }

    /** The schedule that was asked for, or else the only one. */
    private static Optional<MasterSchedule> schedule(Project project, Request request, Drafts drafts) {
        if (request.element().orElse(null) instanceof MasterSchedule asked) {
            return Optional.of(asked);
        }
        List<MasterSchedule> all = project.getPlans().stream().filter(MasterSchedule.class::isInstance)
                .map(MasterSchedule.class::cast).toList();
        boolean use = request.parameters().text(RequirementsParameters.SCHEDULE).filter("ignore"::equals).isEmpty();
        if (use && all.size() > 1) {
            drafts.add(Severity.WARNING, "several-schedules", ElementRef.of(project), all.size());
        }
        return use ? ModelFacts.only(all) : Optional.empty();
    }

    /** Without demand there is nothing to plan; in a model without bills, nothing to explode. */
    private static void enough(Request request, Drafts drafts) {
        boolean faulty = drafts.findings().stream().anyMatch(Finding::isError);
        boolean nothing = drafts.demand().isEmpty() && drafts.schedule().isEmpty();
        boolean noBill = request.project().isPresent() && request.tables().isEmpty() && drafts.lines().isEmpty();
        if (!faulty && (nothing || noBill)) {
            drafts.add(Severity.ERROR, "no-data", ElementRef.NONE);
        }
    }

    @Override
    public Result run(RequirementsFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new RequirementsPlanner().plan(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        boolean possible = result.isSound() && result.element().isPresent() && result.table("plan").isPresent();
        return possible ? Optional.of(new MaterialPlanStorage(result, LocalDateTime.now())) : Optional.empty();
    }
}
