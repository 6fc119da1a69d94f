/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.ladder;

import java.util.ArrayList;
import java.util.List;

import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.internal.demand.Visits;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;

/** The steps of the ladder that a node brings, all visits together. */
final class Weights {
    private final StreamGraph graph;
    private final Routes routes;
    private final Visits visits;
    private final List<LadderStep> once;

    Weights(StreamGraph graph, Routes routes, Visits visits, List<LadderStep> once) {
        this.graph = graph;
        this.routes = routes;
        this.visits = visits;
        this.once = once;
    }

    /** The node's own step. */
    LadderStep of(int node) {
        return times(node, visits.of(node));
    }

    private LadderStep times(int node, double number) {
        LadderStep step = once.get(node);
        return new LadderStep(step.element(), step.leadTime() * number, step.processingTime() * number, number,
                step.known());
    }

    /** The steps at rework stations, which lie on no way to the customer, of the cycle that is entered at a node. */
    List<LadderStep> reworkOf(int entry) {
        List<LadderStep> steps = new ArrayList<>();
        for (int node : visits.cycle(entry)) {
            double number = routes.isMain(node) ? 0 : visits.between(entry, node);
            if (number > 0 && isStep(node)) {
                steps.add(times(node, number));
            }
        }
        return steps;
    }

    /** True if the node is a step of the ladder: anything but an outside source. */
    boolean isStep(int node) {
        return !(graph.node(node) instanceof studio.takt.metrics.api.StreamNode.Party);
    }

    /** True if the link between two nodes enters another cycle, or leaves one. */
    boolean crosses(int from, int to) {
        return visits.component(from) != visits.component(to);
    }

    /** Workdays and seconds that passing the node adds to a path that comes from another one (-1: begins here). */
    double[] added(int from, int node) {
        LadderStep own = of(node);
        double[] sum = {own.leadTime(), own.processingTime()};
        if (from < 0 || crosses(from, node)) {
            for (LadderStep step : reworkOf(node)) {
                sum[0] += step.leadTime();
                sum[1] += step.processingTime();
            }
        }
        return sum;
    }
}
