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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

import studio.takt.metrics.internal.graph.Components;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * How often a piece visits the nodes of a cycle, by the fundamental matrix (I - P)⁻¹ of the cycle's fractions P: a
 * simple way back with probability p makes 1 / (1 - p) visits. Nodes outside any cycle are visited once.
 */
public final class Visits {
    /** A cycle of more nodes than this is not inverted. */
    private static final int LARGEST = 400;

    private final int[] component;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Integer, RealMatrix> fundamental = new HashMap<>();

    private boolean approximate;

    /** Works out the visits in every cycle. */
    public Visits(StreamGraph graph, Shares shares) {
        component = Components.of(graph, link -> shares.of(link) > 0);
        for (int node = 0; node < graph.size(); node++) {
            members.add(new ArrayList<>());
        }
        for (int node = 0; node < graph.size(); node++) {
            members.get(component[node]).add(node);
        }
        for (int number = 0; number < members.size(); number++) {
            invert(number, graph, shares);
        }
    }

    private void invert(int number, StreamGraph graph, Shares shares) {
        List<Integer> nodes = members.get(number);
        boolean loops = nodes.size() > 1 || nodes.stream().flatMap(node -> graph.out(node).stream())
                .anyMatch(link -> link.to() == link.from() && shares.of(link) > 0);
        approximate |= loops && nodes.size() > LARGEST;
        if (!loops || nodes.size() > LARGEST) {
            return;
        }
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(nodes.size());
        for (int row = 0; row < nodes.size(); row++) {
            for (Link link : graph.out(nodes.get(row))) {
                if (component[link.to()] == number) {
                    matrix.addToEntry(row, nodes.indexOf(link.to()), -shares.of(link));
                }
            }
        }
        DecompositionSolver solver = new LUDecomposition(matrix).getSolver();
        if (solver.isNonSingular()) {
            fundamental.put(number, new Array2DRowRealMatrix(solver.getInverse().getData()));
        }
    }

    /** True if a cycle was too large, so that its nodes count one visit. */
    public boolean isApproximate() {
        return approximate;
    }

    /** The number of the cycle that the node is in; a node in no cycle has a number of its own. */
    public int component(int node) {
        return component[node];
    }

    /** The nodes of the cycle that the node is in. */
    public List<Integer> cycle(int node) {
        return members.get(component[node]);
    }

    /** How often a piece that visits the node does so. */
    public double of(int node) {
        return between(node, node);
    }

    /** How often a piece that enters a cycle at one node visits another node of it. */
    public double between(int entry, int node) {
        RealMatrix matrix = fundamental.get(component[node]);
        if (matrix == null) {
            return entry == node ? 1 : 0;
        }
        List<Integer> nodes = cycle(node);
        return matrix.getEntry(nodes.indexOf(entry), nodes.indexOf(node));
    }
}
