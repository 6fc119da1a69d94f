/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.facility;

/**
 * A line that processes material of a customer, day by day.
 *
 * @param contribution r, earned by a piece
 * @param holding      h, cost of a piece in stock at the end of a day
 * @param running      D, fixed cost of a day on which the line runs
 * @param minimumRun   S, fewest pieces that the line is started for; whole
 * @param capacity     c, most pieces of a day; whole
 */
public record Facility(double contribution, double holding, double running, int minimumRun, int capacity) {

    /** Fewest pieces of a day on which it runs: it does not run for nothing. */
    public int leastRun() {
        return Math.max(1, minimumRun);
    }

    /** The stock whose holding cost eats the profit of a day at capacity: (r × c − D) / h; infinite without h. */
    public double stockLimit() {
        return (contribution * capacity - running) / holding;
    }

    /** What a day earns. */
    public double profit(int produced, long closing) {
        return contribution * produced - holding * closing - (produced > 0 ? running : 0);
    }
}
