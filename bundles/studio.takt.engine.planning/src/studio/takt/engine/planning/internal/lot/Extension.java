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

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;

/**
 * The rules that begin a lot where stock is out and extend it period by period as long as a criterion says so. The
 * first period that needs something begins the lot; a tie extends it.
 */
final class Extension {
    private static final double DUST = 1e-12;

    private final LotCase lotCase;
    private final double[] net;
    private int start;
    private int end;
    private double units;
    private double carried;
    private double carryingNext;

    /** Whether a lot may serve one more period. */
    interface Criterion {
        boolean extend(Extension lot);
    }

    private Extension(LotCase lotCase) {
        this.lotCase = lotCase;
        this.net = lotCase.netDemand();
    }

    /** The lots by a criterion. */
    static double[] lots(LotCase lotCase, Criterion criterion, Monitor monitor) {
        Extension lot = new Extension(lotCase);
        double[] lots = new double[lotCase.size()];
        while (lot.end < lots.length) {
            lot.begin();
            while (lot.end < lots.length && (lot.units == 0 || criterion.extend(lot))) {
                Quantities.check(monitor, lot.end);
                lot.serve();
            }
            lots[lot.start] = lot.units;
        }
        return lots;
    }

    private void begin() {
        start = end;
        units = 0;
        carried = 0;
        carryingNext = 0;
    }

    /** Serves the next period; a lot that serves nothing yet begins with it. */
    private void serve() {
        if (units == 0) {
            start = end;
            carryingNext = 0;
        }
        carried += net[end] * carryingNext;
        units += net[end];
        carryingNext += lotCase.periods().get(end).holding();
        end++;
    }

    private LotPeriod first() {
        return lotCase.periods().get(start);
    }

    /** Silver & Meal 1973: the mean cost of a period must not rise. */
    boolean lowersCostOfPeriod() {
        double periods = end - start;
        double now = first().setup() + carried;
        return atMost((now + net[end] * carryingNext) * periods, now * (periods + 1));
    }

    /** Least unit cost (Gorham 1968): the mean cost of a unit must not rise. */
    boolean lowersCostOfUnit() {
        double now = first().setup() + carried;
        return atMost((now + net[end] * carryingNext) * units, now * (units + net[end]));
    }

    /** Part-period balancing (DeMatteis & Mendoza 1968): carrying must come closer to the setup cost. */
    boolean comesCloserToSetup() {
        double setup = first().setup();
        return atMost(Math.abs(setup - carried - net[end] * carryingNext), Math.abs(setup - carried));
    }

    /** Part-period balancing that stops before carrying exceeds the setup cost. */
    boolean staysBelowSetup() {
        return atMost(carried + net[end] * carryingNext, first().setup());
    }

    /** Groff 1979: what carrying the next period adds must not exceed what one more period saves of the setup cost. */
    boolean savesMoreThanItCarries() {
        double periods = end - start;
        return atMost(net[end] * periods * (periods + 1) * first().holding(), 2 * first().setup());
    }

    /** Compares computed numbers: dust must not break a tie. */
    private static boolean atMost(double one, double other) {
        return one <= other + DUST * Math.abs(other);
    }
}
