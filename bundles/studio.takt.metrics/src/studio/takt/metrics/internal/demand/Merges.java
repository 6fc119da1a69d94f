/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.demand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * Sorts the links that arrive at a node into groups. The links of a group bring the same thing, and share the need;
 * each group brings something else, and all of it is needed.
 *
 * <ul>
 * <li>A link with a stated quantity per piece brings a component of its own: that many go into each piece.</li>
 * <li>What arrives at a process by branches that come from one source (parallel machines) is the same thing; branches
 * without a common source bring different components, one of each.</li>
 * <li>A shared process, a stock, a transport and a customer do not assemble: whatever arrives there is the same thing.</li>
 * </ul>
 */
final class Merges {
    private final Routes routes;
    private final List<List<List<Link>>> groups = new ArrayList<>();

    Merges(StreamGraph graph, Routes routes) {
        this.routes = routes;
        List<BitSet> origins = origins(graph);
        for (int node = 0; node < graph.size(); node++) {
            boolean assembles = graph.node(node) instanceof StreamNode.Step step && !step.shared();
            groups.add(groups(assembles, routes.forwardIn(node), origins));
        }
    }

    private List<BitSet> origins(StreamGraph graph) {
        List<BitSet> origins = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            origins.add(new BitSet());
        }
        for (int node : routes.order()) {
            origins.get(node).set(node);
            routes.forwardIn(node).forEach(link -> origins.get(link.to()).or(origins.get(link.from())));
        }
        return origins;
    }

    private static List<List<Link>> groups(boolean assembles, List<Link> links, List<BitSet> origins) {
        List<List<Link>> result = new ArrayList<>();
        List<BitSet> reach = new ArrayList<>();
        for (Link link : links) {
            if (link.flow().quantityPer().isPresent() && links.size() > 1) {
                result.add(List.of(link));
                reach.add(new BitSet());
            } else {
                join(link, assembles, result, reach, (BitSet) origins.get(link.from()).clone());
            }
        }
        return result;
    }

    /** Adds the link to the groups that share an origin with it, which become one; or to a new group. */
    private static void join(Link link, boolean assembles, List<List<Link>> groups, List<BitSet> reach, BitSet from) {
        List<Link> joined = new ArrayList<>(List.of(link));
        for (int i = groups.size() - 1; i >= 0; i--) {
            boolean component = reach.get(i).isEmpty();
            if (!component && (!assembles || reach.get(i).intersects(from))) {
                joined.addAll(0, groups.remove(i));
                from.or(reach.remove(i));
            }
        }
        groups.add(joined);
        reach.add(from);
    }

    /** The groups of links that arrive at a node. */
    List<List<Link>> of(int node) {
        return groups.get(node);
    }
}
