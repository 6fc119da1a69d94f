/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Bounds;

/**
 * An element with a place of its own.
 *
 * @param elementId   the element's id
 * @param type        the name of its class
 * @param glyph       its symbol
 * @param labels      texts in and around the symbol
 * @param dataBox     its data box, if it has one
 * @param parts       small drawings in it, e.g. the operator
 * @param badges      marks on it
 * @param highlighted true if it is to be noticed: the bottleneck
 * @param description what a screen reader says
 */
public record SceneNode(String elementId, String type, Glyph glyph, List<TextLine> labels, Optional<DataBox> dataBox,
        List<Glyph> parts, List<Badge> badges, boolean highlighted, String description) {

    /** Copies the lists. */
    public SceneNode {
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
        badges = List.copyOf(badges);
    }

    /** The box of its symbol. */
    public Bounds bounds() {
        return glyph.bounds();
    }

    /** The box around all that belongs to it. */
    public Bounds footprint() {
        List<Bounds> all = new ArrayList<>(List.of(bounds()));
        labels.forEach(label -> all.add(label.bounds()));
        dataBox.ifPresent(box -> all.add(box.bounds()));
        badges.forEach(badge -> all.add(badge.bounds()));
        return Bounds.around(all);
    }

    /** The same element elsewhere. */
    public SceneNode moved(double dx, double dy) {
        return new SceneNode(elementId, type, glyph.moved(dx, dy), labels.stream().map(l -> l.moved(dx, dy)).toList(),
                dataBox.map(box -> box.moved(dx, dy)), parts.stream().map(p -> p.moved(dx, dy)).toList(),
                badges.stream().map(b -> b.moved(dx, dy)).toList(), highlighted, description);
    }
}
