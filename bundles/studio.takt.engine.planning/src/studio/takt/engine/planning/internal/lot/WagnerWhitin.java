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

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;

/**
 * The cheapest lots without capacity, proven: Wagner & Whitin (1958), in the time of Wagelmans, Van Hoesel & Kolen
 * (1992) and Federgruen & Tzur (1991). The least cost up to a period is the lowest of lines, one per period in which
 * the last lot may be made, at the demand summed so far; so that the envelope of the lines answers in O(T log T), and
 * in O(T) where no unit gets cheaper by being made before it is worth making.
 */
final class WagnerWhitin {
    private final LotCase lotCase;
    private final double[] net;
    /** Net demand summed to before each period. */
    private final double[] summed;
    /** What it costs to carry a unit from the first period to each. */
    private final double[] carrying;
    /** What it would cost to carry all net demand before each period from the first. */
    private final double[] carried;
    private final double[] least;
    private final int[] start;

    private WagnerWhitin(LotCase lotCase) {
        this.lotCase = lotCase;
        int size = lotCase.size();
        net = lotCase.netDemand();
        summed = new double[size + 1];
        carrying = new double[size + 1];
        carried = new double[size + 1];
        least = new double[size + 1];
        start = new int[size];
        for (int t = 0; t < size; t++) {
            summed[t + 1] = summed[t] + net[t];
            carrying[t + 1] = carrying[t] + lotCase.periods().get(t).holding();
            carried[t + 1] = carried[t] + net[t] * carrying[t];
        }
    }

    /** Solves a case. */
    static WagnerWhitin of(LotCase lotCase, Monitor monitor) {
        WagnerWhitin solved = new WagnerWhitin(lotCase);
        solved.solve(monitor);
        return solved;
    }

    /** What it costs at least to serve the periods up to each, for its own sake. */
    double[] leastCosts() {
        return Arrays.copyOfRange(least, 1, least.length);
    }

    /** The cheapest lots. */
    double[] lots() {
        double[] lots = new double[net.length];
        int end = net.length;
        while (end > 0) {
            if (start[end - 1] < 0) {
                end--;
            } else {
                int from = start[end - 1];
                lots[from] = Quantities.sum(net, from, end);
                end = from;
            }
        }
        return lots;
    }

    /** Cost less carrying all demand from the first period is what the lines add up. */
    private void solve(Monitor monitor) {
        Envelope envelope = hasSpeculativeMotives(lotCase.periods())
                ? new GeneralEnvelope(summed, net.length)
                : new FallingEnvelope(net.length);
        for (int t = 0; t < net.length; t++) {
            Quantities.check(monitor, t);
            double setup = lotCase.periods().get(t).setup();
            envelope.add(t, slope(t), least[t] - carried[t] + setup - slope(t) * summed[t]);
            start[t] = net[t] > 0 ? envelope.lowest(summed[t + 1]) : -1;
            least[t + 1] = net[t] > 0 ? cost(start[t], t + 1) : least[t];
        }
    }

    private double cost(int from, int to) {
        double units = summed[to] - summed[from];
        return least[from] + lotCase.periods().get(from).setup() + slope(from) * units + carried[to] - carried[from];
    }

    private double slope(int from) {
        return lotCase.periods().get(from).unit() - carrying[from];
    }

    /** True if a unit may be worth making early for its own price: made and carried it is cheaper than made later. */
    static boolean hasSpeculativeMotives(List<LotPeriod> periods) {
        for (int t = 1; t < periods.size(); t++) {
            LotPeriod before = periods.get(t - 1);
            if (before.unit() + before.holding() < periods.get(t).unit()) {
                return true;
            }
        }
        return false;
    }
}
