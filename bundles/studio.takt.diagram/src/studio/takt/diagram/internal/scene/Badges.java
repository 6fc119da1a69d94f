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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.Badge;
import studio.takt.diagram.api.scene.SceneNode;

/** Marks elements about which something grave was found. */
final class Badges {
    private static final double SIZE = 15;

    private final Map<String, List<Finding>> findings;
    private final Wording wording;

    Badges(List<Finding> findings, Wording wording) {
        this.findings = findings.stream()
                .filter(f -> f.severity() == Severity.ERROR || f.severity() == Severity.WARNING)
                .collect(Collectors.groupingBy(f -> f.element().id()));
        this.wording = wording;
    }

    /** What is to be said of an element. */
    Optional<About> about(String element) {
        return Optional.ofNullable(findings.get(element)).map(about -> new About(
                about.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow(),
                about.stream().map(f -> wording.say(f.message())).collect(Collectors.joining("\n"))));
    }

    /** What was found about an element, and how grave it is. */
    record About(Severity gravest, String text) {
        SceneNode on(SceneNode node) {
            Bounds symbol = node.bounds();
            Badge badge = new Badge(gravest, text,
                    new Bounds(symbol.right() - SIZE / 2 - 2, symbol.y() - SIZE / 2 - 1, SIZE, SIZE));
            return new SceneNode(node.elementId(), node.type(), node.glyph(), node.labels(), node.dataBox(),
                    node.parts(), List.of(badge), node.highlighted(), node.description());
        }
    }
}
