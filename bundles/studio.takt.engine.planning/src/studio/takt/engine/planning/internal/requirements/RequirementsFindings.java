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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;
import studio.takt.engine.planning.internal.requirements.Shortages.Shortage;

/** What a planner must know about a plan, in words: alarms first. */
final class RequirementsFindings {
    /** So many of a kind are told one by one; the rest are counted. */
    private static final int MOST = 20;
    private static final double LITTLE = 1e-9;

    private final Records records;
    private final Lateness lateness;
    private final Names names;
    private final List<Finding> all = new ArrayList<>();

    RequirementsFindings(Records records, Lateness lateness) {
        this.records = records;
        this.lateness = lateness;
        this.names = new Names(records);
    }

    /** What was found. */
    List<Finding> all() {
        return all;
    }

    /** Each late demand with the first shortage that it waits for. */
    void late(List<Shortage> shortages, Shortages finder) {
        Map<Integer, Shortage> causes = new LinkedHashMap<>();
        shortages.stream().filter(finder::isDecisive).forEach(each -> causes.merge(each.demand(), each,
                (one, other) -> other.available() > one.available() ? other : one));
        causes.values().stream().limit(MOST).forEach(this::late);
        int others = lateness.lateDemands() - Math.min(MOST, causes.size());
        if (others > 0) {
            add(Severity.WARNING, "more-late", records.facts().element(), others);
        }
    }

    private void late(Shortage shortage) {
        OrderFact demand = records.facts().demand().get(shortage.demand());
        Text cause = Text.of(RequirementsFindings.class, "cause." + shortage.cause(), names.code(shortage.item()),
                names.source(shortage.item(), shortage.source()), names.label(shortage.needed()),
                names.label(shortage.available()));
        ElementRef at = demand.element().isPresent() ? demand.element() : records.item(demand.item()).element();
        add(Severity.WARNING, "late", at, names.demandName(shortage.demand()), names.code(demand.item()),
                names.label(Math.max(0, demand.period())), names.label(lateness.expected(shortage.demand())),
                lateness.late(shortage.demand()), cause);
    }

    /** Orders that should have been released already. */
    void pastDue() {
        int[] items = IntStream.of(records.network().order()).filter(item -> records.pastDue(item) > LITTLE).toArray();
        IntStream.of(items).limit(MOST).forEach(item -> add(Severity.WARNING, "past-due",
                records.item(item).element(), names.code(item), records.pastDue(item), names.label(0)));
        if (items.length > MOST) {
            add(Severity.WARNING, "more-past-due", records.facts().element(), items.length - MOST);
        }
    }

    /** What lies before the first or after the last period. */
    void outside() {
        int periods = records.periods();
        count("demand-overdue", records.facts().demand().stream().filter(each -> each.period() < 0).count());
        count("demand-beyond", records.facts().demand().stream().filter(each -> each.period() >= periods).count());
        count("receipt-overdue", records.facts().receipts().stream().filter(each -> each.period() < 0).count());
    }

    private void count(String key, long count) {
        if (count > 0) {
            add(Severity.INFORMATION, key, records.facts().element(), count);
        }
    }

    /** What is left out of tables. */
    void shown(boolean shortened, boolean noItems, boolean cut) {
        if (shortened) {
            add(Severity.INFORMATION, "shortened", records.facts().element());
        }
        if (shortened && noItems) {
            add(Severity.INFORMATION, "pegging-asked", records.facts().element());
        }
        if (cut) {
            add(Severity.INFORMATION, "pegging-cut", records.facts().element());
        }
    }

    /** How many items have their record listed. */
    void listed(int items, int all) {
        if (items < all) {
            add(Severity.INFORMATION, "listed", records.facts().element(), items, all);
        }
    }

    /** What was asked for and is not there. */
    void asked(Optional<String> trace, boolean noItem) {
        trace.ifPresent(name -> add(Severity.WARNING, "trace-unknown", records.facts().element(), name));
        if (noItem) {
            add(Severity.WARNING, "items-unknown", records.facts().element());
        }
    }

    private void add(Severity severity, String key, ElementRef element, Object... arguments) {
        all.add(new Finding(severity, RequirementsPlanner.RULE + key, element,
                Text.of(RequirementsFindings.class, "finding." + key, arguments)));
    }
}
