/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed in a run, in the order of time. Immutable. */
public final class RunTrace {
    private final List<TraceChange> changes;

    /**
     * From changes in the order of time.
     *
     * @throws IllegalArgumentException if time runs backwards
     */
    public RunTrace(List<TraceChange> changes) {
        this.changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).time() < changes.get(i - 1).time()) {
                throw new IllegalArgumentException("time runs backwards at " + changes.get(i));
            }
        }
    }

    /** The changes. */
    public List<TraceChange> changes() {
        return changes;
    }

    /** When the last change took place, in seconds; 0 if there are none. */
    public double end() {
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).time();
    }

    /** How the places stand at a time, what happens at it included; those of which nothing is known are missing. */
    public Collection<PlaceState> at(double seconds) {
        Map<String, PlaceState> places = new LinkedHashMap<>();
        for (TraceChange change : changes) {
            if (change.time() > seconds) {
                break;
            }
            PlaceState before = places.getOrDefault(change.element(),
                    new PlaceState(change.element(), change.name(), "", ""));
            switch (change.kind()) {
                case STATE -> places.put(change.element(),
                        new PlaceState(change.element(), change.name(), change.value(), before.stock()));
                case STOCK -> places.put(change.element(),
                        new PlaceState(change.element(), change.name(), before.state(), change.value()));
                default -> {
                    continue;
                }
            }
        }
        return List.copyOf(places.values());
    }
}
