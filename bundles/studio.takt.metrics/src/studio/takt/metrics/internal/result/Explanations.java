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
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StockFigures;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.WorkTime;

/** Where each number came from. */
final class Explanations {
    private final StreamMetrics metrics;
    private final DayBasis basis;
    private final List<LadderStep> ladder;
    private final String pieces;
    private final WorkTime time;
    private final List<Explanation> all = new ArrayList<>();

    Explanations(StreamMetrics metrics, DayBasis basis, List<LadderStep> ladder) {
        this.metrics = metrics;
        this.basis = basis;
        this.ladder = ladder;
        pieces = metrics.snapshot().pieces();
        time = metrics.snapshot().workTime();
    }

    List<Explanation> all() {
        summary();
        people();
        flow();
        metrics.processes().forEach(this::process);
        for (int number = 1; number <= ladder.size(); number++) {
            step(number, ladder.get(number - 1));
        }
        return all;
    }

    private Because takt(Because because) {
        return because.with("takt", metrics.takt(), "s", "availableTime / demand");
    }

    private void summary() {
        all.add(new Because("takt", "takt", "availableTime / demand")
                .with("availableTime", time.perWorkday(), "s/workday", time.source(), "shifts")
                .with("demand", metrics.snapshot().demand(), pieces + "/workday").page("p. 44"));
        all.add(new Because("demand", "demand", "demand / workdays")
                .with("demand", metrics.snapshot().demand(), pieces + "/workday").page("p. 58"));
        all.add(sum("leadTime", LadderStep::leadTime, "workday"));
        all.add(sum("processingTime", LadderStep::processingTime, "s"));
        all.add(new Because("pce", "pce", "processingTime / (leadTime * dayLength)")
                .with("processingTime", metrics.processingTime(), "s", "ladder")
                .with("leadTime", metrics.leadTime(), "workday", "ladder")
                .with("dayLength", basis.seconds(time), "s", "daysBasis = " + basis.id()).page("p. 35"));
        Because narrowest = new Because("bottleneck", "bottleneck", "max(utilisation)");
        metrics.processes().forEach(process -> narrowest.with("utilisation", 100 * process.utilisation(), "%",
                process.ref(), "demandRate / netCapacity"));
        all.add(narrowest.source("Hopp & Spearman, Factory Physics, ch. 7"));
    }

    private Explanation sum(String key, java.util.function.ToDoubleFunction<LadderStep> value, String unit) {
        Because because = new Because(key, key, "sum(" + key + " of the steps on the longest path)");
        metrics.longestPath().ifPresent(path -> path.steps().stream().filter(step -> value.applyAsDouble(step) != 0)
                .forEach(step -> because.with(key, value.applyAsDouble(step), unit, step.element(), "ladder")));
        return because.page("p. 35");
    }

    private void people() {
        Because content = new Because("workContent", "workContent", "sum(workContent * demandRate) / demand");
        metrics.processes().stream().filter(process -> process.rate() > 0).forEach(process -> content
                .with("workContent", process.workContent(), "s", process.ref(), "operators * cycleTimePerPiece"));
        all.add(content.page("p. 63"));
        all.add(takt(new Because("operators", "operators", "workContent / takt").with("workContent",
                metrics.workContent(), "s", "sum over the processes")).page("p. 63"));
    }

    private void flow() {
        all.add(new Because("inventoryTurns", "inventoryTurns", "workdaysPerYear / leadTime")
                .with("workdaysPerYear", time.workdaysPerYear(), "workday", time.source(), "workdaysPerYear")
                .with("leadTime", metrics.leadTime(), "workday", "ladder").page("p. 69"));
        all.add(takt(new Because("pitch", "pitch", "takt * containerQuantity")
                .with("containerQuantity", metrics.snapshot().container(), pieces)).page("p. 51"));
        Optional<ProcessFigures> slowest = metrics.slowestInterval();
        slowest.ifPresent(process -> all.add(interval("epei", process)));
    }

    private Explanation interval(String key, ProcessFigures process) {
        DataBox box = process.box();
        return new Because(key, "epei", "items * changeoverTime / (availableTime - demandRate * cycleTimePerPiece"
                + " / uptime)").with("items", process.step().items(), "", process.ref(), "items")
                .with("changeoverTime", box.changeoverTime(), "s")
                .with("availableTime", process.step().workTime().perWorkday(), "s/workday",
                        process.step().workTime().source(), "shifts")
                .with("demandRate", process.rate(), pieces + "/workday", "demand")
                .with("cycleTimePerPiece", box.cycleTimePerPiece(), "s", "cycleTime / (piecesPerCycle * stations)")
                .with("uptime", uptime(box), "").page("p. 54");
    }

    private static Given uptime(DataBox box) {
        return box.uptime().or(Given.assumed(1, "100 %"));
    }

    private void process(ProcessFigures process) {
        String row = "processes/" + process.ref().name() + "/";
        DataBox box = process.box();
        all.add(new Because(row + "cycleTime", "cycleTime", "cycleTime").with("cycleTime", box.cycleTime(), "s")
                .page("p. 21"));
        all.add(new Because(row + "cycleTimePerPiece", "cycleTimePerPiece", "cycleTime / (piecesPerCycle * stations)")
                .with("cycleTime", box.cycleTime(), "s")
                .with("piecesPerCycle", box.piecesPerCycle().or(Given.assumed(1, "1")), pieces)
                .with("stations", box.stations().or(Given.assumed(1, "1")), "").source("eVSM guide, version 6"));
        all.add(capacity(new Because(row + "grossCapacity", "grossCapacity",
                "availableTime * uptime / cycleTimePerPiece"), process).page("p. 22"));
        all.add(capacity(new Because(row + "netCapacity", "netCapacity",
                "(availableTime - changeovers * changeoverTime) * uptime / cycleTimePerPiece"), process)
                .with("changeovers", process.changeovers(), "changeover/shift", process.ref(), changeoversFrom(box))
                .with("changeoverTime", box.changeoverTime().or(Given.assumed(0, "0 s")), "s").page("p. 22"));
        load(process, row);
    }

    private static String changeoversFrom(DataBox box) {
        if (box.changeovers().isPresent()) {
            return "changeovers";
        }
        return box.epei().isPresent() ? "items / epei" : "demandRate / batchSize";
    }

    private Because capacity(Because because, ProcessFigures process) {
        return because
                .with("availableTime", process.step().workTime().perShift(), "s/shift",
                        process.step().workTime().source(), "shifts")
                .with("uptime", uptime(process.box()), "")
                .with("cycleTimePerPiece", process.box().cycleTimePerPiece(), "s", process.ref(), "cycleTime");
    }

    private void load(ProcessFigures process, String row) {
        all.add(new Because(row + "utilisation", "utilisation", "demandRate / (netCapacity * shifts)")
                .with("demandRate", process.rate(), pieces + "/workday", process.ref(),
                        "demand by shares, quantities per piece, scrap and rework")
                .with("netCapacity", process.netCapacity(), pieces + "/shift", "netCapacity")
                .with("shifts", process.step().workTime().count(), "shift/workday",
                        process.step().workTime().source(), "shifts")
                .source("Hopp & Spearman, Factory Physics, ch. 7"));
        all.add(new Because(row + "operators", "operatorsHere", "workContent * demandRate / availableTime")
                .with("workContent", process.workContent(), "s", process.ref(), "operators * cycleTimePerPiece")
                .with("demandRate", process.rate(), pieces + "/workday", process.ref(), "demand")
                .with("availableTime", process.step().workTime().perWorkday(), "s/workday",
                        process.step().workTime().source(), "shifts")
                .page("p. 63"));
        all.add(new Because(row + "demandRate", "demandRate", "demand * starts per delivered piece")
                .with("demand", metrics.snapshot().demand(), pieces + "/workday")
                .with("starts", process.rate() / metrics.snapshot().demand().value(), "", process.ref(),
                        "shares, quantities per piece, scrap and rework")
                .with("scrap", process.box().scrap(), "").page("p. 59"));
        if (!Double.isNaN(process.epei())) {
            all.add(interval(row + "epei", process));
        }
    }

    private void step(int number, LadderStep step) {
        String row = "ladder/" + number + "/";
        Optional<StockFigures> stock = metrics.stocks().stream()
                .filter(each -> each.ref().equals(step.element())).findFirst();
        Optional<ProcessFigures> process = metrics.process(step.element().id());
        if (stock.isPresent()) {
            all.add(waiting(row, stock.get(), step));
        } else if (process.isPresent()) {
            DataBox box = process.get().box();
            all.add(new Because(row + "processingTime", "processingStep", "processTime * visits")
                    .with("processTime", box.processTime().or(box.cycleTime()), "s")
                    .with("visits", step.visits(), "", "1 / (1 - reworkProbability)").page("p. 35"));
        } else {
            all.add(new Because(row + "leadTime", "transportStep", "transitTime * visits")
                    .with("transitTime", step.leadTime() / step.visits(), "workday", step.element(), "transitTime")
                    .with("visits", step.visits(), "", "1 / (1 - reworkProbability)").page("p. 35"));
        }
    }

    private Explanation waiting(String row, StockFigures stock, LadderStep step) {
        boolean observed = stock.basis() == StockFigures.Basis.OBSERVED;
        Because because = new Because(row + "leadTime", "waitingStep",
                observed ? "time * visits" : "quantity / demandRate * visits");
        if (observed) {
            because.with("time", stock.stock().time(), "workday");
        } else {
            because.with("quantity", stock.quantity(), pieces, stock.ref(),
                    stock.basis() == StockFigures.Basis.MAXIMUM ? "maximum" : "stock")
                    .with("demandRate", stock.rate(), pieces + "/workday", ElementRef.NONE, "demand of the branch");
        }
        return because.with("visits", step.visits(), "", "1 / (1 - reworkProbability)").page("p. 35");
    }
}
