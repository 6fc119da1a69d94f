/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Table;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.api.Levelling;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode.Stock;
import studio.takt.metrics.api.StreamPath;
import studio.takt.metrics.internal.capacity.Bottlenecks;

/** The tables of the result. */
final class ResultTables {
    private final StreamMetrics metrics;
    private final DayBasis basis;
    private final int path;
    private final String perShift;
    private final String perWorkday;

    ResultTables(StreamMetrics metrics, DayBasis basis, int path) {
        this.metrics = metrics;
        this.basis = basis;
        this.path = path;
        perShift = metrics.snapshot().pieces() + "/shift";
        perWorkday = metrics.snapshot().pieces() + "/workday";
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(processes(), ladder(), paths(), stocks(), efficiency(),
                bottlenecks(), operatorBalance()));
        if (!metrics.sharedLoads().isEmpty()) {
            tables.add(workCenters());
        }
        if (Double.isFinite(metrics.levelling().pitch())) {
            tables.add(levelling());
        }
        if (!metrics.levelling().loops().isEmpty()) {
            tables.add(kanban());
        }
        return tables;
    }

    private Table processes() {
        Cells cells = new Cells("processes").column("process").column("cycleTime", "s")
                .column("grossCapacity", perShift).column("netCapacity", perShift).column("utilisation", "%")
                .column("operators", "person").column("operatorsPresent", "person").column("cycleTimePerPiece", "s")
                .column("taktTime", "s").column("demandRate", perWorkday).column("processTime", "s")
                .column("changeoverTime", "s").column("changeovers", "changeover/shift").column("uptime", "%")
                .column("scrap", "%").column("workContent", "s").column("epei", "workday");
        for (ProcessFigures process : metrics.processes()) {
            DataBox box = process.box();
            cells.row(process.ref(), box.cycleTime().value(), process.grossCapacity(), process.netCapacity(),
                    100 * process.utilisation(), process.operatorsNeeded(), box.operators().value(),
                    box.cycleTimePerPiece(), process.taktHere(), process.rate(), box.timeInProcess(),
                    box.changeoverTime().value(), process.changeovers(), 100 * box.uptime().orElse(1),
                    100 * box.scrap().orElse(0), process.workContent(), process.epei());
        }
        return cells.table();
    }

    private Table ladder() {
        Cells cells = new Cells("ladder").column("step").column("element").column("kind")
                .column("leadTime", "workday").column("processingTime", "s").column("visits");
        int number = 1;
        for (LadderStep step : chosen()) {
            cells.row(number++, step.element(), step.element().kind(), step.leadTime(), step.processingTime(),
                    step.visits());
        }
        return cells.table();
    }

    /** The steps of the path that is shown, the longest if there is no such path. */
    List<LadderStep> chosen() {
        List<StreamPath> paths = metrics.paths();
        return paths.isEmpty() ? List.of() : paths.get(path <= paths.size() ? path - 1 : 0).steps();
    }

    private Table paths() {
        Cells cells = new Cells("paths").column("path").column("route").column("start").column("end")
                .column("leadTime", "workday").column("processingTime", "s").column("pce", "%").column("daysBasis");
        int number = 1;
        for (StreamPath each : metrics.paths()) {
            List<ElementRef> route = each.route();
            cells.row(number++, route.stream().map(ElementRef::name).collect(Collectors.joining(" \u2192 ")),
                    route.get(0), route.get(route.size() - 1), each.leadTime(), each.processingTime(),
                    100 * metrics.efficiency(each, basis), basis.id());
        }
        return cells.table();
    }

    private Table stocks() {
        String pieces = metrics.snapshot().pieces();
        Cells cells = new Cells("stocks").column("place").column("item").column("quantity", pieces)
                .column("demandRate", perWorkday).column("daysOfSupply", "workday").column("basis");
        for (StockFigures stock : metrics.stocks()) {
            cells.row(stock.ref(), ElementRef.NONE, stock.quantity(), stock.rate(), stock.days(),
                    stock.basis().name().toLowerCase(java.util.Locale.ROOT));
            for (Stock.Line line : stock.stock().lines()) {
                if (!Double.isNaN(line.share()) && line.quantity().isPresent()) {
                    double rate = stock.rate() * line.share();
                    cells.row(stock.ref(), line.product(), line.quantity().value(), rate,
                            line.quantity().value() / rate, "item");
                }
            }
        }
        return cells.table();
    }

    private Table efficiency() {
        Cells cells = new Cells("pce").column("daysBasis").column("used").column("dayLength", "s")
                .column("leadTime", "workday").column("processingTime", "s").column("pce", "%");
        metrics.longestPath().ifPresent(longest -> {
            for (DayBasis each : DayBasis.values()) {
                cells.row(each.id(), each == basis ? "yes" : "no", each.seconds(metrics.snapshot().workTime()),
                        longest.leadTime(), longest.processingTime(), 100 * metrics.efficiency(longest, each));
            }
        });
        return cells.table();
    }

    private Table bottlenecks() {
        Cells cells = new Cells("bottlenecks").column("process").column("utilisation", "%");
        metrics.bottlenecks().forEach(narrowest -> metrics.process(narrowest.id())
                .ifPresent(process -> cells.row(narrowest, 100 * Bottlenecks.load(process, metrics.sharedLoads()))));
        return cells.table();
    }

    /** Work of each person in a takt time: what a yamazumi board shows. */
    private Table operatorBalance() {
        Cells cells = new Cells("operatorBalance").column("process").column("operatorsPresent", "person")
                .column("workPerOperator", "s").column("taktTime", "s").column("load", "%");
        for (ProcessFigures process : metrics.processes()) {
            double present = process.box().operators().orElse(process.box().stations().orElse(1));
            double work = process.operatorsNeeded() * metrics.takt() / (present > 0 ? present : Double.NaN);
            cells.row(process.ref(), present, work, metrics.takt(), 100 * work / metrics.takt());
        }
        return cells.table();
    }

    private Table workCenters() {
        Cells cells = new Cells("workCenters").column("workCenter").column("utilisation", "%");
        metrics.sharedLoads().forEach((center, load) -> cells.row(center, 100 * load));
        return cells.table();
    }

    private Table levelling() {
        Levelling levelling = metrics.levelling();
        return new Cells("levelling").column("containerQuantity", metrics.snapshot().pieces()).column("pitch", "s")
                .column("columns").column("containersPerShift", "container/shift").row(levelling.container(),
                        levelling.pitch(), levelling.columns(), levelling.containersInShift())
                .table();
    }

    private Table kanban() {
        Cells cells = new Cells("kanban").column("loop").column("kind")
                .column("containerQuantity", metrics.snapshot().pieces()).column("demandRate", perWorkday)
                .column("leadTime", "workday").column("cards", "kanban").column("cardsDrawn", "kanban")
                .column("cardsPerShift", "kanban/shift");
        for (Levelling.Loop loop : metrics.levelling().loops()) {
            cells.row(loop.kanban().ref(), loop.kanban().kind(), loop.container(), loop.rate(), loop.leadTime(),
                    loop.cards(), loop.kanban().cards() > 0 ? loop.kanban().cards() : Double.NaN, loop.inShift());
        }
        return cells.table();
    }
}
