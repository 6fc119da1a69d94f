/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.engine.flow.internal.map.MapCase;
import studio.takt.engine.flow.internal.table.Faults;

/** Gathers a map and the same map under scenarios. Not thread-safe. */
public final class MapScenarios {
    private final List<Alternative> maps = new ArrayList<>();

    /** Adds the map as it is in a scenario, with what its overrides set; first the map as it is. */
    public MapScenarios add(String name, MapCase map, List<Finding> findings) {
        maps.add(new MapAlternative(name, map, findings));
        return this;
    }

    /** All of them. */
    public CompareCase build() {
        Faults faults = new Faults(Comparison.RULES);
        if (maps.size() < 2) {
            faults.error("no-scenarios", Location.NONE);
        }
        return CompareCase.of(maps, faults, false);
    }
}
