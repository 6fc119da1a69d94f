/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

import java.util.EnumSet;
import java.util.Set;

/**
 * What strategies that optimise may do.
 *
 * @param levers        what the strategy {@code mixed} may pull
 * @param wholeWorkers  true if people are whole
 * @param delayInFull   true if what a period demands is delivered either in it or, all of it, a period late
 * @param backorderLimit most units owed at the end of a period; infinite if there is no limit
 * @param seconds       how long they may search for a proof
 */
public record Latitude(Set<Lever> levers, boolean wholeWorkers, boolean delayInFull, double backorderLimit,
        double seconds) {
    /** Everything, with whole people and split delays, for a minute. */
    public static final Latitude ALL = new Latitude(EnumSet.allOf(Lever.class), true, false, Double.POSITIVE_INFINITY,
            60);

    /** Copies the levers. */
    public Latitude {
        levers = Set.copyOf(levers);
    }

    /** The same with other levers. */
    public Latitude with(Set<Lever> others) {
        return new Latitude(others, wholeWorkers, delayInFull, backorderLimit, seconds);
    }
}
