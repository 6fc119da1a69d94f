/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.scene.Badge;
import studio.takt.diagram.api.scene.SceneNode;

/** Marks elements about which something grave was found. */
final class Badges {
    private static final double SIZE = 15;

    private final List<Finding> findings;
    private final Locale locale;

    Badges(List<Finding> findings, Locale locale) {
        this.findings = findings.stream()
                .filter(f -> f.severity() == Severity.ERROR || f.severity() == Severity.WARNING).toList();
        this.locale = locale;
    }

    SceneNode on(SceneNode node) {
        List<Finding> about = findings.stream().filter(f -> f.element().id().equals(node.elementId())).toList();
        if (about.isEmpty()) {
            return node;
        }
        Severity gravest = about.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
        String text = about.stream().map(f -> f.message().in(locale)).collect(Collectors.joining("\n"));
        Bounds symbol = node.bounds();
        Badge badge = new Badge(gravest, text,
                new Bounds(symbol.right() - SIZE / 2 - 2, symbol.y() - SIZE / 2 - 1, SIZE, SIZE));
        return new SceneNode(node.elementId(), node.type(), node.glyph(), node.labels(), node.dataBox(), node.parts(),
                List.of(badge), node.highlighted(), node.description());
    }
}
