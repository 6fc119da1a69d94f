/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;

/** Says where the numbers of a record came from. */
final class RequirementsExplanations {
    private static final int MOST = 40;
    private static final String SOURCE = "Orlicky 1975, Material Requirements Planning; Hopp & Spearman, Factory "
            + "Physics, chapter 3";

    private final Records records;
    private final List<Integer> items;
    private final List<Explanation> all = new ArrayList<>();

    RequirementsExplanations(Records records, List<Integer> items) {
        this.records = records;
        this.items = items;
    }

    /** All of them; of the first items only, if there are many. */
    List<Explanation> all() {
        add("lateDemands", "lateDemands", "expected > due; expected = latest of what serves it", List.of());
        add("latestBy", "latestBy", "max(expected - due)", List.of());
        add("pastDue", "pastDue", "release < first period", List.of());
        items.stream().limit(MOST).forEach(this::item);
        return List.copyOf(all);
    }

    private void item(int item) {
        ItemFact fact = records.item(item);
        String row = RequirementsTables.PLAN + "/" + (fact.element().isPresent()
                ? fact.element().name()
                : fact.code()) + "/";
        add(row + "gross", "gross", "demand + \u03a3 plannedRelease of parents \u00d7 per / (1 - scrap)", List.of());
        add(row + "net", "net", "max(0, gross + safetyStock - stock - receipts), what is net before counted in",
                List.of(input(fact, "stock", fact.stock(), "onHand"),
                        input(fact, "safetyStock", fact.safetyStock(), "safetyStock")));
        add(row + "plannedReceipt", "plannedReceipt", fact.lots().rule(),
                List.of(input(fact, "size", fact.lots().size(), "lotSize"),
                        input(fact, "periods", fact.lots().periods(), "periodsOfSupply"),
                        input(fact, "least", fact.lots().least(), "minimumLot"),
                        input(fact, "most", fact.lots().most(), "maximumLot"),
                        input(fact, "multiple", fact.lots().multiple(), "lotMultiple")));
        add(row + "plannedRelease", "plannedRelease", "plannedReceipt / yield, leadTime earlier",
                List.of(input(fact, "yield", fact.yield(), "yield"),
                        input(fact, "leadTime", fact.leadTime().amount(), "leadTime"),
                        input(fact, "safetyTime", fact.safetyTime().amount(), "safetyTime")));
    }

    private static Input input(ItemFact fact, String symbol, double value, String feature) {
        return new Input(symbol, String.valueOf(value).replaceAll("\\.0$", ""),
                fact.element().isPresent() ? fact.element() : ElementRef.NONE, feature);
    }

    private void add(String key, String meaning, String formula, List<Input> inputs) {
        all.add(new Explanation(key, Text.of(RequirementsExplanations.class, "explain." + meaning), formula, inputs,
                SOURCE));
    }
}
