/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.internal.Notes;

/**
 * The flow of material as a directed graph over numbered nodes. Nodes are numbered by name, then id, and links by
 * their ends, so that the order in which a map lists them changes nothing.
 */
public final class StreamGraph {

    /**
     * A flow between numbered nodes.
     *
     * @param index its number
     * @param from  the node where it begins
     * @param to    the node where it ends
     * @param flow  the flow that it stands for
     */
    public record Link(int index, int from, int to, StreamFlow flow) {}

    private final List<StreamNode> nodes;
    private final List<Link> links = new ArrayList<>();
    private final List<List<Link>> out = new ArrayList<>();
    private final List<List<Link>> in = new ArrayList<>();

    /** Numbers the nodes and flows of a map; flows that lead nowhere become findings. */
    public StreamGraph(StreamSnapshot snapshot, Notes notes) {
        nodes = snapshot.nodes().stream().sorted(Comparator.comparing((StreamNode node) -> node.ref().name())
                .thenComparing(node -> node.ref().id())).toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (StreamNode node : nodes) {
            numbers.put(node.ref().id(), numbers.size());
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        snapshot.flows().stream().filter(flow -> isUsable(flow, numbers, notes))
                .sorted(Comparator.comparing((StreamFlow flow) -> numbers.get(flow.source()))
                        .thenComparing(flow -> numbers.get(flow.target())).thenComparing(flow -> flow.ref().id()))
                .forEach(flow -> link(flow, numbers));
    }

    private boolean isUsable(StreamFlow flow, Map<String, Integer> numbers, Notes notes) {
        Integer from = numbers.get(flow.source());
        if (from == null || !numbers.containsKey(flow.target())) {
            notes.warning("flow.dangling", flow.ref(), flow.ref().name());
            return false;
        }
        if (nodes.get(from) instanceof StreamNode.Party party && party.customer()) {
            notes.information("flow.fromCustomer", flow.ref(), flow.ref().name(), party.ref().name());
            return false;
        }
        return true;
    }

    private void link(StreamFlow flow, Map<String, Integer> numbers) {
        Link link = new Link(links.size(), numbers.get(flow.source()), numbers.get(flow.target()), flow);
        links.add(link);
        out.get(link.from()).add(link);
        in.get(link.to()).add(link);
    }

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** The node of that number. */
    public StreamNode node(int number) {
        return nodes.get(number);
    }

    /** All links. */
    public List<Link> links() {
        return links;
    }

    /** The links that leave a node. */
    public List<Link> out(int node) {
        return out.get(node);
    }

    /** The links that arrive at a node. */
    public List<Link> in(int node) {
        return in.get(node);
    }

    /** True if it is a customer. */
    public boolean isCustomer(int node) {
        return nodes.get(node) instanceof StreamNode.Party party && party.customer();
    }

    /** True if it is an outside source that is no customer. */
    public boolean isSupplier(int node) {
        return nodes.get(node) instanceof StreamNode.Party party && !party.customer();
    }
}
