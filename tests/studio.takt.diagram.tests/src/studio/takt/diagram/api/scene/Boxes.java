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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import studio.takt.diagram.api.geometry.Bounds;

/** All boxes of a picture, and that none lies on another one's. */
public final class Boxes {
    /** How far boxes may touch: outlines share a line. */
    private static final double LINE = 1.6;

    private record Owned(String owner, String what, Bounds bounds) {}

    private Boxes() {}

    /** Fails if a symbol, data box or text lies on one of another element, or outside the picture. */
    public static void assertApart(Scene scene) {
        List<Owned> all = all(scene);
        assertTrue(all.size() >= scene.nodes().size());
        for (int i = 0; i < all.size(); i++) {
            Owned one = all.get(i);
            assertTrue(scene.bounds().contains(one.bounds), () -> one + " is clipped by " + scene.bounds());
            for (int j = i + 1; j < all.size(); j++) {
                Owned other = all.get(j);
                assertFalse(!one.owner.equals(other.owner) && one.bounds.grow(-LINE / 2).overlaps(
                        other.bounds.grow(-LINE / 2)), () -> scene.name() + ": " + one + " lies on " + other);
            }
        }
    }

    private static List<Owned> all(Scene scene) {
        List<Owned> all = new ArrayList<>();
        for (SceneNode node : scene.nodes()) {
            all.add(new Owned(node.elementId(), "symbol", node.bounds()));
            node.labels().forEach(label -> all.add(new Owned(node.elementId(), label.text(), label.bounds())));
            node.dataBox().ifPresent(box -> all.add(new Owned(node.elementId(), "data box", box.bounds())));
        }
        for (SceneEdge edge : scene.edges()) {
            edge.labels().forEach(label -> all.add(new Owned(edge.elementId(), label.text(), label.bounds())));
            edge.middle().ifPresent(glyph -> all.add(new Owned(edge.elementId(), "symbol", glyph.bounds())));
        }
        scene.title().lines().forEach(line -> all.add(new Owned("title", line.text(), line.bounds())));
        scene.title().figures().forEach(figure -> all.add(new Owned(figure.key(), "key figure", figure.bounds())));
        scene.ladder().ifPresent(ladder -> {
            ladder.steps().forEach(step -> all.add(new Owned("ladder" + step.elementId(), step.text().text(),
                    step.text().bounds())));
            all.add(new Owned("ladder", "totals", ladder.box()));
        });
        return all;
    }
}
