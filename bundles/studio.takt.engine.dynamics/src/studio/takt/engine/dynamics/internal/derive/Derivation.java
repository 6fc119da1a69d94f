/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.derive.Derived.Role;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Names;
import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode;

/**
 * Derives the variables of a stock-flow model from a map. Places become stocks, also those that nobody drew between
 * two processes; processes, transports and shipments become flows that take no more than lies there and bring no more
 * than there is room for.
 */
public final class Derivation {
    private final StreamMetrics metrics;
    private final StreamNet net;
    private final Naming naming;
    private final String pieces;
    private final List<Derived> variables = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** From the metrics of a map; names that there are stay. */
    public Derivation(StreamMetrics metrics, Existing existing) {
        this.metrics = metrics;
        this.net = new StreamNet(metrics);
        this.naming = new Naming(existing);
        this.pieces = metrics.snapshot().pieces();
    }

    /** The variables. */
    public List<Derived> variables() {
        return variables;
    }

    /** What was assumed. */
    public List<Finding> findings() {
        return findings;
    }

    /** Derives. */
    public Derivation run() {
        add(Role.DEMAND, metrics.snapshot().map(), Kind.AUXILIARY, "Demand",
                Formula.number(metrics.snapshot().demand().value()), rateUnit());
        List<StreamNode> nodes = net.nodes().stream()
                .filter(node -> !net.into(node).isEmpty() || !net.outOf(node).isEmpty()).toList();
        nodes.stream().filter(Edge::isPlace).forEach(this::place);
        net.edges().stream().filter(Edge::isDirect).forEach(this::between);
        nodes.stream().filter(StreamNode.Step.class::isInstance).forEach(this::process);
        net.edges().stream().filter(edge -> !(edge.source() instanceof StreamNode.Step)
                && !(edge.target() instanceof StreamNode.Step)).forEach(this::transfer);
        net.edges().stream().filter(edge -> edge.isDirect()).forEach(this::outsideEnds);
        nodes.stream().filter(Edge::isPlace).forEach(this::openEnds);
        return this;
    }

    private void place(StreamNode node) {
        String name = name(Role.STOCK, node.ref(), node.ref().name());
        double rate = net.rate(node);
        if (node instanceof StreamNode.Transit transit) {
            boolean timed = transit.transitTime().orElse(0) > 0;
            if (timed) {
                add(Role.TRANSIT, node.ref(), Kind.AUXILIARY, transitName(node),
                        Formula.number(transit.transitTime().value()), "d");
            }
            add(Role.STOCK, node.ref(), Kind.STOCK, name, demand(rate) + " * "
                    + (timed ? written(name(Role.TRANSIT, node.ref(), transitName(node))) : "DT"), pieces);
            return;
        }
        StockFigures figures = net.stock(node).orElseThrow();
        double counted = figures.quantity();
        double initial = Double.isNaN(counted) ? figures.days() * rate : counted;
        if (!Double.isFinite(initial)) {
            note("no-stock", node.ref(), node.ref().name());
        }
        add(Role.STOCK, node.ref(), Kind.STOCK, name, Formula.number(Double.isFinite(initial) ? initial : 0), pieces);
        if (Double.isFinite(net.limit(node))) {
            add(Role.LIMIT, node.ref(), Kind.AUXILIARY, node.ref().name() + " limit", Formula.number(net.limit(node)),
                    pieces);
        }
    }

    private static String transitName(StreamNode node) {
        return node.ref().name() + " transit time";
    }

    /** Where nothing is drawn between two processes, what one makes in a step waits there for the next. */
    private void between(Edge edge) {
        add(Role.STOCK, edge.flow().ref(), Kind.STOCK, edge.flow().ref().name(), demand(edge.planned()) + " * DT",
                pieces);
        note("between", edge.flow().ref(), edge.source().ref().name(), edge.target().ref().name());
    }

    private void process(StreamNode node) {
        List<Edge> inputs = net.into(node);
        List<Edge> outputs = net.outOf(node);
        List<String> limits = new ArrayList<>();
        boolean pulled = outputs.stream().anyMatch(edge -> hasLimit(edge));
        if (!pulled && net.rate(node) >= 0) {
            limits.add(demand(net.rate(node)) + backlog(inputs));
        }
        if (Double.isFinite(net.capacity(node))) {
            limits.add(written(add(Role.CAPACITY, node.ref(), Kind.AUXILIARY, node.ref().name() + " capacity",
                    Formula.number(net.capacity(node)), rateUnit())));
        }
        List<Edge> parallel = inputs.stream().filter(Edge::isParallel).toList();
        inputs.stream().filter(edge -> !edge.isParallel())
                .forEach(edge -> limits.add(Formula.over(available(edge), edge.need())));
        String together = parallel.stream().map(this::available).collect(Collectors.joining(" + "));
        if (!parallel.isEmpty()) {
            limits.add(together);
        }
        outputs.stream().filter(this::hasLimit).forEach(edge -> limits.add(Formula.over(room(edge),
                net.yield(node) * edge.share())));
        if (limits.isEmpty()) {
            note("no-rate", node.ref(), node.ref().name());
            limits.add("0");
        }
        flows(node, inputs, outputs, Formula.least(limits), together);
    }

    /** What piled up before a process, beyond what lay there at the beginning, is worked off as fast as it can. */
    private String backlog(List<Edge> inputs) {
        String together = inputs.stream().filter(Edge::isParallel).map(this::available)
                .collect(Collectors.joining(" + "));
        List<String> each = new ArrayList<>(inputs.stream().filter(edge -> !edge.isParallel())
                .map(edge -> Formula.over(excess(available(edge)), edge.need())).toList());
        if (!together.isEmpty()) {
            each.add(excess(together));
        }
        boolean arriving = inputs.stream().anyMatch(edge -> edge.source() instanceof StreamNode.Transit);
        return each.isEmpty() || arriving ? "" : " + " + Formula.least(each);
    }

    private static String excess(String available) {
        return "MAX(0, " + available + " - INIT(" + available + "))";
    }

    private void flows(StreamNode node, List<Edge> inputs, List<Edge> outputs, String equation, String together) {
        double yield = net.yield(node);
        boolean through = inputs.size() == 1 && Formula.times("", inputs.get(0).need()).isEmpty();
        String from = through ? stockAtStart(inputs.get(0)) : "";
        if (through && outputs.size() <= 1 && yield == 1
                && (outputs.isEmpty() || "1".equals(Formula.number(outputs.get(0).share())))) {
            flow(Role.FLOW, node.ref(), node.ref().name(), equation, from,
                    outputs.isEmpty() ? "" : stockAtEnd(outputs.get(0)));
            return;
        }
        String rate = written(add(Role.RATE, node.ref(), Kind.AUXILIARY, node.ref().name(), equation, rateUnit()));
        if (!through) {
            inputs.forEach(edge -> flow(Role.FLOW, edge.flow().ref(), edge.flow().ref().name(),
                    edge.isParallel()
                            ? rate + " * SAFEDIV(" + available(edge) + ", " + together + ", 0)"
                            : Formula.times(rate, edge.need()),
                    stockAtStart(edge), ""));
        }
        for (Edge edge : outputs) {
            Role role = edge.isDirect() ? Role.SUPPLY : Role.FLOW;
            flow(role, edge.flow().ref(), edge.flow().ref().name(), Formula.times(rate, yield * edge.share()), from,
                    stockAtEnd(edge));
        }
        if (yield < 1 && through) {
            flow(Role.SCRAP, node.ref(), node.ref().name() + " scrap", Formula.times(rate, 1 - yield), from, "");
        }
    }

    /** What no process does: transports, what suppliers bring and customers fetch. */
    private void transfer(Edge edge) {
        if (edge.isDirect()) {
            return;
        }
        List<String> limits = new ArrayList<>();
        boolean ownPace = edge.source() instanceof StreamNode.Transit;
        if (!ownPace && edge.planned() >= 0) {
            limits.add(demand(edge.planned()));
        }
        if (Edge.isPlace(edge.source())) {
            limits.add(available(edge));
        }
        if (hasLimit(edge)) {
            limits.add(room(edge));
        }
        flow(Role.FLOW, edge.flow().ref(), edge.flow().ref().name(), limits.isEmpty() ? "0" : Formula.least(limits),
                stockAtStart(edge), stockAtEnd(edge));
    }

    /** Suppliers and customers at a process: nothing is drawn between, so the place between them has their flow. */
    private void outsideEnds(Edge edge) {
        String name = edge.flow().ref().name();
        if (edge.source() instanceof StreamNode.Party) {
            flow(Role.SUPPLY, edge.flow().ref(), name + " supply", demand(edge.planned()), "", stockAtEnd(edge));
        }
        if (edge.target() instanceof StreamNode.Party) {
            flow(Role.SHIPMENT, edge.flow().ref(), name + " shipment",
                    Formula.least(List.of(demand(edge.planned()), available(edge))), stockAtStart(edge), "");
        }
    }

    /** A place that nothing fills, or nothing drains, on a way that material takes. */
    private void openEnds(StreamNode node) {
        double rate = net.rate(node);
        String name = node.ref().name();
        String stock = name(Role.STOCK, node.ref(), name);
        if (net.into(node).isEmpty() && rate > 0) {
            String room = Double.isFinite(net.limit(node)) ? roomOf(node) : "";
            flow(Role.SUPPLY, node.ref(), name + " supply",
                    Formula.least(Stream.of(demand(rate), room).filter(term -> !term.isEmpty()).toList()), "", stock);
            note("supply", node.ref(), name);
        }
        if (net.outOf(node).isEmpty() && rate > 0) {
            flow(Role.SHIPMENT, node.ref(), name + " shipment",
                    Formula.least(List.of(demand(rate), Names.written(stock) + " / DT")), stock, "");
            note("shipment", node.ref(), name);
        }
    }

    /** What may leave by this way: of several ways each has its part, so that together they take no more than lies there. */
    private String available(Edge edge) {
        StreamNode place = edge.source();
        String stock = Names.written(stockAtStart(edge));
        if (edge.isDirect()) {
            return stock + " / DT";
        }
        List<Edge> all = net.outOf(place);
        double part = part(edge, all);
        if (place instanceof StreamNode.Transit transit && transit.transitTime().orElse(0) > 0) {
            List<Edge> into = net.into(place);
            return into.isEmpty()
                    ? Formula.times(stock + " / DT", part)
                    : Formula.times("DELAY(" + into.stream()
                            .map(each -> Names.written(inflowName(each))).collect(Collectors.joining(" + ")) + ", "
                            + written(name(Role.TRANSIT, place.ref(), transitName(place))) + ", "
                            + demand(net.rate(place)) + ")",
                            part);
        }
        return Formula.times(stock + " / DT", part);
    }

    private String inflowName(Edge edge) {
        if (edge.source() instanceof StreamNode.Step step && isThrough(step)) {
            return name(Role.FLOW, step.ref(), step.ref().name());
        }
        return name(Role.FLOW, edge.flow().ref(), edge.flow().ref().name());
    }

    private boolean isThrough(StreamNode node) {
        List<Edge> inputs = net.into(node);
        List<Edge> outputs = net.outOf(node);
        return inputs.size() == 1 && Formula.times("", inputs.get(0).need()).isEmpty() && net.yield(node) == 1
                && outputs.size() <= 1
                && (outputs.isEmpty() || "1".equals(Formula.number(outputs.get(0).share())));
    }

    private boolean hasLimit(Edge edge) {
        return Edge.isPlace(edge.target()) && Double.isFinite(net.limit(edge.target()));
    }

    private String room(Edge edge) {
        return Formula.times(roomOf(edge.target()), part(edge, net.into(edge.target())));
    }

    private String roomOf(StreamNode place) {
        String name = place.ref().name();
        return "MAX(0, " + Names.written(name(Role.LIMIT, place.ref(), name + " limit")) + " - "
                + Names.written(name(Role.STOCK, place.ref(), name)) + ") / DT";
    }

    private static double part(Edge edge, List<Edge> all) {
        double sum = all.stream().mapToDouble(Edge::planned).sum();
        return sum > 0 ? edge.planned() / sum : 1.0 / all.size();
    }

    private String stockAtStart(Edge edge) {
        ElementRef ref = Edge.isPlace(edge.source()) ? edge.source().ref() : edge.flow().ref();
        return Edge.isPlace(edge.source()) || edge.isDirect() ? name(Role.STOCK, ref, ref.name()) : "";
    }

    private String stockAtEnd(Edge edge) {
        ElementRef ref = Edge.isPlace(edge.target()) ? edge.target().ref() : edge.flow().ref();
        return Edge.isPlace(edge.target()) || edge.isDirect() ? name(Role.STOCK, ref, ref.name()) : "";
    }

    /** A rate as a part of the demand, so that there is one place at which to change it. */
    private String demand(double rate) {
        double whole = metrics.snapshot().demand().value();
        String name = Names.written(name(Role.DEMAND, metrics.snapshot().map(), "Demand"));
        return rate > 0 ? Formula.times(name, rate / whole) : "0 * " + name;
    }

    private String rateUnit() {
        return pieces + "/d";
    }

    private String name(Role role, ElementRef trace, String wish) {
        return naming.name(Derived.key(role.id(), trace.id()), wish);
    }

    private static String written(String name) {
        return Names.written(name);
    }

    private String add(Role role, ElementRef trace, Kind kind, String wish, String equation, String unit) {
        String name = name(role, trace, wish);
        variables.add(new Derived(trace, role, kind, name, equation, unit, "", ""));
        return name;
    }

    private void flow(Role role, ElementRef trace, String wish, String equation, String from, String to) {
        variables.add(new Derived(trace, role, Kind.FLOW, name(role, trace, wish), equation, rateUnit(), from, to));
    }

    private void note(String key, ElementRef element, Object... arguments) {
        findings.add(new Finding(Severity.INFORMATION, "derive-stock-flow." + key, element,
                Text.of(Derivation.class, "finding." + key, arguments)));
    }
}
