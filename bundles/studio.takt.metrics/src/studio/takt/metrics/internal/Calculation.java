/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamPath;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.internal.capacity.Bottlenecks;
import studio.takt.metrics.internal.capacity.Capacities;
import studio.takt.metrics.internal.databox.DataBoxes;
import studio.takt.metrics.internal.demand.DemandRates;
import studio.takt.metrics.internal.demand.Shares;
import studio.takt.metrics.internal.demand.Visits;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.ladder.Paths;
import studio.takt.metrics.internal.ladder.Stocks;

/**
 * One computation, phase by phase: data boxes, routes, demand, capacities, stocks, ladder, levelling. Each phase uses
 * what the former ones found and nothing else.
 */
public final class Calculation {
    private final StreamSnapshot snapshot;
    private final Monitor monitor;
    private final Notes notes = new Notes();
    private final Map<ElementRef, DataBox> boxes = new HashMap<>();
    private final Map<String, Double> rates = new HashMap<>();
    private final Map<String, LadderStep> steps = new HashMap<>();
    private final List<ProcessFigures> processes = new ArrayList<>();
    private final List<StockFigures> stocks = new ArrayList<>();
    private double pathCount;

    /** A computation from a snapshot. */
    public Calculation(StreamSnapshot snapshot, Monitor monitor) {
        this.snapshot = snapshot;
        this.monitor = monitor;
        notes.addAll(snapshot.findings());
    }

    /** Computes. */
    public StreamMetrics run() {
        StreamGraph graph = new StreamGraph(snapshot, notes);
        settle(graph);
        Routes routes = new Routes(graph, snapshot.map(), notes);
        monitor.checkCancelled();
        DemandRates demand = new DemandRates(graph, routes, new Shares(graph, routes, notes), yields(graph),
                snapshot.demand(), snapshot.map(), notes, monitor);
        monitor.checkCancelled();
        measure(graph, routes, demand);
        Visits visits = new Visits(graph, demand.shares());
        if (visits.isApproximate()) {
            notes.warning("rework.large", snapshot.map(), snapshot.map().name());
        }
        monitor.checkCancelled();
        List<StreamPath> paths = paths(graph, routes, visits);
        double takt = takt();
        double content = processes.stream().filter(process -> process.rate() > 0)
                .mapToDouble(process -> process.workContent() * process.rate()).filter(Double::isFinite).sum()
                / snapshot.demand().value();
        Map<ElementRef, Double> shared = Bottlenecks.shared(processes, notes);
        return new StreamMetrics(snapshot, takt, rates, processes, stocks, paths, pathCount,
                Bottlenecks.of(processes, shared, notes), shared, content, content / takt,
                new Levellings(snapshot, takt, rates, steps).all(), notes.all());
    }

    private void settle(StreamGraph graph) {
        DataBoxes settled = new DataBoxes(notes);
        for (int number = 0; number < graph.size(); number++) {
            if (graph.node(number) instanceof StreamNode.Step step) {
                boxes.put(step.ref(), settled.of(step));
            }
        }
    }

    private double[] yields(StreamGraph graph) {
        double[] yields = new double[graph.size()];
        Arrays.fill(yields, 1);
        for (int number = 0; number < graph.size(); number++) {
            if (graph.node(number) instanceof StreamNode.Step step) {
                yields[number] = 1 - boxes.get(step.ref()).scrap().orElse(0);
            }
        }
        return yields;
    }

    private double takt() {
        Given demand = snapshot.demand();
        if (!demand.isPresent()) {
            notes.error("demand.missing", snapshot.map(), snapshot.map().name());
            return Double.NaN;
        }
        if (!(demand.value() > 0)) {
            notes.error("demand.notPositive", snapshot.map(), snapshot.map().name(), demand.text());
            return Double.NaN;
        }
        if (snapshot.workTime().perWorkday() <= 0) {
            notes.error("calendar.noTime", snapshot.map(), snapshot.map().name());
            return Double.NaN;
        }
        return snapshot.workTime().perWorkday() / demand.value();
    }

    /** Figures of each node, in the order of the flow; the rate is unknown where there is no demand. */
    private void measure(StreamGraph graph, Routes routes, DemandRates demand) {
        double whole = snapshot.demand().value() > 0 ? snapshot.demand().value() : Double.NaN;
        Capacities capacities = new Capacities(notes);
        Stocks supplies = new Stocks(notes);
        for (int number : routes.reading()) {
            StreamNode node = graph.node(number);
            boolean connected = demand.of(number) > 0 || routes.isMain(number);
            double rate = connected ? demand.of(number) * whole : Double.NaN;
            rates.put(node.ref().id(), rate);
            if (node instanceof StreamNode.Step step) {
                processes.add(capacities.of(step, boxes.get(step.ref()), rate));
            } else if (node instanceof StreamNode.Stock stock) {
                stocks.add(supplies.of(stock, rate));
            }
        }
    }

    private List<StreamPath> paths(StreamGraph graph, Routes routes, Visits visits) {
        stocks.forEach(stock -> steps.put(stock.ref().id(), step(stock.ref(), stock.days(), 0,
                stock.basis() == StockFigures.Basis.NONE)));
        processes.forEach(process -> steps.put(process.ref().id(),
                step(process.ref(), 0, process.box().timeInProcess(), false)));
        List<LadderStep> once = new ArrayList<>();
        for (int number = 0; number < graph.size(); number++) {
            StreamNode node = graph.node(number);
            double transit = node instanceof StreamNode.Transit travel ? travel.transitTime().orElse(0) : 0;
            once.add(steps.computeIfAbsent(node.ref().id(), id -> step(node.ref(), transit, 0, false)));
        }
        Paths paths = new Paths(graph, routes, visits, once);
        pathCount = paths.count();
        if (pathCount > Paths.MOST) {
            notes.information("paths.many", snapshot.map(), pathCount, Paths.MOST);
        }
        List<StreamPath> found = paths.list();
        found.stream().findFirst().filter(path -> !path.isComplete())
                .ifPresent(path -> notes.warning("ladder.incomplete", snapshot.map(), snapshot.map().name()));
        found.stream().findFirst().filter(path -> path.leadTime() == 0 && path.isComplete())
                .ifPresent(path -> notes.information("ladder.noWaiting", snapshot.map(), snapshot.map().name()));
        return found;
    }

    private static LadderStep step(ElementRef element, double days, double seconds, boolean assumedZero) {
        boolean known = assumedZero || !Double.isNaN(days) && !Double.isNaN(seconds);
        return new LadderStep(element, Double.isNaN(days) ? 0 : days, Double.isNaN(seconds) ? 0 : seconds, 1, known);
    }
}
