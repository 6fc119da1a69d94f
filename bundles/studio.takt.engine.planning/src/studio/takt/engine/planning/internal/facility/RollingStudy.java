/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;

/**
 * What policies earn when inflow differs from its plan: the same errors for all. {@code perfect} knows them beforehand,
 * {@code rolling} plans anew every day, {@code threshold} and {@code level} follow their rule.
 */
final class RollingStudy {
    private final Facility facility;
    private final Inflow planned;
    private final double sigma;
    private final int window;
    private final int replications;
    private final long seed;

    RollingStudy(Facility facility, Inflow planned, double sigma, Parameters parameters) {
        this.facility = facility;
        this.planned = planned;
        this.sigma = sigma;
        this.window = parameters.integer(FacilityParameters.WINDOW).orElse(10L).intValue();
        this.replications = parameters.integer(FacilityParameters.REPLICATIONS).orElse(10L).intValue();
        this.seed = parameters.integer(FacilityParameters.SEED).orElse(1L);
    }

    /** Profits by policy, one per replication. */
    Map<String, List<Double>> run(Monitor monitor) {
        Map<String, List<Double>> profits = new LinkedHashMap<>();
        List.of("perfect", "rolling", "threshold", "level").forEach(each -> profits.put(each, new ArrayList<>()));
        for (int i = 0; i < replications; i++) {
            monitor.progress((double) i / replications, Text.of(RollingStudy.class, "progress.rolling"));
            Inflow actual = actual(new RandomStreams(seed).replication(i + 1).stream("inflow"));
            add(profits, "perfect", actual, ExactPlan.of(facility, actual, monitor));
            add(profits, "rolling", actual, Policies.rolling(facility, planned, actual, window, monitor));
            add(profits, "threshold", actual, Policies.threshold(facility, actual));
            add(profits, "level", actual, Policies.level(facility, actual));
        }
        return profits;
    }

    private void add(Map<String, List<Double>> profits, String policy, Inflow actual, int[] produced) {
        profits.get(policy).add(new DayPlan(policy, facility, actual, produced).profit());
    }

    /** max(0, plan + Normal(0, σ)) in whole pieces; a day on which nothing is planned brings nothing. */
    private Inflow actual(RandomStream errors) {
        int[] pieces = planned.pieces().clone();
        for (int t = 0; t < pieces.length; t++) {
            double error = sigma * errors.normal();
            pieces[t] = pieces[t] == 0 ? 0 : (int) Math.max(0, Math.round(pieces[t] + error));
        }
        return new Inflow(planned.opening(), pieces, planned.open());
    }
}
