/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.model.vsm.QualityProblem;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;

class SymbolSampleTest {
    private final Notation notation = PlatformNotation.read(Platforms.registry()).notation();

    @Test
    void aQualityProblemIsALamp() {
        QualityProblem problem = VsmFactory.eINSTANCE.createQualityProblem();
        assertEquals("example/andon", notation.node(problem).orElseThrow().symbol().id());
        assertEquals("example/andon", notation.node(problem).orElseThrow().tool().picture());
        assertEquals("vsm/kaizen-burst",
                notation.node(VsmFactory.eINSTANCE.createKaizenBurst()).orElseThrow().symbol().id());
    }

    @Test
    void theLampIsDrawnOnTheMap() throws Exception {
        try (ModelSession session = Platforms.example("coatech")) {
            List<String> found = session.read(model -> model.project().getMaps().stream()
                    .flatMap(map -> map.getNodes().stream()).filter(QualityProblem.class::isInstance)
                    .flatMap(node -> List.of(((ValueStreamMap) node.eContainer()).getId(), node.getId()).stream())
                    .toList());
            assertFalse(found.isEmpty());
            Scene scene = new DiagramScenes(Platforms.extensions(), notation, new Fonts())
                    .draw(session, found.get(0), Locale.ENGLISH, Monitor.NONE).scene();
            SceneNode lamp = scene.node(found.get(1)).orElseThrow();
            assertEquals("example/andon", lamp.glyph().symbolId());
            assertEquals(40, lamp.glyph().bounds().width());
        }
    }
}
