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

import java.util.Arrays;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.lot.Stock;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/**
 * From gross requirements to planned orders, parents before components (Orlicky 1975; Hopp & Spearman, Factory Physics,
 * chapter 3): net, gather into lots, offset by the lead time, explode.
 */
public final class Netting {
    private static final int OFTEN = 0xff;

    private final Records records;
    private final RequirementsFacts facts;
    private final int periods;
    private final boolean[] scheduled;
    private final Monitor monitor;

    private Netting(RequirementsFacts facts, Network network, Monitor monitor) {
        this.facts = facts;
        this.records = new Records(facts, network);
        this.periods = records.periods();
        this.scheduled = new boolean[facts.items().size()];
        this.monitor = monitor;
    }

    /** Plans a network that has no loop. */
    public static Records plan(RequirementsFacts facts, Network network, Monitor monitor) {
        Netting netting = new Netting(facts, network, monitor);
        netting.given();
        int[] order = network.order();
        for (int i = 0; i < order.length; i++) {
            if ((i & OFTEN) == 0) {
                monitor.checkCancelled();
                monitor.progress(0.6 * i / order.length, Text.of(Netting.class, "progress.netting"));
            }
            netting.plan(order[i]);
        }
        return netting.records;
    }

    private void given() {
        for (OrderFact demand : facts.demand()) {
            if (demand.period() < periods) {
                records.gross[demand.item() * periods + Math.max(0, demand.period())] += demand.quantity();
            }
        }
        for (OrderFact line : facts.schedule()) {
            scheduled[line.item()] = true;
            if (line.period() < periods) {
                records.receipt[line.item() * periods + Math.max(0, line.period())] += line.quantity();
            }
        }
    }

    private void plan(int item) {
        int from = item * periods;
        boolean needed = net(item, from);
        if (needed && !scheduled[item]) {
            double[] net = Arrays.copyOfRange(records.net, from, from + periods);
            ItemFact fact = facts.items().get(item);
            double[] lots = (fact.phantom() ? LotPolicy.NONE : fact.lots()).lots(net, monitor);
            int[] safe = records.safe(item);
            for (int t = 0; t < periods; t++) {
                if (lots[t] > 0) {
                    int received = from + Math.max(0, safe[t]);
                    records.receipt[received] = Stock.tidy(records.receipt[received] + lots[t]);
                }
            }
        }
        if (needed || scheduled[item]) {
            explode(item);
        }
    }

    /** Stock above the safety stock serves first, then what is on order, moved to where it is needed. */
    private boolean net(int item, int from) {
        ItemFact fact = facts.items().get(item);
        double balance = fact.stock() - fact.safetyStock();
        int next = records.firstReceipt[item];
        int end = records.firstReceipt[item + 1];
        boolean needed = false;
        for (int t = 0; t < periods; t++) {
            balance -= records.gross[from + t];
            while (balance < 0 && next < end && Stock.tidy(balance) < 0) {
                records.needed[records.receipts[next]] = t;
                balance += facts.receipts().get(records.receipts[next++]).quantity();
            }
            balance = Stock.tidy(balance);
            if (balance < 0) {
                records.net[from + t] = -balance;
                balance = 0;
                needed = true;
            }
        }
        while (next < end) {
            records.needed[records.receipts[next++]] = Records.NEVER;
        }
        return needed;
    }

    private void explode(int item) {
        Network network = records.network();
        int[] releases = records.releases(item);
        int first = network.firstLine(item);
        int end = network.firstLine(item + 1);
        for (int t = 0; t < periods; t++) {
            double received = records.receipt[item * periods + t];
            if (received > 0) {
                int released = Math.max(0, releases[t]);
                double started = records.started(item, received);
                records.pastDue[item] += releases[t] < 0 ? started : 0;
                for (int i = first; i < end; i++) {
                    LineFact line = network.line(i);
                    if (line.from() <= released && released <= line.to()) {
                        int at = line.component() * periods + released;
                        records.gross[at] = Stock.tidy(records.gross[at] + started * line.need());
                    }
                }
            }
        }
    }
}
