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

import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.ARREST;
import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.CAPACITY;
import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.LEAK;
import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.LENGTH;
import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.LIMIT;
import static studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.SAMPLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.engine.dynamics.internal.flattening.FlatModel;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.DrainFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Reference;

/**
 * The conveyors and queues of a model. They take the place of equations: of their outflows, which they drive; of what
 * flows into a conveyor, which it may cut; and of their values at the beginning. What stands in those equations names
 * all that is needed first, so that the order of computing is found as for any other equation.
 */
final class Containers {
    private static final DrainFacts PLAIN = new DrainFacts(false, 0, 1, false, false);

    private final Map<String, ContainerFacts> facts;
    private final Map<String, Scalar> variables;
    private final Map<String, Expression> equations;
    /** By the key of the stock. */
    private final Map<String, ContainerFacts> containers = new LinkedHashMap<>();
    /** What a flow leads to, and drains, by its key. */
    private final Map<String, String> into = new LinkedHashMap<>();
    private final Map<String, String> outOf = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, Filling> fillings = new LinkedHashMap<>();
    private final Map<String, ConveyorStock> conveyors = new LinkedHashMap<>();
    private final Map<String, QueueStock> queues = new LinkedHashMap<>();
    private Map<String, Integer> places = Map.of();

    Containers(Map<String, ContainerFacts> facts, Map<String, Scalar> variables, Map<String, Expression> equations) {
        this.facts = facts;
        this.variables = variables;
        this.equations = equations;
    }

    boolean isEmpty() {
        return containers.isEmpty();
    }

    /** Puts what drives them in place of equations. */
    void rewrite() {
        variables.values().stream().filter(each -> each.kind() == Kind.STOCK && facts.containsKey(base(each.key())))
                .forEach(each -> containers.put(each.key(), facts.get(base(each.key()))));
        containers.keySet().forEach(key -> {
            flows(variables.get(key).inflows()).forEach(flow -> into.put(flow, key));
            flows(variables.get(key).outflows()).forEach(flow -> outOf.put(flow, key));
        });
        containers.forEach((key, container) -> {
            Stream<String> first = container.isQueue()
                    ? Stream.empty()
                    : Stream.concat(Stream.of(part(key, LENGTH)),
                            leaks(key).stream().map(flow -> part(flow, LEAK)));
            put(key, equations.getOrDefault(key, new Literal(0, 0)), first);
            flows(variables.get(key).outflows()).forEach(flow -> put(flow, new Reference(key, List.of(), 0),
                    container.isQueue() ? served(key, flow) : driven(key)));
        });
        into.forEach((flow, key) -> {
            if (!outOf.containsKey(flow)) {
                put(flow, equations.get(flow), containers.get(key).isQueue() ? Stream.empty() : allowed(key, flow));
            }
        });
    }

    /** Without the subscripts of an element. */
    private static String base(String key) {
        return key.contains("[") ? key.substring(0, key.indexOf('[')) : key;
    }

    /** The key of what a tag of the file says, of the same element. */
    private static String part(String key, String tag) {
        return base(key) + tag + key.substring(base(key).length());
    }

    private List<String> flows(List<String> keys) {
        return keys.stream().filter(equations::containsKey).toList();
    }

    private void put(String key, Expression first, Stream<String> needed) {
        List<Expression> arguments = new ArrayList<>(List.of(first));
        needed.filter(equations::containsKey).distinct()
                .forEach(each -> arguments.add(new Reference(each, List.of(), 0)));
        equations.put(key, new Invocation(key, arguments, 0));
    }

    private DrainFacts drain(String stock, String flow) {
        return containers.get(stock).drains().getOrDefault(base(flow), PLAIN);
    }

    /** The outflow at the end: the first that is not said to leak. */
    private Optional<String> exit(String stock) {
        return flows(variables.get(stock).outflows()).stream().filter(flow -> !drain(stock, flow).isLeak())
                .findFirst();
    }

    private List<String> leaks(String stock) {
        Optional<String> exit = exit(stock);
        return flows(variables.get(stock).outflows()).stream().filter(flow -> !exit.equals(Optional.of(flow))).toList();
    }

    private Stream<String> driven(String stock) {
        return Stream.of(Stream.of(part(stock, ARREST)),
                leaks(stock).stream().map(flow -> part(flow, LEAK)),
                flows(variables.get(stock).outflows()).stream().filter(into::containsKey)
                        .map(flow -> part(into.get(flow), ARREST)))
                .flatMap(each -> each);
    }

    private Stream<String> allowed(String stock, String flow) {
        return Stream.of(Stream.of(stock, part(stock, CAPACITY), part(stock, LIMIT), part(stock, ARREST)),
                flows(variables.get(stock).outflows()).stream(), before(stock, flow).stream(), driven(stock))
                .flatMap(each -> each);
    }

    /** What comes in before it: what a conveyor brings, which cannot be stopped, and what is named before it. */
    private List<String> before(String stock, String flow) {
        List<String> inflows = flows(variables.get(stock).inflows());
        return inflows.stream().filter(each -> !each.equals(flow)
                && (isBrought(each) || inflows.indexOf(each) < inflows.indexOf(flow))).toList();
    }

    private boolean isBrought(String flow) {
        return outOf.containsKey(flow) && !containers.get(outOf.get(flow)).isQueue();
    }

    private Stream<String> served(String queue, String flow) {
        List<String> outflows = flows(variables.get(queue).outflows());
        Stream<String> next = into.containsKey(flow) && !containers.get(into.get(flow)).isQueue()
                ? allowed(into.get(flow), flow)
                : Stream.empty();
        return Stream.of(flows(variables.get(queue).inflows()).stream(),
                outflows.subList(0, outflows.indexOf(flow)).stream(), next).flatMap(each -> each);
    }

    /** Gives them places, and their code to the builder. */
    void place(Map<String, Integer> all, int[] level, CodeBuilder builder) {
        places = all;
        List<Memory> memories = new ArrayList<>();
        int slot = builder.reserve(containers.size());
        for (Map.Entry<String, ContainerFacts> each : containers.entrySet()) {
            if (!each.getValue().isQueue()) {
                ConveyorStock conveyor = conveyor(each.getKey(), each.getValue(), level, slot++);
                conveyors.put(each.getKey(), conveyor);
                memories.add(conveyor);
            }
        }
        for (Map.Entry<String, ContainerFacts> each : containers.entrySet()) {
            if (each.getValue().isQueue()) {
                memories.add(queue(each.getKey(), level, slot++));
            }
        }
        builder.containers(memories, this::code);
    }

    private int place(String key) {
        return places.getOrDefault(key, -1);
    }

    private int[] places(List<String> keys) {
        return keys.stream().mapToInt(this::place).toArray();
    }

    private ConveyorStock conveyor(String key, ContainerFacts container, int[] level, int slot) {
        List<String> inflows = flows(variables.get(key).inflows());
        Optional<String> exit = exit(key);
        int[] next = exit.filter(into::containsKey).map(flow -> new int[]{place(part(into.get(flow), ARREST))})
                .orElse(new int[0]);
        ConveyorStock.Places own = new ConveyorStock.Places(place(key), level[place(key)], places(inflows),
                inflows.stream().map(flow -> places(before(key, flow))).toArray(int[][]::new),
                exit.map(this::place).orElse(-1), place(part(key, LENGTH)), place(part(key, CAPACITY)),
                place(part(key, LIMIT)), place(part(key, SAMPLE)), place(part(key, ARREST)), next);
        ConveyorStock.Rules rules = new ConveyorStock.Rules(container.isDiscrete(), container.exponentialLeak(),
                container.batchIntegrity(), container.oneAtATime());
        List<String> leaks = leaks(key);
        ConveyorStock conveyor = new ConveyorStock(own, rules,
                leaks.stream().map(flow -> leak(key, flow)).toArray(ConveyorStock.Leak[]::new), slot);
        fillings.put(key, conveyor::fill);
        exit.ifPresent(flow -> codes.put(flow, conveyor::leaving));
        for (int k = 0; k < leaks.size(); k++) {
            int leak = k;
            codes.put(leaks.get(k), state -> conveyor.leaking(state, leak));
        }
        return conveyor;
    }

    private ConveyorStock.Leak leak(String stock, String flow) {
        DrainFacts drain = drain(stock, flow);
        return new ConveyorStock.Leak(place(part(flow, LEAK)), drain.start(), drain.end(), drain.isWhole(),
                into.containsKey(flow) ? place(part(into.get(flow), ARREST)) : -1);
    }

    private QueueStock queue(String key, int[] level, int slot) {
        List<String> outflows = flows(variables.get(key).outflows());
        QueueStock.Drain[] drains = outflows.stream().map(flow -> {
            String next = into.getOrDefault(flow, "");
            return new QueueStock.Drain(drain(key, flow).isOverflow(), conveyors.get(next),
                    next.isEmpty() ? -1 : flows(variables.get(next).inflows()).indexOf(flow));
        }).toArray(QueueStock.Drain[]::new);
        QueueStock queue = new QueueStock(place(key), level[place(key)], places(flows(variables.get(key).inflows())),
                drains, slot);
        for (int j = 0; j < drains.length; j++) {
            int outflow = j;
            codes.put(outflows.get(j), state -> queue.leaving(state, outflow));
        }
        fillings.put(key, queue::fill);
        queues.put(key, queue);
        return queue;
    }

    /** Takes what a container holds at the beginning. */
    private interface Filling {
        double fill(State state, double amount);
    }

    private Code code(Invocation invocation, Code first) {
        String key = invocation.name();
        if (key.startsWith(FlatModel.PART)) {
            return parts(key.substring(1), first);
        }
        if (fillings.containsKey(key)) {
            Filling filling = fillings.get(key);
            return state -> filling.fill(state, first.at(state));
        }
        if (codes.containsKey(key)) {
            return codes.get(key);
        }
        ConveyorStock conveyor = conveyors.get(into.get(key));
        if (conveyor == null) {
            return state -> Math.max(0, first.at(state));
        }
        int inflow = flows(variables.get(into.get(key)).inflows()).indexOf(key);
        return state -> conveyor.admitted(state, inflow, first.at(state));
    }

    /** What lies in a container part by part, from the exit: one of them, or what is made of all. */
    private Code parts(String said, Code first) {
        int mark = said.indexOf(FlatModel.PART);
        String key = said.substring(mark + 1);
        ConveyorStock conveyor = conveyors.get(key);
        ToDoubles all = conveyor == null ? queues.get(key)::parts : conveyor::parts;
        if (mark < 0) {
            return state -> {
                double[] parts = all.of(state);
                double place = Math.floor(first.at(state));
                return place >= 1 && place <= parts.length ? parts[(int) place - 1] : 0;
            };
        }
        Builtin function = Builtin.valueOf(said.substring(0, mark));
        return state -> whole(function, all.of(state));
    }

    /** The parts at a time. */
    private interface ToDoubles {
        double[] of(State state);
    }

    private static double whole(Builtin function, double[] parts) {
        double sum = Arrays.stream(parts).sum();
        double mean = parts.length == 0 ? 0 : sum / parts.length;
        return switch (function) {
            case SIZE -> parts.length;
            case MEAN -> mean;
            case MIN -> Arrays.stream(parts).min().orElse(0);
            case MAX -> Arrays.stream(parts).max().orElse(0);
            case PROD -> Arrays.stream(parts).reduce(1, (one, other) -> one * other);
            case STDDEV -> parts.length == 0
                    ? 0
                    : Math.sqrt(
                            Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum() / parts.length);
            default -> sum;
        };
    }
}
