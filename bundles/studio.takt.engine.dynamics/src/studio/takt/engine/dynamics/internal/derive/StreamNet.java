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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode;

/** A map with what each of its flows must carry. */
final class StreamNet {
    private final StreamMetrics metrics;
    private final Map<String, StreamNode> nodes = new HashMap<>();
    private final Map<String, ProcessFigures> processes = new HashMap<>();
    private final Map<String, StockFigures> stocks = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    StreamNet(StreamMetrics metrics) {
        this.metrics = metrics;
        metrics.snapshot().nodes().forEach(node -> nodes.put(node.ref().id(), node));
        metrics.processes().forEach(each -> processes.put(each.ref().id(), each));
        metrics.stocks().forEach(each -> stocks.put(each.ref().id(), each));
        List<StreamFlow> flows = metrics.snapshot().flows().stream()
                .filter(flow -> nodes.containsKey(flow.source()) && nodes.containsKey(flow.target()))
                .sorted(Comparator.comparing((StreamFlow flow) -> flow.ref().name()).thenComparing(f -> f.ref().id()))
                .toList();
        flows.forEach(flow -> edges.add(edge(flow, flows)));
    }

    /** The nodes, by name: neither their order nor that of the flows has a meaning. */
    List<StreamNode> nodes() {
        return nodes.values().stream().sorted(Comparator.comparing((StreamNode node) -> node.ref().name())
                .thenComparing(node -> node.ref().id())).toList();
    }

    List<Edge> edges() {
        return edges;
    }

    List<Edge> into(StreamNode node) {
        return edges.stream().filter(edge -> edge.target() == node).toList();
    }

    List<Edge> outOf(StreamNode node) {
        return edges.stream().filter(edge -> edge.source() == node).toList();
    }

    Optional<StockFigures> stock(StreamNode node) {
        return Optional.ofNullable(stocks.get(node.ref().id()));
    }

    /** Pieces in a workday that a process can do; NaN if nothing limits it. */
    double capacity(StreamNode node) {
        ProcessFigures figures = processes.get(node.ref().id());
        double capacity = figures == null
                ? Double.NaN
                : figures.netCapacity() * figures.step().workTime().count();
        return Double.isInfinite(capacity) ? Double.NaN : capacity;
    }

    /** Pieces that must begin here in a workday; NaN if that is not known. */
    double rate(StreamNode node) {
        return metrics.rates().getOrDefault(node.ref().id(), Double.NaN);
    }

    double yield(StreamNode node) {
        ProcessFigures figures = processes.get(node.ref().id());
        return figures == null ? 1 : 1 - figures.box().scrap().orElse(0);
    }

    /** The most that may wait there: as drawn, else the cards of the kanban loop by the pieces of a card; or NaN. */
    double limit(StreamNode node) {
        if (!(node instanceof StreamNode.Stock stock)) {
            return Double.NaN;
        }
        return stock.maximum().isPresent() ? stock.maximum().value() : kanban(node.ref());
    }

    /** Withdrawal kanban limit what is on its way to who takes it, not what lies in the place. */
    private double kanban(ElementRef place) {
        return metrics.levelling().loops().stream()
                .filter(loop -> !"withdrawal".equals(loop.kanban().kind())
                        && loop.kanban().nodes().contains(place.id()))
                .mapToDouble(loop -> (loop.kanban().cards() > 0 ? loop.kanban().cards() : loop.cards())
                        * loop.container())
                .filter(pieces -> Double.isFinite(pieces) && pieces > 0).min().orElse(Double.NaN);
    }

    private Edge edge(StreamFlow flow, List<StreamFlow> all) {
        StreamNode source = nodes.get(flow.source());
        StreamNode target = nodes.get(flow.target());
        double share = share(flow, all.stream().filter(each -> each.source().equals(flow.source())).toList());
        double planned = rate(source) * this.yield(source) * share;
        double quantity = flow.quantityPer().orElse(Double.NaN);
        double need = Double.isNaN(quantity) ? planned / rate(target) : quantity;
        return new Edge(flow, source, target, share, planned, Double.isFinite(need) && need > 0 ? need : 1);
    }

    /** As stated; ways without a statement part what is left by what their targets take. */
    private double share(StreamFlow flow, List<StreamFlow> siblings) {
        double back = siblings.stream().mapToDouble(each -> each.rework().orElse(0)).sum();
        if (flow.rework().orElse(0) > 0) {
            return flow.rework().value() / Math.max(1, back);
        }
        List<StreamFlow> forth = siblings.stream().filter(each -> !(each.rework().orElse(0) > 0)).toList();
        double stated = forth.stream().mapToDouble(each -> each.share().orElse(0)).sum();
        double left = Math.max(0, 1 - back);
        if (flow.share().isPresent()) {
            boolean all = forth.stream().allMatch(each -> each.share().isPresent());
            return left * flow.share().value() / (stated > 0 && (all || stated > 1) ? stated : 1);
        }
        List<StreamFlow> open = forth.stream().filter(each -> !each.share().isPresent()).toList();
        double taken = open.stream().mapToDouble(this::taken).sum();
        double part = taken > 0 ? taken(flow) / taken : 1.0 / open.size();
        return left * Math.max(0, 1 - stated) * part;
    }

    private double taken(StreamFlow flow) {
        double taken = rate(Objects.requireNonNull(nodes.get(flow.target()))) * flow.quantityPer().orElse(1);
        return taken > 0 ? taken : 0;
    }
}
