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

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.calendar.WorkingCalendar;
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
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.facility.FacilityFacts;
import studio.takt.engine.planning.internal.facility.FacilityParameters;
import studio.takt.engine.planning.internal.facility.FacilityStudy;
import studio.takt.engine.planning.internal.solver.OjAlgoSolver;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.demand.DataTable;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.plant.ProcessingContract;

/** The engine {@code subcontract-facility}: when a line that processes a customer's material should run, and how much. */
public final class FacilityEngine implements Engine<FacilityFacts> {
    private static final String ID = "subcontract-facility";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(FacilityEngine.class, "facility.name"), Text.of(FacilityEngine.class, "facility.help"),
            List.of(PlantPackage.Literals.PROCESSING_CONTRACT), FacilityParameters.all(),
            List.of(InflowTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public FacilityFacts snapshot(Request request) {
        Optional<DataSet> given = Optional.ofNullable(request.tables().get(InflowTable.NAME));
        List<Finding> findings = new ArrayList<>();
        if (request.element().orElse(null) instanceof ProcessingContract contract) {
            Optional<DataSet> data = given.or(() -> bound(contract, request.folder(), findings));
            ModelValues values = new ModelValues().take("r", contract, "contribution")
                    .take("h", contract, "holdingCost").take("D", contract, "runningDayCost")
                    .take("S", contract, "minimumRun").take(contract, "capacity", "openingStock");
            String currency = request.project().map(project -> text(project.getCurrency())).orElse("");
            String unit = contract.getProduct() == null ? "" : text(contract.getProduct().getUnit());
            return facts(new FacilityFacts(ElementRef.of(contract), currency, unit, values.all(), List.of(),
                    OptionalDouble.empty(), List.of()), data, findings, calendar(request, contract));
        }
        return facts(new FacilityFacts(ElementRef.NONE, "", "", Map.of(), List.of(), OptionalDouble.empty(),
                List.of()), given, findings, OpenDays.all());
    }

    /** Days are worked by the calendar of the work center, else by the one that holds for the contract. */
    private static OpenDays calendar(Request request, ProcessingContract contract) {
        WorkingCalendar calendar = WorkingCalendar
                .inForce(contract.getWorkCenter() == null ? contract : contract.getWorkCenter());
        return new OpenDays(Optional.of(calendar), request.parameters().text(FacilityParameters.FIRST_DAY));
    }

    private static FacilityFacts facts(FacilityFacts of, Optional<DataSet> data, List<Finding> findings,
            OpenDays calendar) {
        if (data.isEmpty()) {
            findings.add(new Finding(Severity.ERROR, ID + ".no-data", of.element(),
                    Text.of(FacilityEngine.class, "finding.no-inflow")));
            return new FacilityFacts(of.element(), of.currency(), of.unit(), of.values(), List.of(), of.opening(),
                    findings);
        }
        InflowTable table = new InflowTable(data.get(), calendar);
        List<FacilityFacts.Day> days = table.days();
        findings.addAll(table.findings());
        return new FacilityFacts(of.element(), of.currency(), of.unit(), of.values(), days, table.opening(), findings);
    }

    /** The inflow plan bound to the contract, else its actual figures. They lie in the project's folder, nowhere else. */
    private static Optional<DataSet> bound(ProcessingContract contract, Optional<Path> home, List<Finding> findings) {
        DataTable table = contract.getInflowPlan() == null ? contract.getActuals() : contract.getInflowPlan();
        Optional<DataReader.Outcome> read = Optional.ofNullable(table).flatMap(bound -> home
                .flatMap(folder -> new DataReader().read(bound, folder, InflowTable.description())));
        read.ifPresent(outcome -> findings.addAll(outcome.findings()));
        return read.map(DataReader.Outcome::data);
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    @Override
    public Result run(FacilityFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new FacilityStudy(new OjAlgoSolver()).run(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        return result.isSound() && FacilityStorage.isPossible(result)
                ? Optional.of(new FacilityStorage(result, LocalDateTime.now()))
                : Optional.empty();
    }
}
