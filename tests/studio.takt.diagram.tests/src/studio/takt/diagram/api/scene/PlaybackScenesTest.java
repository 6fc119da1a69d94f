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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.trace.RunTrace;
import studio.takt.core.api.trace.TraceChange;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.PlatformNotation;

class PlaybackScenesTest {
    private static final List<String> TYPES = List.of("Inventory", "FifoLane", "Supermarket", "Process");

    static Stream<Maps> samples() {
        return Stream.of(Samples.acme(), Samples.acmeFuture(), Samples.korean());
    }

    /** What is said of an element stands on it, and hides nothing that is written. */
    @ParameterizedTest
    @MethodSource("samples")
    void nothingWrittenIsHidden(Maps sample) {
        Scene scene = new SceneBuilder(PlatformNotation.builtIn(), new Fonts()).map(sample.map(), Optional.empty(),
                MapFigures.NONE, Locale.ENGLISH);
        List<TraceChange> changes = scene.nodes().stream().filter(node -> TYPES.contains(node.type()))
                .map(node -> new TraceChange(0, node.elementId(), "", TraceChange.Kind.STOCK, "1380")).toList();
        assertTrue(changes.size() > 4, "places");
        Scene played = new PlaybackScenes(new Fonts()).at(scene, new RunTrace(changes), 1, Map.of(), "t = 1 s").scene();
        assertEquals(changes.size() + 1, played.chips().size());
        List<Bounds> texts = Stream.concat(scene.nodes().stream().flatMap(node -> node.labels().stream()),
                scene.edges().stream().flatMap(edge -> edge.labels().stream())).map(TextLine::bounds).toList();
        for (Chip chip : played.chips().subList(0, changes.size())) {
            assertTrue(texts.stream().noneMatch(chip.bounds()::overlaps), chip.elementId());
            Bounds box = scene.node(chip.elementId()).orElseThrow().bounds();
            assertTrue(chip.bounds().overlaps(box), chip.elementId());
        }
    }
}
