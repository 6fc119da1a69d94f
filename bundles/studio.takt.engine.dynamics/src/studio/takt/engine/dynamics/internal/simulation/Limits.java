/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.DependencyGraph;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;

/**
 * What holds back the flows of stocks that never fall below zero: each outflow may take what is there and flows in, less
 * what is served before it; what would flow back out through an inflow may take no more than that, either. Of what flows
 * in and is served before, that is left out which would close a loop.
 */
final class Limits {
    private static final int MOST_ROUNDS = 400;
    /** Finding loops takes the square of what is knotted. */
    private static final int MOST_KNOTTED = 200;

    private final Map<String, Scalar> variables;
    private final Map<String, Expression> equations;
    private final Map<String, List<Bound>> bounds = new LinkedHashMap<>();
    private final Set<String> freeAtFirst = new HashSet<>();

    /** A bound of a flow; the flows are those that are still taken into account. */
    private record Bound(String flow, String stock, boolean back, Set<String> inflows, Set<String> before) {
        boolean needs(String key) {
            return inflows.contains(key) || before.contains(key);
        }
    }

    Limits(Map<String, Scalar> variables, Map<String, Expression> equations) {
        this.variables = variables;
        this.equations = equations;
        variables.values().stream().filter(each -> each.kind() == Kind.STOCK && each.nonNegative()).forEach(this::add);
    }

    private void add(Scalar stock) {
        List<String> inflows = known(stock.inflows());
        List<String> outflows = known(stock.outflows());
        for (int i = 0; i < outflows.size(); i++) {
            add(outflows.get(i), stock, false, inflows, outflows.subList(0, i));
        }
        for (int i = 0; i < inflows.size(); i++) {
            if (mayTurn(inflows.get(i))) {
                List<String> certain = new ArrayList<>(inflows.subList(0, i));
                inflows.subList(i + 1, inflows.size()).stream().filter(each -> !mayTurn(each)).forEach(certain::add);
                add(inflows.get(i), stock, true, certain, List.of());
            }
        }
    }

    private void add(String flow, Scalar stock, boolean back, List<String> inflows, List<String> before) {
        Bound bound = new Bound(flow, stock.key(), back, new LinkedHashSet<>(inflows), new LinkedHashSet<>(before));
        bound.inflows().remove(flow);
        bounds.computeIfAbsent(flow, key -> new ArrayList<>()).add(bound);
    }

    /** Whether a flow may become less than nothing, so that it flows the other way. */
    private boolean mayTurn(String flow) {
        Expression equation = equations.get(flow);
        // What a conveyor or queue lets go has an invocation as its equation.
        return !variables.get(flow).nonNegative() && !(equation instanceof Invocation)
                && !(equation instanceof Literal literal && literal.value() >= 0);
    }

    private List<String> known(List<String> flows) {
        return flows.stream().filter(equations::containsKey).toList();
    }

    /** The flows that depend on a stock, whatever their equations say. */
    Collection<String> flows() {
        return bounds.keySet();
    }

    /** What is computed at the same time, with what the bounds need of it. */
    Map<String, Set<String>> during(Map<String, Set<String>> plain) {
        return loosened(plain, flow -> true, this::leaveOut,
                flows -> flows.forEach(flow -> bounds.get(flow).forEach(each -> each.inflows().clear())));
    }

    /** What is computed at the beginning; flows that a stock needs for its own beginning are not held back there. */
    Map<String, Set<String>> atFirst(Map<String, Set<String>> plain) {
        return loosened(plain, flow -> !freeAtFirst.contains(flow), loop -> free(loop, plain), freeAtFirst::addAll);
    }

    boolean isFreeAtFirst(String flow) {
        return freeAtFirst.contains(flow);
    }

    /**
     * The graph with the bounds, of which some are loosened until there is no loop; one that is left is a fault of the
     * equations.
     *
     * @param counts  the flows whose bounds count
     * @param loosen  loosens a bound on a loop; false if there is none
     * @param giveUp  loosens the bounds of many flows at once, where there are too many loops to look at each
     */
    private Map<String, Set<String>> loosened(Map<String, Set<String>> plain, Predicate<String> counts,
            Predicate<List<String>> loosen, Consumer<Set<String>> giveUp) {
        for (int round = 1;; round++) {
            Map<String, Set<String>> graph = bounded(plain, counts);
            DependencyGraph dependencies = new DependencyGraph(graph);
            List<String> order = dependencies.order();
            if (order.size() == graph.size() || round > MOST_ROUNDS) {
                return graph;
            }
            Set<String> knotted = new HashSet<>(bounds.keySet());
            order.forEach(knotted::remove);
            if (round == 1 && knotted.size() > MOST_KNOTTED) {
                giveUp.accept(knotted);
                continue;
            }
            boolean loosened = false;
            for (List<String> loop : dependencies.loops()) {
                loosened |= loosen.test(loop);
            }
            if (!loosened) {
                return graph;
            }
        }
    }

    private Map<String, Set<String>> bounded(Map<String, Set<String>> plain, Predicate<String> counts) {
        Map<String, Set<String>> graph = new LinkedHashMap<>();
        plain.forEach((key, needed) -> graph.put(key, new LinkedHashSet<>(needed)));
        bounds.keySet().stream().filter(counts).forEach(flow -> bounds.get(flow).forEach(each -> {
            graph.get(flow).addAll(each.before());
            graph.get(flow).add(each.stock());
            graph.get(flow).addAll(each.inflows());
        }));
        return graph;
    }

    /** Leaves one thing out of a bound on a loop, rather what flows in than what is served before. */
    private boolean leaveOut(List<String> loop) {
        return leaveOut(loop, (bound, needed) -> bound.inflows().remove(needed)) || leaveOut(loop, this::serveLater);
    }

    private boolean leaveOut(List<String> loop, BiPredicate<Bound, String> without) {
        for (int i = 0; i < loop.size(); i++) {
            String needed = loop.get((i + 1) % loop.size());
            boolean left = false;
            for (Bound bound : bounds.getOrDefault(loop.get(i), List.of())) {
                left |= without.test(bound, needed);
            }
            if (left) {
                return true;
            }
        }
        return false;
    }

    /** What is to be served before, and depends on what comes after, is served after it. */
    private boolean serveLater(Bound bound, String first) {
        boolean left = bound.before().remove(first);
        if (left) {
            bounds.get(first).stream().filter(each -> !each.back() && each.stock().equals(bound.stock()))
                    .forEach(each -> each.before().add(bound.flow()));
        }
        return left;
    }

    private boolean free(List<String> loop, Map<String, Set<String>> plain) {
        Optional<String> flow = loop.stream().filter(key -> {
            String needed = loop.get((loop.indexOf(key) + 1) % loop.size());
            return !plain.get(key).contains(needed) && bounds.getOrDefault(key, List.of()).stream()
                    .anyMatch(each -> each.stock().equals(needed) || each.needs(needed));
        }).findFirst();
        return flow.map(freeAtFirst::add).orElse(false);
    }

    /** The bounds of a flow by place, in the order in which they hold it back. */
    CompiledModel.Limit[] of(String flow, Map<String, Integer> places) {
        return bounds.getOrDefault(flow, List.of()).stream().map(each -> new CompiledModel.Limit(
                places.get(each.stock()), at(each.inflows(), places), at(each.before(), places),
                each.back())).toArray(CompiledModel.Limit[]::new);
    }

    private static int[] at(Set<String> flows, Map<String, Integer> places) {
        return flows.stream().mapToInt(places::get).toArray();
    }
}
