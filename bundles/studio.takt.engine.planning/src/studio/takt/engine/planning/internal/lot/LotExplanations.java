/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Says where the numbers of lot sizing came from: formula, inputs, source. */
final class LotExplanations {
    private static final String EOQ = "Harris 1913; Silver, Pyke & Peterson, economic order quantity";

    private final LotOutcome outcome;
    private final LotCaseBuilder builder;
    private final Unit money;
    private final Unit count;
    private final List<Explanation> all = new ArrayList<>();

    LotExplanations(LotOutcome outcome, LotCaseBuilder builder) {
        CaseUnits units = builder.units();
        this.outcome = outcome;
        this.builder = builder;
        this.money = units.money();
        this.count = units.count();
    }

    /** All of them. */
    List<Explanation> all() {
        economic();
        outcome.optimum().ifPresent(plan -> add("optimum", "optimum", plan.rule().formula(), costs(plan),
                plan.rule().source()));
        outcome.bestSimple().ifPresent(plan -> add("bestHeuristicTotal", "total", "setup + holding + unit", costs(plan),
                plan.rule().source()));
        outcome.plans().forEach(this::plan);
        return List.copyOf(all);
    }

    private void economic() {
        EconomicQuantity economic = EconomicQuantity.of(outcome.lotCase());
        List<Input> means = List.of(given("setup", LotParameters.SETUP_COST, economic.setup(), money),
                computed("demand", economic.demand(), count),
                given("holding", LotParameters.HOLDING_COST, economic.holding(), money.dividedBy(count)));
        add("eoq", "eoq", "√(2 × setup × demand / holding)", means, EOQ);
        add("poqPeriods", "poqPeriods", "max(1, round(eoq / demand))",
                List.of(computed("eoq", economic.units(), count), computed("demand", economic.demand(), count)), EOQ);
    }

    private void plan(LotPlan plan) {
        String row = LotTables.RULES + "/" + plan.rule().id() + "/";
        add(row + "total", "total", "setup + holding + unit", costs(plan), plan.rule().source());
        add(row + "setup", "setup", "Σ setup of the periods with a lot",
                List.of(computed("lots", plan.count(), Unit.ONE)), plan.rule().source());
        add(row + "holding", "holding", "Σ closing × holding",
                List.of(given("holding", LotParameters.HOLDING_COST, 0, money.dividedBy(count))),
                plan.rule().source());
        add(row + "lots", "lots", plan.rule().formula(), List.of(computed("units", plan.units(), count)),
                plan.rule().source());
    }

    private List<Input> costs(LotPlan plan) {
        return List.of(computed("setup", plan.setupCost(), money), computed("holding", plan.holdingCost(), money),
                computed("unit", plan.unitCost(), money));
    }

    /** What was given, else the number that was computed from the table. */
    private Input given(String symbol, String id, double computed, Unit unit) {
        return builder.amounts().find(id)
                .map(given -> new Input(symbol, given.quantity().toString(), given.element(), given.feature()))
                .orElseGet(() -> computed(symbol, computed, unit));
    }

    private static Input computed(String symbol, double value, Unit unit) {
        String text = Double.isFinite(value) ? Quantity.of(value, unit).toString() : "∞";
        return new Input(symbol, text, ElementRef.NONE, "");
    }

    private void add(String key, String meaning, String formula, List<Input> inputs, String source) {
        all.add(new Explanation(key, Text.of(LotExplanations.class, "explain." + meaning), formula, inputs, source));
    }
}
