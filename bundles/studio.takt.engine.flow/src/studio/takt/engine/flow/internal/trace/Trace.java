/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.trace.TraceChange;
import studio.takt.core.api.trace.TraceChange.Kind;

/**
 * What changed in a run, in the order of time, for playing it back: states of places, stock levels, pieces that move. As
 * many changes as it may hold; what comes after is not kept. A value that is already that of the place is no change.
 */
public final class Trace {
    private final int limit;
    private final List<TraceChange> changes = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private boolean full;

    /** A trace that holds so many changes. */
    public Trace(int limit) {
        this.limit = limit;
    }

    /** A place does something else now. */
    public void state(double time, ElementRef place, String state) {
        change(time, place, Kind.STATE, state);
    }

    /** So many pieces wait at a place now. */
    public void stock(double time, ElementRef place, double pieces) {
        change(time, place, Kind.STOCK,
                pieces == Math.rint(pieces) ? Long.toString(Math.round(pieces)) : Double.toString(pieces));
    }

    /** A piece goes from a place to another. */
    public void move(double time, ElementRef from, ElementRef to) {
        add(new TraceChange(time, from.id(), from.name(), Kind.MOVE, to.id()));
    }

    private void change(double time, ElementRef place, Kind kind, String value) {
        if (!value.equals(known.put(kind + place.id(), value))) {
            add(new TraceChange(time, place.id(), place.name(), kind, value));
        }
    }

    private void add(TraceChange change) {
        if (changes.size() < limit) {
            changes.add(change);
        } else {
            full = true;
        }
    }

    /** True if something happened that is not kept. */
    public boolean isFull() {
        return full;
    }

    /** The changes. */
    public List<TraceChange> changes() {
        return List.copyOf(changes);
    }
}
