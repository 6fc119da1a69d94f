/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.api.aggregate.Proof;
import studio.takt.engine.planning.api.aggregate.Strategy;

/**
 * The plan of one strategy.
 *
 * @param strategy the strategy
 * @param lines    one line per period
 * @param findings what the strategy had to say
 * @param proof    how far it is proven to be the cheapest; empty if it is not meant to be
 * @param mayOwe   true if late deliveries are a choice, not a broken promise
 */
public record StrategyPlan(Strategy strategy, List<PlanLine> lines, List<Finding> findings,
        List<Proof> proof, boolean mayOwe) {

    /** Copies the lists. */
    public StrategyPlan {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        proof = List.copyOf(proof);
    }

    /** The costs of all periods. */
    public Costs costs() {
        return lines.stream().map(PlanLine::costs).reduce(Costs.NONE, Costs::plus);
    }

    /** Stock at the end of the last period. */
    public double closingStock() {
        return lines.get(lines.size() - 1).closing();
    }

    /** Units owed at the end of the last period. */
    public double closingBackorder() {
        return lines.get(lines.size() - 1).backorder();
    }

    /** The sum of something over all periods. */
    public double sum(ToDoubleFunction<PlanLine> of) {
        return lines.stream().mapToDouble(of).sum();
    }

    private boolean isKept(PlanLine line) {
        return line.shortage() <= Problems.TOLERANCE && (mayOwe || line.backorder() <= Problems.TOLERANCE);
    }

    /** True if every period delivers what is demanded and keeps the stock that is required. */
    public boolean isFeasible() {
        return closingBackorder() <= Problems.TOLERANCE && lines.stream().allMatch(this::isKept);
    }
}
