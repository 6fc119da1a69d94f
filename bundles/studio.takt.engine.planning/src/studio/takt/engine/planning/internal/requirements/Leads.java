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

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;

/** The offsets of lead times and safety times, computed once for each that differs. */
final class Leads {
    private final List<int[]> offsets = new ArrayList<>();
    private final int[] lead;
    private final int[] safety;

    Leads(TimeGrid grid, List<ItemFact> items) {
        Map<Lead, Integer> known = new HashMap<>();
        lead = new int[items.size()];
        safety = new int[items.size()];
        for (int i = 0; i < lead.length; i++) {
            lead[i] = place(items.get(i).leadTime(), known, grid);
            safety[i] = place(items.get(i).safetyTime(), known, grid);
        }
    }

    private int place(Lead time, Map<Lead, Integer> known, TimeGrid grid) {
        return known.computeIfAbsent(time, given -> {
            offsets.add(grid.before(given));
            return offsets.size() - 1;
        });
    }

    int[] releases(int item) {
        return offsets.get(lead[item]);
    }

    int[] safe(int item) {
        return offsets.get(safety[item]);
    }

    /** The first period in which an order can be received that is released in a period. */
    static int earliest(int[] releases, int released) {
        int low = 0;
        int high = releases.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (releases[middle] < released) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
