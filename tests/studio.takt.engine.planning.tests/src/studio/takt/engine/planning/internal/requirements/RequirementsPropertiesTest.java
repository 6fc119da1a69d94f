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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/** What holds for every plan: balances, lots, pegs; and how a plan follows its case. */
class RequirementsPropertiesTest {
    private static final int CASES = 150;
    private static final double DUST = 1e-5;
    private static final List<String> RULES = List.of("lot-for-lot", "foq", "poq", "eoq", "silver-meal",
            "least-unit-cost", "part-period", "groff", "wagner-whitin");

    private static RequirementsFacts random(long seed, double scale, int shift) {
        SplittableRandom random = new SplittableRandom(seed);
        int periods = 4 + random.nextInt(9);
        List<ItemFact> items = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            items.add(item(random, i, scale));
        }
        List<LineFact> lines = new ArrayList<>();
        for (int child = 1; child < count; child++) {
            for (int parent = 0; parent < child; parent++) {
                if (random.nextInt(3) == 0) {
                    lines.add(new LineFact(parent, child, 0.5 * (1 + random.nextInt(5)), random.nextInt(3) * 0.05, 0,
                            60, false));
                }
            }
        }
        List<OrderFact> demand = new ArrayList<>();
        for (int i = 0; i < 3 * count; i++) {
            demand.add(new OrderFact(random.nextInt(count), shift + random.nextInt(periods),
                    scale * random.nextInt(60), "D" + i, ElementRef.NONE));
        }
        List<OrderFact> receipts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            receipts.add(new OrderFact(random.nextInt(count), shift + random.nextInt(periods),
                    scale * (1 + random.nextInt(50)), "R" + i, ElementRef.NONE));
        }
        return new RequirementsFacts(ElementRef.NONE, items, lines, demand, receipts, List.of(),
                TimeGrid.numbered(shift > 0 ? 60 : periods, 7, 5), List.of());
    }

    private static ItemFact item(SplittableRandom random, int place, double scale) {
        double[] multiples = {0, 0, 12, 5};
        LotPolicy lots = new LotPolicy(RULES.get(random.nextInt(RULES.size())), scale * 25, 1 + random.nextInt(4),
                random.nextInt(3) == 0 ? scale * 30 : 0, 0, scale * multiples[random.nextInt(4)], scale * 100, 1);
        double yield = random.nextInt(3) == 0 ? 0.9 : 1;
        return new ItemFact(ElementRef.NONE, "I" + place, "", scale * random.nextInt(40),
                scale * random.nextInt(2) * 10, new Lead(random.nextInt(3), Lead.Clock.PERIODS),
                new Lead(random.nextInt(4) / 3, Lead.Clock.PERIODS), lots, yield, false, false);
    }

    private static Records plan(RequirementsFacts facts) {
        return Netting.plan(facts, new Network(facts.items().size(), facts.lines()), Monitor.NONE);
    }

    private static Result run(RequirementsFacts facts) {
        EngineDescriptor engine = new EngineDescriptor("material-requirements", "1.0", Text.literal("m"),
                Text.literal("m"), List.of(), List.of(), List.of());
        Parameters parameters = new Parameters(Map.of());
        Result.Builder result = Result.of(engine, ElementRef.NONE, parameters);
        new RequirementsPlanner().plan(facts, parameters, Monitor.NONE, result);
        return result.build();
    }

    private static double number(Table table, int row, String column) {
        return ((Cell.Number) table.at(row, column)).value();
    }

    private static String word(Table table, int row, String column) {
        return table.at(row, column) instanceof Cell.Label label ? label.text() : "";
    }

    @Test
    void everyPeriodBalancesAndWhatIsShortIsReported() {
        int shortages = 0;
        for (int seed = 0; seed < CASES; seed++) {
            RequirementsFacts facts = random(seed, 1, 0);
            Result result = run(facts);
            Table plan = result.table("plan").orElseThrow();
            List<String> shortItems = new ArrayList<>();
            Table shortTable = result.table("shortages").orElseThrow();
            for (int row = 0; row < shortTable.rows().size(); row++) {
                shortItems.add(word(shortTable, row, "item"));
            }
            Map<String, Double> before = new HashMap<>();
            facts.items().forEach(item -> before.put(item.code(), item.stock()));
            for (int row = 0; row < plan.rows().size(); row++) {
                String item = word(plan, row, "item");
                double after = before.get(item) + number(plan, row, "receipts") + number(plan, row, "plannedReceipt")
                        - number(plan, row, "gross");
                assertEquals(after, number(plan, row, "projected"), DUST, "balance of " + item);
                before.put(item, number(plan, row, "projected"));
                assertTrue(number(plan, row, "adjustedProjected") >= -DUST, "after the messages nothing is short");
                if (after < -DUST) {
                    shortages++;
                    assertTrue(shortItems.contains(item), "seed " + seed + ": " + item + " is short without alarm");
                }
            }
        }
        assertTrue(shortages > 10, "shortages came up");
    }

    @Test
    void componentsGetWhatOrdersOfParentsNeed() {
        for (int seed = 0; seed < CASES; seed++) {
            RequirementsFacts facts = random(seed, 1, 0);
            Records records = plan(facts);
            double[][] needed = new double[facts.items().size()][records.periods()];
            facts.demand().forEach(each -> needed[each.item()][each.period()] += each.quantity());
            for (LineFact line : facts.lines()) {
                double[] released = records.plannedReleases(line.parent());
                for (int t = 0; t < released.length; t++) {
                    needed[line.component()][t] += released[t] * line.per() / (1 - line.scrap());
                }
            }
            for (int item = 0; item < needed.length; item++) {
                for (int t = 0; t < records.periods(); t++) {
                    assertEquals(needed[item][t], records.gross(item, t), DUST);
                }
            }
        }
    }

    @Test
    void lotsKeepTheirLeastAndMultiple() {
        int lots = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Records records = plan(random(seed, 1, 0));
            for (int item = 0; item < records.facts().items().size(); item++) {
                LotPolicy policy = records.item(item).lots();
                boolean merged = records.item(item).safetyTime().amount() > 0;
                for (int t = 0; t < records.periods(); t++) {
                    double lot = records.plannedReceipt(item, t);
                    if (lot > 0) {
                        lots++;
                        assertTrue(lot >= policy.least() - DUST);
                        assertTrue(policy.multiple() == 0
                                || Math.abs(Math.rint(lot / policy.multiple()) * policy.multiple() - lot) < DUST);
                        assertTrue(!policy.rule().equals("foq") || policy.least() + policy.multiple() > 0 || merged
                                || Math.abs(Math.rint(lot / policy.size()) * policy.size() - lot) < DUST);
                    }
                }
            }
        }
        assertTrue(lots > CASES);
    }

    @Test
    void pegsSumToDemandAndToSupply() {
        for (int seed = 0; seed < CASES; seed++) {
            RequirementsFacts facts = random(seed, 1, 0);
            Records records = plan(facts);
            Table pegs = run(facts).table("pegging").orElseThrow();
            Map<String, Double> served = new HashMap<>();
            Map<String, Double> orders = new HashMap<>();
            Map<String, Double> ends = new HashMap<>();
            for (int row = 0; row < pegs.rows().size(); row++) {
                double units = number(pegs, row, "quantity");
                String item = word(pegs, row, "item");
                if (!word(pegs, row, "forItem").isEmpty()) {
                    served.merge(item, units, Double::sum);
                }
                orders.merge(word(pegs, row, "order"), units, Double::sum);
                if (word(pegs, row, "endItem").equals(item)
                        && word(pegs, row, "forOrder").equals(word(pegs, row, "endDemand"))) {
                    ends.merge(word(pegs, row, "endDemand"), units, Double::sum);
                }
            }
            for (int item = 0; item < facts.items().size(); item++) {
                double gross = 0;
                for (int t = 0; t < records.periods(); t++) {
                    gross += records.gross(item, t);
                    double lot = records.plannedReceipt(item, t);
                    assertEquals(lot, orders.getOrDefault("I" + item + "@" + (t + 1), 0.0), DUST, "seed " + seed);
                }
                assertEquals(gross, served.getOrDefault("I" + item, 0.0), DUST, "seed " + seed);
            }
            for (int i = 0; i < facts.demand().size(); i++) {
                assertEquals(facts.demand().get(i).quantity(), ends.getOrDefault("D" + i, 0.0), DUST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 0.5, 1024})
    void allQuantitiesTimesSoManyIsThePlanTimesSoMany(double scale) {
        for (int seed = 0; seed < CASES; seed++) {
            Records once = plan(random(seed, 1, 0));
            Records scaled = plan(random(seed, scale, 0));
            for (int item = 0; item < once.facts().items().size(); item++) {
                for (int t = 0; t < once.periods(); t++) {
                    assertEquals(scale * once.plannedReceipt(item, t), scaled.plannedReceipt(item, t),
                            DUST * Math.max(1, scale), "seed " + seed);
                }
            }
        }
    }

    /** Where nothing has to be filled up at once, a plan for what is needed three periods later is three later. */
    @Test
    void everythingLaterIsThePlanLater() {
        int shift = 40;
        for (int seed = 0; seed < CASES; seed++) {
            RequirementsFacts late = random(seed, 1, shift);
            boolean atOnce = late.items().stream().anyMatch(item -> item.stock() < item.safetyStock());
            Records far = plan(late);
            RequirementsFacts later = random(seed, 1, shift + 3);
            Records further = plan(later);
            for (int item = 0; item < late.items().size(); item++) {
                for (int t = 20; t < far.periods() - 3 && !atOnce; t++) {
                    assertEquals(far.gross(item, t), further.gross(item, t + 3), DUST, "seed " + seed);
                }
            }
        }
    }

    /** The demand of an item is split between it and a twin that begins without stock. */
    @Test
    void anItemSplitInTwoNeedsTheSame() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<OrderFact> whole = new ArrayList<>();
            List<OrderFact> parts = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                double units = 2 * random.nextInt(30);
                whole.add(new OrderFact(0, t, units, "", ElementRef.NONE));
                parts.add(new OrderFact(0, t, units / 2, "", ElementRef.NONE));
                parts.add(new OrderFact(1, t, units / 2, "", ElementRef.NONE));
            }
            List<ItemFact> items = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                items.add(new ItemFact(ElementRef.NONE, "I" + i, "", i == 2 ? 20 : 0, 0,
                        new Lead(1, Lead.Clock.PERIODS), Lead.NONE, LotPolicy.NONE, 1, false, false));
            }
            List<LineFact> lines = List.of(new LineFact(0, 2, 3, 0.1, 0, 8, false),
                    new LineFact(1, 2, 3, 0.1, 0, 8, false));
            Records one = plan(facts(items, lines, whole));
            Records two = plan(facts(items, lines, parts));
            for (int t = 0; t < 8; t++) {
                assertEquals(one.gross(2, t), two.gross(2, t), DUST);
                assertEquals(one.plannedReceipt(2, t), two.plannedReceipt(2, t), DUST);
            }
        }
    }

    private static RequirementsFacts facts(List<ItemFact> items, List<LineFact> lines, List<OrderFact> demand) {
        return new RequirementsFacts(ElementRef.NONE, items, lines, demand, List.of(), List.of(),
                TimeGrid.numbered(8, 7, 5), List.of());
    }

    /** A plant of ten levels: small here, a hundred thousand items in the benchmark. */
    @Test
    void aDeepPlantIsPlanned() {
        int depth = 10;
        int width = 30;
        List<ItemFact> items = new ArrayList<>();
        List<LineFact> lines = new ArrayList<>();
        List<OrderFact> demand = new ArrayList<>();
        for (int i = 0; i < depth * width; i++) {
            items.add(new ItemFact(ElementRef.NONE, "I" + i, "", i % 7, 0, new Lead(1, Lead.Clock.PERIODS), Lead.NONE,
                    LotPolicy.NONE, 1, false, false));
            if (i >= width) {
                lines.add(new LineFact(i - width, i, 1, 0, 0, 52, false));
                lines.add(new LineFact(i - width - (i % width == 0 ? -1 : 1), i, 1, 0, 0, 52, false));
            } else {
                demand.add(new OrderFact(i, 40, 50, "", ElementRef.NONE));
            }
        }
        Records records = plan(new RequirementsFacts(ElementRef.NONE, items, lines, demand, List.of(), List.of(),
                TimeGrid.numbered(52, 7, 5), List.of()));
        assertEquals(depth - 1, records.network().depth());
        assertTrue(records.gross(depth * width - 1, 40 - depth + 1) > 0, "offset level by level");
    }
}
