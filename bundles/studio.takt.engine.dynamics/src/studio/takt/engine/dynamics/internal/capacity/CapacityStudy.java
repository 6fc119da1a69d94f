/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;

/**
 * The practical capacity of a shop: of all capacities in a range, the one with which the simulated cycle time comes
 * closest to the one measured. Ties go to the smaller capacity.
 */
public final class CapacityStudy {
    private static final int MOST_STEPS = 100_000;
    private static final String RULE = "practical-capacity.";

    private final CapacityFacts facts;
    private final Parameters parameters;
    private final List<Finding> findings = new ArrayList<>();

    /** Of these facts, with these parameters. */
    public CapacityStudy(CapacityFacts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
    }

    /** Computes, and writes everything into the result. */
    public void writeTo(Result.Builder result, Monitor monitor) {
        Optional<Outcome> outcome = facts.findings().stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : shop().flatMap(shop -> study(shop, monitor));
        outcome.ifPresent(found -> new CapacityResult(found, facts, parameters).writeTo(result));
        result.findings(facts.findings()).findings(findings);
    }

    private Optional<Shop> shop() {
        double minimumRun = value(CapacityParameters.MINIMUM_RUN);
        double contribution = value(CapacityParameters.CONTRIBUTION);
        double holding = value(CapacityParameters.HOLDING_COST);
        double running = value(CapacityParameters.RUNNING_DAY_COST);
        double process = value(CapacityParameters.PROCESS_TIME);
        if (holding == 0) {
            find(Severity.ERROR, "no-holding-cost");
        }
        if (facts.openingStock().isEmpty()) {
            find(Severity.ERROR, "no-opening-stock");
        }
        return isSound()
                ? Optional.of(new Shop(minimumRun, contribution, holding, running, process,
                        facts.openingStock().getAsDouble()))
                : Optional.empty();
    }

    /** The parameter, or else what the contract says. */
    private double value(String id) {
        Optional<Quantity> quantity = parameters.quantity(id)
                .or(() -> Optional.ofNullable(facts.values().get(id)));
        if (quantity.isEmpty()) {
            find(Severity.ERROR, "missing", id);
            return Double.NaN;
        }
        double number = CapacityParameters.number(quantity.get());
        if (number < 0) {
            find(Severity.ERROR, "negative", id, quantity.get());
        }
        return number;
    }

    private Optional<Outcome> study(Shop shop, Monitor monitor) {
        DailySimulation actual = DailySimulation.actual(facts.days());
        double measured = actual.queueTime() + shop.processTime();
        List<Double> capacities = capacities();
        if (!Double.isFinite(measured)) {
            find(Severity.ERROR, "nothing-produced");
        }
        if (!isSound()) {
            return Optional.empty();
        }
        List<DailySimulation> sweep = new ArrayList<>();
        for (double capacity : capacities) {
            monitor.checkCancelled();
            sweep.add(DailySimulation.of(shop, facts.days(), capacity));
        }
        Optional<DailySimulation> best = sweep.stream().filter(run -> Double.isFinite(run.queueTime()))
                .min(Comparator.comparingDouble(run -> Math.abs(run.queueTime() - actual.queueTime())));
        if (best.isEmpty()) {
            find(Severity.ERROR, "never-runs");
        }
        best.ifPresent(run -> remarks(shop, run, capacities));
        return best.map(run -> new Outcome(shop, actual, sweep, run));
    }

    private List<Double> capacities() {
        double from = value(CapacityParameters.FROM);
        double to = value(CapacityParameters.TO);
        double step = value(CapacityParameters.STEP);
        double count = Math.floor((to - from) / step * (1 + 1e-12) + 1e-9);
        if (!(step > 0 && from > 0 && to >= from && count < MOST_STEPS)) {
            find(Severity.ERROR, "range", from, to, step, MOST_STEPS);
            return List.of();
        }
        List<Double> capacities = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            capacities.add(from + i * step);
        }
        return capacities;
    }

    private void remarks(Shop shop, DailySimulation best, List<Double> capacities) {
        if (capacities.size() > 1 && (best.capacity() == capacities.get(0)
                || best.capacity() == capacities.get(capacities.size() - 1))) {
            find(Severity.WARNING, "at-the-edge", best.capacity());
        }
        double limit = shop.stockLimit(best.capacity());
        if (limit <= 0) {
            find(Severity.WARNING, "never-pays", best.capacity());
        }
        if (facts.storeLimit().isPresent() && limit > facts.storeLimit().getAsDouble()) {
            find(Severity.WARNING, "store-too-small", limit, facts.storeLimit().getAsDouble());
        }
    }

    private boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    private void find(Severity severity, String key, Object... arguments) {
        ElementRef element = facts.element();
        findings.add(new Finding(severity, RULE + key, element,
                Text.of(CapacityStudy.class, "finding." + key, arguments)));
    }

    /** What the study came to. */
    record Outcome(Shop shop, DailySimulation actual, List<DailySimulation> sweep, DailySimulation best) {
        double cycleTime(DailySimulation run) {
            return run.queueTime() + shop.processTime();
        }

        double workInProcess(DailySimulation run) {
            return run.throughput() * cycleTime(run);
        }
    }
}
