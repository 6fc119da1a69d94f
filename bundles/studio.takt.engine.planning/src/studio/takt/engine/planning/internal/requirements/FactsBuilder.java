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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts.LineDraft;
import studio.takt.engine.planning.internal.requirements.Drafts.OrderDraft;
import studio.takt.engine.planning.internal.requirements.ItemDraft.Number;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/** Makes facts of drafts: checks numbers and rules, finds the period of each date, and which bill is in force when. */
public final class FactsBuilder {
    /** So many items are named whose lot rule lacks something; of the others the number is told. */
    private static final int MOST = 20;

    private final Drafts drafts;
    private final TimeGrid grid;
    private int lacking;

    /** Makes facts of these drafts in these periods. */
    public FactsBuilder(Drafts drafts, TimeGrid grid) {
        this.drafts = drafts;
        this.grid = grid;
    }

    /** The facts; what is wrong with the drafts is among their findings. */
    public RequirementsFacts build(ElementRef element) {
        boolean[] phantoms = phantoms();
        List<ItemFact> items = drafts.items().stream().map(this::item).toList();
        if (lacking > MOST) {
            drafts.add(Severity.WARNING, "more-rules-lacking", element, lacking - MOST);
        }
        List<LineFact> lines = lines(phantoms);
        List<OrderFact> demand = orders(drafts.demand());
        List<OrderFact> receipts = orders(drafts.receipts());
        List<OrderFact> schedule = orders(drafts.schedule());
        boolean sound = drafts.findings().stream().noneMatch(Finding::isError);
        return new RequirementsFacts(element, items, sound ? Network.passThrough(items, lines) : List.of(), demand,
                receipts, schedule, grid, drafts.findings());
    }

    /** An item that every line passes through is a phantom, whose stock is used up; one that some do is not. */
    private boolean[] phantoms() {
        int[] uses = new int[drafts.items().size()];
        int[] passed = new int[uses.length];
        for (LineDraft line : drafts.lines()) {
            uses[line.component()]++;
            passed[line.component()] += line.phantom() ? 1 : 0;
        }
        boolean[] phantoms = new boolean[uses.length];
        for (ItemDraft item : drafts.items()) {
            boolean always = uses[item.place()] > 0 && passed[item.place()] == uses[item.place()];
            phantoms[item.place()] = item.isPhantom() || always;
            item.phantom(phantoms[item.place()]);
        }
        return phantoms;
    }

    private ItemFact item(ItemDraft item) {
        for (Number what : Number.values()) {
            double value = item.get(what);
            boolean may = what == Number.ON_HAND || value >= 0;
            if (!Double.isFinite(value) || !may) {
                fault("number-impossible", item, what.name().toLowerCase(java.util.Locale.ROOT), value);
            }
        }
        if (!(item.get(Number.YIELD) > 0 && item.get(Number.YIELD) <= 1)) {
            fault("yield-impossible", item, item.get(Number.YIELD));
        }
        LotPolicy lots = policy(item);
        if (!lots.isPossible()) {
            fault("lots-impossible", item, lots.least(), lots.most(), lots.multiple());
        }
        return item.fact(lots);
    }

    private LotPolicy policy(ItemDraft item) {
        String rule = item.rule();
        if (rule.isEmpty()) {
            rule = item.get(Number.PERIODS) > 1
                    ? LotPolicy.PERIODIC
                    : item.get(Number.LOT_SIZE) > 0 ? LotPolicy.FIXED : LotPolicy.LOT_FOR_LOT;
        }
        LotPolicy policy = new LotPolicy(rule, item.get(Number.LOT_SIZE), (int) item.get(Number.PERIODS),
                item.get(Number.LEAST), item.get(Number.MOST), item.get(Number.MULTIPLE), item.get(Number.SETUP),
                item.get(Number.HOLDING));
        boolean size = !rule.equals(LotPolicy.FIXED) || policy.size() > 0;
        boolean costs = !policy.needsCosts() || item.has(Number.SETUP) && item.has(Number.HOLDING);
        if (size && costs) {
            return policy;
        }
        if (++lacking <= MOST) {
            tell(Severity.WARNING, size ? "costs-missing" : "size-missing", item, rule);
        }
        return new LotPolicy(LotPolicy.LOT_FOR_LOT, 0, 0, policy.least(), policy.most(), policy.multiple(), 0, 0);
    }

    private void fault(String key, ItemDraft item, Object... arguments) {
        tell(Severity.ERROR, key, item, arguments);
    }

    private void tell(Severity severity, String key, ItemDraft item, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = item.code();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        if (item.at().isPresent()) {
            drafts.add(severity, key, item.at(), all);
        } else {
            drafts.add(severity, key, item.element(), all);
        }
    }

    private List<OrderFact> orders(List<OrderDraft> given) {
        List<OrderFact> orders = new ArrayList<>(given.size());
        Map<String, OptionalInt> known = new HashMap<>();
        for (OrderDraft draft : given) {
            OptionalInt period = known.computeIfAbsent(draft.period(), text -> PeriodText.in(grid, text));
            if (!(draft.quantity() >= 0 && Double.isFinite(draft.quantity()))) {
                fault(draft, "quantity-negative", drafts.item(draft.item()).code(), draft.quantity());
            } else if (period.isEmpty()) {
                fault(draft, "period-unclear", draft.period());
            } else {
                orders.add(new OrderFact(draft.item(), period.getAsInt(), draft.quantity(), draft.order(),
                        draft.element()));
            }
        }
        return orders;
    }

    private void fault(OrderDraft draft, String key, Object... arguments) {
        if (draft.at().isPresent()) {
            drafts.add(Severity.ERROR, key, draft.at(), arguments);
        } else {
            drafts.add(Severity.ERROR, key, draft.element(), arguments);
        }
    }

    private List<LineFact> lines(boolean[] phantoms) {
        Effectivity effectivity = new Effectivity(drafts, grid);
        List<LineFact> lines = new ArrayList<>(drafts.lines().size());
        for (LineDraft line : drafts.lines()) {
            boolean scrap = line.scrap() >= 0 && line.scrap() < 1;
            if (!scrap || !(line.per() >= 0 && Double.isFinite(line.per()))) {
                Object[] what = {drafts.item(line.parent()).code(), drafts.item(line.component()).code(), line.per(),
                        line.scrap()};
                if (line.at().isPresent()) {
                    drafts.add(Severity.ERROR, "line-impossible", line.at(), what);
                } else {
                    drafts.add(Severity.ERROR, "line-impossible", drafts.item(line.parent()).element(), what);
                }
            }
            boolean pass = line.phantom() && !phantoms[line.component()];
            effectivity.of(line).forEach(span -> lines.add(new LineFact(line.parent(), line.component(), line.per(),
                    scrap ? line.scrap() : 0, span[0], span[1], pass)));
        }
        return lines;
    }
}
