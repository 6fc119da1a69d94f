/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamNode.Party;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.api.StreamSnapshot;

/**
 * The flow of material over numbered nodes: what leads forward, what leads back, which share takes which way, what is
 * put together, and how much of each node a delivered piece needs. The order in which a map lists things changes
 * nothing.
 */
final class MapGraph {

    /** A flow between numbered nodes. */
    record Link(int index, int from, int to, StreamFlow flow) {
        double perPiece() {
            return flow.quantityPer().value() > 0 ? flow.quantityPer().value() : 1;
        }
    }

    private final List<StreamNode> nodes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<List<Link>> out = new ArrayList<>();
    private final List<List<Link>> in = new ArrayList<>();
    private final BitSet back = new BitSet();
    private final BitSet diverted = new BitSet();
    private final BitSet main = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final double[] fraction;
    private final double[] amount;
    private final List<List<List<Link>>> groups = new ArrayList<>();

    MapGraph(StreamSnapshot snapshot) {
        nodes = snapshot.nodes().stream().sorted(Comparator.comparing((StreamNode node) -> node.ref().name())
                .thenComparing(node -> node.ref().id())).toList();
        for (StreamNode node : nodes) {
            numbers.put(node.ref().id(), numbers.size());
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        snapshot.flows().stream().filter(flow -> isUsable(flow))
                .sorted(Comparator.comparing((StreamFlow flow) -> numbers.get(flow.source()))
                        .thenComparing(flow -> numbers.get(flow.target())).thenComparing(flow -> flow.ref().id()))
                .forEach(flow -> link(flow));
        fraction = new double[links.size()];
        amount = new double[links.size()];
        findBackLinks();
        sort();
        findMain();
        fractions();
        group();
        amounts();
    }

    private boolean isUsable(StreamFlow flow) {
        Integer from = numbers.get(flow.source());
        return from != null && numbers.containsKey(flow.target()) && !isCustomer(from);
    }

    private void link(StreamFlow flow) {
        Link link = new Link(links.size(), numbers.get(flow.source()), numbers.get(flow.target()), flow);
        links.add(link);
        out.get(link.from()).add(link);
        in.get(link.to()).add(link);
    }

    private void findBackLinks() {
        byte[] colour = new byte[nodes.size()];
        int[] next = new int[nodes.size()];
        for (int node = 0; node < nodes.size(); node++) {
            if (in.get(node).isEmpty()) {
                walk(node, colour, next);
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            walk(node, colour, next);
        }
        links.stream().filter(link -> link.flow().rework().isPresent()).forEach(link -> diverted.set(link.index()));
    }

    private void walk(int root, byte[] colour, int[] next) {
        if (colour[root] != 0) {
            return;
        }
        Deque<Integer> path = new ArrayDeque<>();
        path.push(root);
        colour[root] = 1;
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] == out.get(node).size()) {
                colour[node] = 2;
                path.pop();
            } else {
                Link link = out.get(node).get(next[node]++);
                if (colour[link.to()] == 1) {
                    back.set(link.index());
                    diverted.set(link.index());
                } else if (colour[link.to()] == 0) {
                    colour[link.to()] = 1;
                    path.push(link.to());
                }
            }
        }
    }

    private void sort() {
        int[] waiting = new int[nodes.size()];
        links.stream().filter(link -> !isBack(link)).forEach(link -> waiting[link.to()]++);
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            int node = ready.poll();
            order.add(node);
            out.get(node).stream().filter(link -> !isBack(link) && --waiting[link.to()] == 0)
                    .forEach(link -> ready.add(link.to()));
        }
    }

    /** What leads to a customer; without one, to where the flow ends. */
    private void findMain() {
        boolean served = false;
        for (int node = 0; node < nodes.size(); node++) {
            served |= isCustomer(node) && !in.get(node).isEmpty();
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            List<Link> forward = forwardOut(node);
            boolean drawn = nodes.get(node) instanceof Step || !in.get(node).isEmpty();
            boolean end = served ? isCustomer(node) : out.get(node).isEmpty() && drawn;
            if (end || forward.stream().anyMatch(link -> main.get(link.to()))) {
                main.set(node);
            }
        }
    }

    private void fractions() {
        for (int node = 0; node < nodes.size(); node++) {
            List<Link> straight = new ArrayList<>();
            for (Link link : out.get(node)) {
                boolean away = isDiverted(link) || main.get(node) && !main.get(link.to());
                if (away) {
                    fraction[link.index()] = leaving(link, main.get(node));
                } else {
                    straight.add(link);
                }
            }
            split(straight);
        }
    }

    private static double leaving(Link link, boolean fromMain) {
        Given stated = link.flow().rework().or(link.flow().share());
        boolean possible = stated.value() >= 0 && stated.value() <= 1;
        return possible ? stated.value() : fromMain ? 0 : 1;
    }

    private void split(List<Link> straight) {
        double known = 0;
        int open = 0;
        for (Link link : straight) {
            double share = share(link);
            known += Double.isNaN(share) ? 0 : share;
            open += Double.isNaN(share) ? 1 : 0;
        }
        double rest = open == 0 ? 0 : Math.max(0, 1 - known) / open;
        double whole = known + rest * open;
        for (Link link : straight) {
            double part = Double.isNaN(share(link)) ? rest : share(link);
            fraction[link.index()] = whole > 0 ? part / whole : 1.0 / straight.size();
        }
    }

    private static double share(Link link) {
        double share = link.flow().share().value();
        return share >= 0 && share <= 1 ? share : Double.NaN;
    }

    /** Sorts what arrives: components with a quantity of their own, the same thing by several ways, other components. */
    private void group() {
        List<BitSet> origins = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            origins.add(new BitSet());
            groups.add(new ArrayList<>());
        }
        for (int node : order) {
            origins.get(node).set(node);
            List<Link> arriving = forwardIn(node);
            arriving.forEach(link -> origins.get(node).or(origins.get(link.from())));
            boolean assembles = nodes.get(node) instanceof Step step && !step.shared();
            groups.set(node, grouped(arriving, assembles, origins));
        }
    }

    private static List<List<Link>> grouped(List<Link> arriving, boolean assembles, List<BitSet> origins) {
        List<List<Link>> result = new ArrayList<>();
        List<BitSet> reach = new ArrayList<>();
        for (Link link : arriving) {
            List<Link> joined = new ArrayList<>(List.of(link));
            BitSet from = (BitSet) origins.get(link.from()).clone();
            boolean component = assembles && link.flow().quantityPer().isPresent() && arriving.size() > 1;
            for (int i = result.size() - 1; i >= 0 && !component; i--) {
                if (!reach.get(i).isEmpty() && (!assembles || reach.get(i).intersects(from))) {
                    joined.addAll(0, result.remove(i));
                    from.or(reach.remove(i));
                }
            }
            result.add(joined);
            reach.add(component ? new BitSet() : from);
        }
        return result;
    }

    private void amounts() {
        for (int node : order) {
            List<List<Link>> arriving = groups.get(node);
            double sum = arriving.isEmpty()
                    ? 1
                    : arriving.get(0).stream().mapToDouble(link -> amount[link.index()] / link.perPiece()).sum();
            out.get(node).forEach(link -> amount[link.index()] = sum * fraction[link.index()]);
        }
    }

    /** Which part of what arrives in a group comes by a link. */
    private double part(Link link, List<Link> group) {
        double sum = group.stream().mapToDouble(each -> amount[each.index()]).sum();
        return sum > 0 ? amount[link.index()] / sum : 1.0 / group.size();
    }

    /** How much arrives at a node, if one unit comes from each source. */
    double arriving(int node) {
        return in.get(node).stream().filter(link -> !isBack(link)).mapToDouble(link -> amount[link.index()]).sum();
    }

    /**
     * How many tokens each node and link passes for a piece that this node starts, without scrap and rework: nodes
     * first, then links.
     */
    double[] needs(int from) {
        double[] needs = new double[nodes.size() + links.size()];
        needs[from] = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            if (needs[node] > 0) {
                for (List<Link> group : groups.get(node)) {
                    for (Link link : group) {
                        double much = needs[node] * link.perPiece() * part(link, group);
                        needs[nodes.size() + link.index()] += much;
                        needs[link.from()] += much;
                    }
                }
            }
        }
        return needs;
    }

    /** Nodes on the way from one node to another, both included. */
    BitSet between(int from, int to) {
        BitSet after = new BitSet();
        after.set(from);
        order.stream().filter(after::get)
                .forEach(node -> out.get(node).stream().filter(link -> !isBack(link))
                        .forEach(link -> after.set(link.to())));
        BitSet before = new BitSet();
        before.set(to);
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            if (out.get(node).stream().anyMatch(link -> !isBack(link) && before.get(link.to()))) {
                before.set(node);
            }
        }
        after.and(before);
        return after;
    }

    /** True if pieces have passed a process before they come there. */
    boolean isAfterStep(int node) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (Link link : in.get(open.poll())) {
                if (nodes.get(link.from()) instanceof Step) {
                    return true;
                }
                if (!seen.get(link.from())) {
                    seen.set(link.from());
                    open.add(link.from());
                }
            }
        }
        return false;
    }

    int size() {
        return nodes.size();
    }

    StreamNode node(int number) {
        return nodes.get(number);
    }

    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    List<Link> links() {
        return links;
    }

    List<Link> out(int node) {
        return out.get(node);
    }

    List<Link> in(int node) {
        return in.get(node);
    }

    List<Link> forwardOut(int node) {
        return out.get(node).stream().filter(link -> !isDiverted(link)).toList();
    }

    private List<Link> forwardIn(int node) {
        return in.get(node).stream().filter(link -> !isDiverted(link)).toList();
    }

    List<List<Link>> groups(int node) {
        return groups.get(node);
    }

    List<Integer> order() {
        return order;
    }

    boolean isBack(Link link) {
        return back.get(link.index());
    }

    /** True if it leads back, or to where something is done again. */
    boolean isDiverted(Link link) {
        return diverted.get(link.index());
    }

    boolean isMain(int node) {
        return main.get(node);
    }

    double fraction(Link link) {
        return fraction[link.index()];
    }

    boolean isCustomer(int node) {
        return nodes.get(node) instanceof Party party && party.customer();
    }

    boolean isSupplier(int node) {
        return nodes.get(node) instanceof Party party && !party.customer() && in.get(node).isEmpty();
    }
}
