/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Lane;

/** Lines stay where they are while something is changed, and undoing brings back the very same picture. */
class SteadyLayoutTest {
    private static final int SIDE = 5;
    private static final int CHANGES = 80;

    @Test
    void undoneChangesLeaveNoTraceInThePicture() {
        Random random = new Random(7);
        SteadyLayout layout = new SteadyLayout();
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            places.add(new Point(180.0 * (i % SIDE), 150.0 * (i / SIDE)));
        }
        List<LayoutProblem> problems = new ArrayList<>(List.of(problem(places)));
        List<LayoutSolution> shown = new ArrayList<>(List.of(layout.layout(problems.get(0))));
        for (int i = 0; i < CHANGES; i++) {
            places.set(random.nextInt(places.size()), new Point(random.nextInt(900), random.nextInt(700)));
            problems.add(problem(places));
            shown.add(layout.layout(problems.get(i + 1)));
        }
        assertNotEquals(shown.get(0), shown.get(CHANGES));
        for (int i = CHANGES; i >= 0; i--) {
            assertEquals(shown.get(i), layout.layout(problem(problems.get(i))), "after undoing change " + i);
        }
    }

    /** Longer than it can remember everything: what was there at first is there again. */
    @Test
    void howeverMuchWasDoneTheFirstPictureComesBack() {
        SteadyLayout layout = new SteadyLayout();
        LayoutProblem first = wide(0);
        LayoutSolution shown = layout.layout(first);
        for (int i = 1; i <= 60; i++) {
            layout.layout(wide(i));
        }
        assertEquals(shown, layout.layout(problem(first)));
    }

    private static LayoutProblem wide(int shift) {
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(new Point(180.0 * i + (i == 0 ? shift : 0), 0));
        }
        return problem(places);
    }

    /** The same, but other objects. */
    private static LayoutProblem problem(LayoutProblem same) {
        return new LayoutProblem(new ArrayList<>(same.nodes()), new ArrayList<>(same.edges()));
    }

    private static LayoutProblem problem(List<Point> places) {
        List<LayoutNode> nodes = new ArrayList<>();
        List<LayoutEdge> edges = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Bounds box = new Bounds(0, 0, 80, 50);
            nodes.add(new LayoutNode("n" + i, Lane.MATERIAL, false, box, box, Optional.of(places.get(i)), ""));
            if (i > 0) {
                LayoutEdge.Kind kind = i % 3 == 0 ? LayoutEdge.Kind.INFORMATION : LayoutEdge.Kind.MATERIAL;
                edges.add(new LayoutEdge("e" + i, "n" + (i - 1), "n" + i, kind, false, 0, 0, 0, 0, List.of()));
            }
        }
        return new LayoutProblem(nodes, edges);
    }
}
