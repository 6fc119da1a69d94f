/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import studio.takt.core.api.run.Monitor;

/** Lots of an item that no plan of a family binds: what its stock lacks, gathered by its lot rule. */
final class Sizing {
    private final ScheduledItem item;
    private final double[] demand;
    private final double[] decided;
    private final boolean[] open;

    Sizing(ScheduledItem item, double[] demand, double[] decided, boolean[] open) {
        this.item = item;
        this.demand = demand;
        this.decided = decided;
        this.open = open;
    }

    /** The lots, with what is decided already. A need in a period that may not change waits for the next that may. */
    double[] lots(Monitor monitor) {
        double[] lots = decided.clone();
        double[] planned = item.lots().lots(net(), monitor);
        double waiting = 0;
        for (int t = 0; t < lots.length; t++) {
            waiting += planned[t];
            if (open[t]) {
                lots[t] = ItemRecord.tidy(lots[t] + waiting);
                waiting = 0;
            }
        }
        return lots;
    }

    /** What is missing to keep the safety stock, after what is decided. */
    private double[] net() {
        double[] net = new double[demand.length];
        double stock = item.onHand();
        for (int t = 0; t < net.length; t++) {
            stock = ItemRecord.tidy(stock + decided[t] - demand[t]);
            if (open[t] && stock < item.safetyStock()) {
                net[t] = ItemRecord.tidy(item.safetyStock() - stock);
                stock = item.safetyStock();
            }
        }
        return net;
    }
}
