/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;
import org.junit.jupiter.api.Test;

/** A page gets what has changed, and nothing else. */
class CanvasTest {
    private final Canvas canvas = new Canvas("map");

    private static Part part(String id, String content) {
        return new Part(id, content, () -> new GNodeBuilder("node:symbol").id(id).build());
    }

    private List<String> drawn() {
        return canvas.graph().getChildren().stream().map(GModelElement::getId).toList();
    }

    private static List<String> ids(Canvas.Change change) {
        return change.changed().stream().map(GModelElement::getId).toList();
    }

    @Test
    void firstEverythingIsNew() {
        Canvas.Change change = canvas.draw(List.of(part("a", "1"), part("b", "1")));
        assertEquals(List.of("a", "b"), ids(change));
        assertEquals(List.of("a", "b"), change.order());
        assertEquals(List.of("a", "b"), drawn());
    }

    @Test
    void whatIsTheSameStaysTheSame() {
        canvas.draw(List.of(part("a", "1"), part("b", "1")));
        GModelElement kept = canvas.graph().getChildren().get(1);
        Canvas.Change change = canvas.draw(List.of(part("a", "2"), part("b", "1")));
        assertEquals(List.of("a"), ids(change));
        assertTrue(change.order().isEmpty());
        assertSame(kept, canvas.graph().getChildren().get(1));
        assertTrue(canvas.draw(List.of(part("a", "2"), part("b", "1"))).changed().isEmpty());
    }

    @Test
    void whatGoesComesAndMovesIsToldByTheOrder() {
        canvas.draw(List.of(part("a", "1"), part("b", "1"), part("c", "1")));
        Canvas.Change change = canvas.draw(List.of(part("c", "1"), part("d", "1"), part("a", "1")));
        assertEquals(List.of("d"), ids(change));
        assertEquals(List.of("c", "d", "a"), change.order());
        assertEquals(List.of("c", "d", "a"), drawn());
    }
}
