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
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.experiment.Study;
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
            List<Finding> found = new ArrayList<>();
            List<Study> studies = new ArrayList<>();
            given.alternatives()
                    .forEach(each -> each.study(parameters, monitor, found::add).ifPresent(studies::add));
            result.findings(found.stream().distinct().toList());
            if (studies.size() == given.alternatives().size()) {
                run(studies, result, monitor);
            }
        }
        result.findings(faults.found());
    }

    private void run(List<Study> studies, Result.Builder result, Monitor monitor) {
        double length = studies.stream().mapToDouble(Study::length).max().orElseThrow();
        boolean terminating = studies.stream().anyMatch(Study::isTerminating);
        boolean found = !terminating && studies.stream().anyMatch(study -> study.warmUp().isEmpty());
        double warmUp = terminating && parameters.quantity("warmUp").isEmpty()
                ? 0
                : studies.stream()
                        .mapToDouble(study -> study.warmUp().orElseGet(() -> study.findWarmUp(length, monitor))).max()
                        .orElseThrow();
        List<Compared> compared = studies.stream()
                .map(study -> new Compared(study.name(), study.run(warmUp, length, monitor))).toList();
        compared.stream().filter(each -> !each.shown().steady()).forEach(this::notSteady);
        if (parameters.quantity("runLength").isEmpty() && !given.hasOrders()) {
            faults.assumed("compared-length", length);
        }
        if (found) {
            faults.assumed("warm-up", warmUp);
        } else if (parameters.quantity("warmUp").isEmpty() && warmUp > 0) {
            faults.assumed("compared-warm-up", warmUp);
        }
        new CompareResult(compared, terminating, parameters.number("confidence").orElse(0.95)).writeTo(result);
    }

    private void notSteady(Compared scenario) {
        String place = scenario.shown().place();
        faults.warn(place.isEmpty() ? "growing-scenario" : "not-steady", Location.NONE, scenario.name(), place,
                3600 * scenario.shown().growth());
    }
}
