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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.Boxes;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.Maps;
import studio.takt.diagram.api.scene.Samples;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.vsm.ValueStreamMap;

/** No text lies on a symbol or another text, and nothing is clipped: over samples and random maps, as laid out. */
class NoOverlapTest {
    private static final SceneBuilder BUILDER = new SceneBuilder(PlatformNotation.builtIn(), new Fonts());

    static Stream<ValueStreamMap> maps() {
        return Stream.concat(
                Stream.of(Samples.acme(), Samples.acmeFuture(), Samples.branches(), Samples.korean()).map(Maps::map),
                IntStream.rangeClosed(1, 40).mapToObj(size -> Samples.random(size, 31L * size)));
    }

    private static Scene draw(ValueStreamMap map, Optional<Diagram> layout) {
        return BUILDER.map(map, layout, MapFigures.NONE, Locale.KOREAN);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void laidOutAfresh(ValueStreamMap map) {
        Scene scene = draw(map, Optional.empty());
        assertEquals(map.getNodes().size(), scene.nodes().size());
        assertEquals(map.getFlows().size(), scene.edges().size());
        Boxes.assertApart(scene);
    }

    /** Every other node has a place already: the rest finds room between. */
    @ParameterizedTest
    @MethodSource("maps")
    void beSideWhatHasAPlace(ValueStreamMap map) {
        Scene before = draw(map, Optional.empty());
        Diagram half = LayoutFactory.eINSTANCE.createDiagram();
        for (int i = 0; i < before.nodes().size(); i += 2) {
            half.getNodes().add(place(before.nodes().get(i)));
        }
        Scene after = draw(map, Optional.of(half));
        half.getNodes().forEach(place -> {
            assertEquals(place.getX(), after.node(place.getElementId()).orElseThrow().bounds().x());
            assertEquals(place.getY(), after.node(place.getElementId()).orElseThrow().bounds().y());
        });
        Boxes.assertApart(after);
    }

    private static NodeLayout place(SceneNode node) {
        NodeLayout place = LayoutFactory.eINSTANCE.createNodeLayout();
        place.setElementId(node.elementId());
        place.setX(node.bounds().x());
        place.setY(node.bounds().y());
        return place;
    }

    @Test
    void twoThousandNodesTakeSeconds() {
        Maps maps = new Maps("Long");
        for (int i = 0; i < 1000; i++) {
            maps.node("Process", "P" + i, "cycleTime", "5 s").stock("Inventory", "S" + i, "7 pcs").push("P" + i,
                    "S" + i);
            if (i > 0) {
                maps.push("S" + (i - 1), "P" + i);
            }
        }
        Scene scene = Assertions.assertTimeout(Duration.ofSeconds(60), () -> draw(maps.map(), Optional.empty()));
        assertEquals(2000, scene.nodes().size());
        List<String> far = scene.nodes().stream().filter(n -> !scene.bounds().contains(n.footprint()))
                .map(SceneNode::elementId).toList();
        assertTrue(far.isEmpty());
    }
}
