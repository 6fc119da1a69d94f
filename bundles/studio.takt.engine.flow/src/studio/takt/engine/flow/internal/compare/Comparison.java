/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.experiment.Experiment;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.simulation.LineStudy;
import studio.takt.engine.flow.internal.table.Faults;

/**
 * Runs scenarios under the same chances, with the same warm-up and length, and compares them pair by pair of
 * replications.
 */
public final class Comparison {
    /** What the rules of the findings begin with. */
    static final String RULES = "flow";

    private final CompareCase given;
    private final Parameters parameters;
    private final Faults faults = new Faults(RULES);
    private final Faults assumed = new Faults(RULES);

    /** Compares these under these parameters. */
    public Comparison(CompareCase given, Parameters parameters) {
        this.given = given;
        this.parameters = parameters;
    }

    /**
     * Writes all that can be said into the result.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void writeTo(Result.Builder result, Monitor monitor) {
        result.findings(given.findings());
        if (given.findings().stream().noneMatch(Finding::isError)) {
            List<LineStudy> studies = new ArrayList<>();
            given.alternatives().forEach(each -> LineStudy
                    .of(each.name(), each.line(), with(each.parameters()), faults, new Faults(RULES))
                    .ifPresent(studies::add));
            if (faults.none() && studies.size() == given.alternatives().size()) {
                run(studies, result, monitor);
            }
        }
        result.findings(faults.found().stream().distinct().toList());
        result.findings(assumed.found());
    }

    /** A scenario's way of flow goes before that of the others. */
    private Parameters with(Map<String, Object> changed) {
        Map<String, Object> all = new LinkedHashMap<>(parameters.asMap());
        if (changed.containsKey("conwip")) {
            all.remove("interarrival");
        } else if (changed.containsKey("interarrival")) {
            all.remove("conwip");
        }
        all.putAll(changed);
        return new Parameters(all);
    }

    private void run(List<LineStudy> studies, Result.Builder result, Monitor monitor) {
        double length = studies.stream().mapToDouble(study -> study.settings().runLength()).max().orElseThrow();
        if (parameters.quantity("runLength").isEmpty() && !studies.get(0).line().hasOrders()) {
            assumed.assumed("compared-length", length);
        }
        Optional<Double> given = studies.get(0).settings().warmUp();
        boolean free = studies.stream().allMatch(study -> study.settings().warmUp().isPresent());
        double warmUp = free
                ? given.orElseThrow()
                : studies.stream().filter(study -> study.settings().warmUp().isEmpty())
                        .mapToDouble(study -> new Experiment(study.scenario(),
                                study.settings().withRunLength(length), monitor).warmUp())
                        .max().orElse(0);
        if (!free) {
            assumed.assumed("warm-up", warmUp);
        }
        List<Compared> compared = new ArrayList<>();
        for (LineStudy study : studies) {
            Settings settings = study.settings().withRunLength(length).withWarmUp(warmUp);
            compared.add(compared(study, settings, monitor));
        }
        new CompareResult(compared, parameters.number("confidence").orElse(0.95)).writeTo(result);
    }

    private Compared compared(LineStudy study, Settings settings, Monitor monitor) {
        LineStudy.Shown shown = study.run(settings, monitor);
        if (!shown.steady()) {
            faults.warn(shown.place().isEmpty() ? "growing-scenario" : "not-steady", Location.NONE, study.name(),
                    shown.place(), 3600 * shown.growth());
        }
        return new Compared(study.name(), shown.outcome(), shown.steady(), shown.outcome().bottleneck());
    }
}
