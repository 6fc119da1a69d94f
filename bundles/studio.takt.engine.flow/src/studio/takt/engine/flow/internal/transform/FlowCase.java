/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.map.MapCase;
import studio.takt.engine.flow.internal.simulation.LineCase;

/** What is simulated: a map, or the line of a table. */
public final class FlowCase {
    private final List<MapCase> maps;
    private final List<LineCase> lines;

    private FlowCase(List<MapCase> maps, List<LineCase> lines) {
        this.maps = maps;
        this.lines = lines;
    }

    /** A map. */
    public static FlowCase of(MapCase map) {
        return new FlowCase(List.of(map), List.of());
    }

    /** A line. */
    public static FlowCase of(LineCase line) {
        return new FlowCase(List.of(), List.of(line));
    }

    /** The map, if it is one. */
    public Optional<MapCase> map() {
        return maps.stream().findFirst();
    }

    /** The line, if it is one. */
    public Optional<LineCase> line() {
        return lines.stream().findFirst();
    }

    ElementRef element() {
        return map().map(it -> it.snapshot().map()).orElse(ElementRef.NONE);
    }
}
