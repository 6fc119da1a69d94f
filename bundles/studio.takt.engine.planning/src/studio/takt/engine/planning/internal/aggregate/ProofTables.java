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

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Proof;
import studio.takt.engine.planning.api.aggregate.Proof.ShadowPrice;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes down how far plans are proven to be the cheapest, and what they would pay for one more unit. */
final class ProofTables {
    private static final String SOURCE = "Hanssmann & Hess 1960, A linear programming approach to production and "
            + "employment scheduling; docs/engines/aggregate-plan.md";

    private final BuiltCase built;
    private final List<StrategyPlan> proven;
    private final Unit money;

    ProofTables(BuiltCase built, List<StrategyPlan> plans) {
        this.built = built;
        this.proven = plans.stream().filter(plan -> !plan.proof().isEmpty()).toList();
        this.money = built.units().money();
    }

    private record Row(StrategyPlan plan, ShadowPrice price) {}

    void writeTo(Result.Builder result) {
        if (proven.isEmpty()) {
            return;
        }
        TableWriter<StrategyPlan> proofs = new TableWriter<>(ProofTables.class, "proof");
        proofs.words("strategy", plan -> Cell.of(plan.strategy().id()));
        proofs.numbers("total", money, plan -> plan.costs().total());
        proofs.numbers("bound", money, plan -> proof(plan).bound());
        proofs.ratios("gap", ProofTables::gap);
        proofs.numbers("relaxation", money, plan -> proof(plan).relaxation());
        result.add(proofs.of(proven));
        TableWriter<Row> prices = new TableWriter<>(ProofTables.class, "shadowPrices");
        prices.words("strategy", row -> Cell.of(row.plan.strategy().id()));
        prices.words("period", row -> Cell.of(built.periods().get(row.price.period()).label()));
        prices.words("resource", row -> Cell.of(row.price.resource()));
        prices.numbers("price", money, row -> row.price.price());
        result.add(prices.of(proven.stream()
                .flatMap(plan -> proof(plan).prices().stream().map(price -> new Row(plan, price))).toList()));
        proven.forEach(plan -> explain(plan, result));
    }

    private void explain(StrategyPlan plan, Result.Builder result) {
        String id = plan.strategy().id();
        result.add(SummaryValue.ratio("gap." + id, text("summary.gap"), gap(plan)));
        Input total = input("total", plan.costs().total());
        Input bound = input("bound", proof(plan).bound());
        result.explain(List.of(
                new Explanation("gap." + id, text("explain.gap"), "(total − bound) / total", List.of(total, bound),
                        SOURCE),
                new Explanation("proof/" + id + "/bound", text("explain.bound"), "min total over all plans",
                        List.of(), SOURCE),
                new Explanation("proof/" + id + "/relaxation", text("explain.relaxation"),
                        "min total over all plans with divisible people", List.of(), SOURCE)));
    }

    private static Proof proof(StrategyPlan plan) {
        return plan.proof().get(0);
    }

    /** As a share of the total; rounding of the books is no gap. */
    private static double gap(StrategyPlan plan) {
        double total = plan.costs().total();
        double gap = total == 0 ? 0 : (total - proof(plan).bound()) / Math.abs(total);
        return Math.abs(gap) < 1e-9 ? 0 : gap;
    }

    private Input input(String symbol, double value) {
        String text = Double.isFinite(value) ? Quantity.of(value, money).toString() : "−∞";
        return new Input(symbol, text, ElementRef.NONE, "");
    }

    private static Text text(String key) {
        return Text.of(ProofTables.class, key);
    }
}
