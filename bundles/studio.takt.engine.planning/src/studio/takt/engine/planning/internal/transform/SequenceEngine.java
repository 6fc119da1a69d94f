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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.sequence.SequenceFacts;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Pair;
import studio.takt.engine.planning.internal.sequence.SequenceParameters;
import studio.takt.engine.planning.internal.sequence.SequencePlanner;
import studio.takt.engine.planning.internal.sequence.SequenceTables;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.project.Project;

/** The engine {@code sequence}: jobs on one facility in the best sequence when changeovers depend on what came before. */
public final class SequenceEngine implements Engine<SequenceFacts> {
    private static final String ID = "sequence";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(SequencePlanner.class, "sequence.name"), Text.of(SequencePlanner.class, "sequence.help"),
            List.of(PlantPackage.Literals.WORK_CENTER), SequenceParameters.all(), SequenceTables.descriptions());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public SequenceFacts snapshot(Request request) {
        List<Finding> findings = new ArrayList<>();
        List<Job> jobs = new ArrayList<>();
        Map<Pair, Changeover> changes = new HashMap<>();
        Optional<WorkCenter> center = request.element().map(WorkCenter.class::cast);
        if (center.isPresent() && request.project().isPresent()) {
            ModelSequence model = new ModelSequence(request.project().get(), center.get(), findings);
            changes.putAll(model.changeovers());
            if (!request.tables().containsKey(SequenceTables.JOBS)) {
                jobs.addAll(model.jobs(request.parameters().text(SequenceParameters.START).orElse("")));
            }
        }
        SequenceTables tables = new SequenceTables();
        Optional.ofNullable(request.tables().get(SequenceTables.JOBS)).map(tables::jobs).ifPresent(jobs::addAll);
        Optional<DataSet> given = Optional.ofNullable(request.tables().get(SequenceTables.CHANGEOVERS));
        given.ifPresent(data -> {
            changes.clear();
            changes.putAll(tables.changeovers(data));
        });
        findings.addAll(tables.findings());
        Optional<String> initial = request.parameters().text(SequenceParameters.INITIAL).map(String::strip)
                .filter(name -> !name.isEmpty());
        ElementRef element = center.map(ElementRef::of).orElse(ElementRef.NONE);
        new Gaps(element, jobs, changes, initial, findings).find();
        return new SequenceFacts(element, request.project().map(Project::getCurrency).map(ModelRequirements::text)
                .orElse(""), jobs, changes, initial, findings);
    }

    /** What is missing in a case. */
    private record Gaps(ElementRef element, List<Job> jobs, Map<Pair, Changeover> changes, Optional<String> initial,
            List<Finding> findings) {
        void find() {
            if (jobs.isEmpty()) {
                if (findings.stream().noneMatch(Finding::isError)) {
                    add(Severity.ERROR, "no-data");
                }
                return;
            }
            List<String> groups = jobs.stream().map(Job::group).distinct().toList();
            List<Pair> missing = groups.stream().flatMap(from -> groups.stream().filter(to -> !to.equals(from))
                    .map(to -> new Pair(from, to))).filter(pair -> !changes.containsKey(pair)).limit(1000).toList();
            if (!missing.isEmpty()) {
                add(Severity.WARNING, "unknown-changeovers", missing.size(), missing.get(0).from(),
                        missing.get(0).to());
            }
            initial.filter(name -> !groups.contains(name)
                    && changes.keySet().stream().noneMatch(pair -> pair.from().equals(name)))
                    .ifPresent(name -> add(Severity.ERROR, "initial-unknown", name, String.join(", ", groups)));
        }

        private void add(Severity severity, String key, Object... arguments) {
            findings.add(new Finding(severity, SequencePlanner.RULE + key, element,
                    Text.of(SequencePlanner.class, "finding." + key, arguments)));
        }
    }

    @Override
    public Result run(SequenceFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new SequencePlanner().plan(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        boolean possible = result.isSound() && result.element().isPresent() && result.table("sequence").isPresent();
        return possible ? Optional.of(new SequenceStorage(result, LocalDateTime.now())) : Optional.empty();
    }
}
