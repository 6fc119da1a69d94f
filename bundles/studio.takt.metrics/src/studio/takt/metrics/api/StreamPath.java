/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.List;

import studio.takt.core.api.run.ElementRef;

/**
 * A way through the map with its time ladder.
 *
 * @param route the nodes from end to end, outside sources included
 * @param steps the ladder, in order
 */
public record StreamPath(List<ElementRef> route, List<LadderStep> steps) {
    /** Copies the lists. */
    public StreamPath {
        route = List.copyOf(route);
        steps = List.copyOf(steps);
    }

    /** Lead time in workdays: the sum above the ladder. */
    public double leadTime() {
        return steps.stream().mapToDouble(LadderStep::leadTime).sum();
    }

    /** Processing time in seconds: the sum below the ladder. */
    public double processingTime() {
        return steps.stream().mapToDouble(LadderStep::processingTime).sum();
    }

    /** True if every step's time is known. */
    public boolean isComplete() {
        return steps.stream().allMatch(LadderStep::known);
    }
}
