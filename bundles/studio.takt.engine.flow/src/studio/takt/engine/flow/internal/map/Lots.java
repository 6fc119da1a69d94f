/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.Arrays;

import studio.takt.metrics.api.DataBox;

/** In which lots processes work: by batch, by interval (EPEI), by changeovers; each item a day where that is open. */
final class Lots {
    private final Network network;
    private final Rates rates;

    Lots(Network network, Rates rates) {
        this.network = network;
        this.rates = rates;
    }

    /** Decides for all. */
    void decide() {
        network.acts.forEach(act -> {
            act.lots = new double[network.given.items().size()];
            Arrays.fill(act.lots, 1);
            if (act.process) {
                decide(act, act.figures.box());
            }
        });
    }

    double[] of(ActPlan act) {
        return act.lots.clone();
    }

    private void decide(ActPlan act, DataBox box) {
        boolean changes = changesOver(act);
        act.runsLots = changes;
        if (box.batchSize().value() > 0) {
            Arrays.fill(act.lots, box.batchSize().value());
            return;
        }
        double days = box.epei().value();
        if (!(days > 0) && box.changeovers().value() > 0 && changes) {
            days = act.lots.length / box.changeovers().value();
        }
        if (!(days > 0) && changes) {
            days = 1;
            network.notes.assume("epe", act.ref, act.name);
        }
        if (days > 0) {
            byInterval(act, days);
        }
    }

    /** A signal kanban stands for a lot: without one that is said, what is needed in a workday. */
    void signal(ActPlan act, studio.takt.core.api.run.ElementRef kanban, double[] lot) {
        boolean said = act.process && isSaid(act);
        if (!said && rates.total() > 0) {
            byInterval(act, 1);
            System.arraycopy(act.lots, 0, lot, 0, lot.length);
            network.notes.assume("signal-lot", kanban, kanban.name());
        }
    }

    private static boolean isSaid(ActPlan act) {
        DataBox box = act.figures.box();
        return box.batchSize().value() > 0 || box.epei().value() > 0 || act.runsLots;
    }

    private void byInterval(ActPlan act, double days) {
        double rate = rates.of(act);
        for (int item = 0; item < act.lots.length; item++) {
            act.lots[item] = Math.max(1, days * rate * network.given.items().get(item).share());
        }
    }

    static boolean changesOver(ActPlan act) {
        return act.fact.setup().stream().flatMap(java.util.List::stream).anyMatch(span -> span.mean() != 0);
    }
}
