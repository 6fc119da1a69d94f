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

import java.util.Arrays;
import java.util.stream.IntStream;

/** What part of a family's demand each of its items is: as stated, or else as forecast, or else equal. */
final class Shares {
    private final ScheduleFacts facts;

    Shares(ScheduleFacts facts) {
        this.facts = facts;
    }

    /** Shares of these items that sum to 1. */
    double[] of(int[] items) {
        double[] stated = IntStream.of(items).mapToDouble(i -> facts.items().get(i).share().orElse(0)).toArray();
        double[] known = Arrays.stream(stated).sum() > 0
                ? stated
                : IntStream.of(items).mapToDouble(i -> Arrays.stream(facts.forecast()[i]).sum()).toArray();
        double all = Arrays.stream(known).sum();
        return Arrays.stream(known).map(each -> all > 0 ? each / all : 1.0 / items.length).toArray();
    }
}
