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
 * A kanban loop.
 *
 * @param ref               the flow that stands for it on the map
 * @param kind              the kind of kanban: production, withdrawal, signal or batched
 * @param cards             cards in the loop; 0 if they are to be computed
 * @param containerQuantity pieces that a card stands for
 * @param nodes             ids of the places that it runs through
 */
public record KanbanLoop(ElementRef ref, String kind, int cards, Given containerQuantity, List<String> nodes) {
    /** Copies the list. */
    public KanbanLoop {
        nodes = List.copyOf(nodes);
    }
}
