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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Distribution;

/** The picture of Acme Stamping, and what must hold of the pictures of all maps. */
class MapSceneTest {
    private final SceneBuilder builder = new SceneBuilder(PlatformNotation.builtIn(), new Fonts());

    private Scene draw(ValueStreamMap map) {
        return builder.map(map, Optional.empty(), MapFigures.NONE, Locale.ENGLISH);
    }

    private Scene acme(Locale locale) {
        return builder.map(Samples.acme().map(), Optional.empty(), Samples.acmeFigures(locale), locale);
    }

    private static SceneNode node(Scene scene, String id) {
        return scene.node(id).orElseThrow();
    }

    /** The places of Learning to See. */
    @Test
    void theConventionalPlaces() {
        Scene scene = acme(Locale.ENGLISH);
        SceneNode supplier = node(scene, "Michigan Steel Co.");
        SceneNode customer = node(scene, "State Street Assembly");
        SceneNode control = node(scene, "Production control");
        SceneNode first = node(scene, "Stamping");
        SceneNode last = node(scene, "Shipping");
        assertTrue(supplier.bounds().right() < control.bounds().x());
        assertTrue(control.bounds().right() < customer.bounds().x());
        assertTrue(control.footprint().bottom() < first.bounds().y());
        assertTrue(supplier.footprint().bottom() < first.bounds().y());
        assertEquals(first.bounds().centreY(), last.bounds().centreY(), 1.5);
        assertTrue(scene.ladder().orElseThrow().bounds().y() > first.footprint().bottom());
        assertTrue(node(scene, "Changeover under 10 min").footprint().bottom() <= first.bounds().y());
    }

    @Test
    void materialRunsFromLeftToRight() {
        Scene scene = acme(Locale.ENGLISH);
        List<String> row = List.of("Coils", "Stamping", "Stamped", "Spot weld #1", "Welded 1", "Spot weld #2",
                "Welded 2", "Assembly #1", "Assembled 1", "Assembly #2", "Finished", "Shipping");
        for (int i = 1; i < row.size(); i++) {
            assertTrue(node(scene, row.get(i - 1)).bounds().right() + 30 < node(scene, row.get(i)).bounds().x(),
                    row.get(i));
        }
    }

    @Test
    void theDataBoxSaysWhatTheBookSays() {
        List<String> rows = node(acme(Locale.ENGLISH), "Spot weld #2").dataBox().orElseThrow().rows().stream()
                .map(row -> row.text().text().replace('\u00a0', ' ')).toList();
        assertEquals(List.of("C/T = 46 s", "C/O = 10 min", "Uptime = 80 %", "2 shifts", "27,600 s avail.",
                "Utilisation = 96 %"), rows);
        List<String> korean = node(acme(Locale.KOREAN), "Spot weld #2").dataBox().orElseThrow().rows().stream()
                .map(row -> row.text().text()).toList();
        assertEquals(List.of("C/T = 46초", "C/O = 10분", "가동률 = 80%", "2교대", "가용 27,600초", "부하율 = 96%"), korean);
    }

    @Test
    void theLadderStandsUnderTheRow() {
        Scene scene = acme(Locale.ENGLISH);
        Ladder ladder = scene.ladder().orElseThrow();
        assertEquals(List.of("5 d", "1 s", "7.6 d", "39 s", "1.8 d", "46 s", "2.7 d", "62 s", "2 d", "40 s", "4.5 d"),
                ladder.steps().stream().map(step -> step.text().text()).toList());
        assertEquals(List.of("Production lead time = 23.6 d", "Processing time = 188 s"),
                ladder.totals().stream().map(TextLine::text).toList());
        for (Ladder.Step step : ladder.steps()) {
            assertEquals(node(scene, step.elementId()).bounds().centreX(), step.text().x(), 40, step.elementId());
        }
        double high = ladder.line().get(0).y();
        assertTrue(ladder.line().get(2).y() > high, "processing is below waiting");
        assertTrue(ladder.box().x() > ladder.line().get(ladder.line().size() - 1).x(), "totals are at the right");
    }

    /** After an edit nobody need compare what has not changed: it is the very same. */
    @Test
    void onlyWhatHasChangedIsMadeAnew() {
        ValueStreamMap map = Samples.acme().map();
        MapFigures figures = Samples.acmeFigures(Locale.ENGLISH);
        Scene before = builder.map(map, Optional.empty(), figures, Locale.ENGLISH);
        map.getNodes().stream().filter(each -> each.getId().equals("Stamping")).map(Process.class::cast).findFirst()
                .orElseThrow().setCycleTime(Distribution.parse("2 s"));
        Scene after = builder.map(map, Optional.empty(), figures, Locale.ENGLISH);
        assertEquals(List.of("Stamping"), after.nodes().stream()
                .filter(node -> before.nodes().stream().noneMatch(known -> known == node)).map(SceneNode::elementId)
                .toList());
        Set<String> joined = map.getFlows().stream().filter(flow -> Stream.of(flow.getSource(), flow.getTarget())
                .anyMatch(end -> end.getId().equals("Stamping"))).map(flow -> flow.getId()).collect(Collectors.toSet());
        assertEquals(joined, after.edges().stream()
                .filter(edge -> before.edges().stream().noneMatch(known -> known == edge)).map(SceneEdge::elementId)
                .collect(Collectors.toSet()));
        assertTrue(node(after, "Stamping").dataBox().orElseThrow().rows().get(0).text().text().contains("2"));
    }

    @Test
    void theBottleneckIsMarked() {
        Scene scene = acme(Locale.ENGLISH);
        assertEquals(List.of("Assembly #1"), scene.nodes().stream().filter(SceneNode::highlighted)
                .map(SceneNode::elementId).toList());
        assertEquals("62 s is more than takt, 60 s", node(scene, "Assembly #1").badges().get(0).text());
    }

    @Test
    void linesAreDrawnByTheirKind() {
        Scene scene = draw(Samples.acmeFuture().map());
        assertEquals(5, count(scene, "shipment") + count(scene, "push"));
        assertEquals(3, count(scene, "withdrawal"));
        assertEquals(5, count(scene, "kanban"));
        assertEquals(2, count(scene, "electronic"));
        assertEquals(List.of("vsm/kanban-signal"), scene.edges().stream().flatMap(e -> e.middle().stream())
                .map(Glyph::symbolId).filter(id -> id.endsWith("signal")).toList());
        assertTrue(scene.edges().stream().filter(e -> e.style().zigzag()).allMatch(e -> e.kink().isPresent()));
    }

    private static long count(Scene scene, String style) {
        return scene.edges().stream().filter(edge -> edge.style().id().equals(style)).count();
    }

    @Test
    void theOrderInTheFileDoesNotMatter() {
        ValueStreamMap map = Samples.branches().map();
        Scene before = draw(map);
        map.getNodes().move(0, map.getNodes().size() - 1);
        map.getFlows().move(0, map.getFlows().size() - 1);
        assertEquals(before, draw(map));
    }

    private static NodeLayout at(SceneNode node) {
        NodeLayout place = LayoutFactory.eINSTANCE.createNodeLayout();
        place.setElementId(node.elementId());
        place.setX(node.bounds().x() + 11);
        place.setY(node.bounds().y() - 7);
        return place;
    }

    private static Diagram everywhere(Scene scene) {
        Diagram diagram = LayoutFactory.eINSTANCE.createDiagram();
        scene.nodes().forEach(node -> diagram.getNodes().add(at(node)));
        return diagram;
    }

    @Test
    void whatHasAPlaceStaysWhenAProcessIsAdded() {
        Maps maps = Samples.branches();
        Scene before = draw(maps.map());
        Diagram diagram = everywhere(before);
        maps.node("Process", "Balancing", "cycleTime", "5 s").push("Washing", "Balancing");
        Scene after = builder.map(maps.map(), Optional.of(diagram), MapFigures.NONE, Locale.ENGLISH);
        for (SceneNode node : before.nodes()) {
            assertEquals(new Point(node.bounds().x() + 11, node.bounds().y() - 7),
                    new Point(node(after, node.elementId()).bounds().x(), node(after, node.elementId()).bounds().y()));
        }
        assertTrue(after.node("Balancing").isPresent());
        Boxes.assertApart(after);
    }

    @Test
    void hiddenElementsAndTheirLinesAreNotDrawn() {
        Maps maps = Samples.acme();
        Diagram diagram = LayoutFactory.eINSTANCE.createDiagram();
        NodeLayout hidden = LayoutFactory.eINSTANCE.createNodeLayout();
        hidden.setElementId("Weekly schedule");
        hidden.setHidden(true);
        diagram.getNodes().add(hidden);
        Scene scene = builder.map(maps.map(), Optional.of(diagram), MapFigures.NONE, Locale.ENGLISH);
        assertTrue(scene.node("Weekly schedule").isEmpty());
        assertEquals(draw(maps.map()).edges().size() - 6, scene.edges().size());
    }

    @Test
    void anEmptyMapHasAHeading() {
        Scene scene = draw(new Maps("Nothing yet").map());
        assertEquals("Nothing yet", scene.title().lines().get(0).text());
        assertTrue(scene.bounds().contains(scene.title().bounds()));
    }

    @Test
    void aMapWithoutFlowsIsDrawn() {
        Maps maps = new Maps("Only boxes");
        for (int i = 0; i < 7; i++) {
            maps.node("Process", "Step " + i);
        }
        Scene scene = draw(maps.map());
        assertEquals(7, scene.nodes().size());
        Boxes.assertApart(scene);
    }

    @Test
    void circlesAndLoopsAreDrawn() {
        Maps maps = new Maps("Round and round").node("Process", "A").node("Process", "B").node("Process", "C")
                .push("A", "B", "C", "A").flow("MaterialFlow", "B", "B").flow("InformationFlow", "A", "A");
        Scene scene = draw(maps.map());
        assertEquals(5, scene.edges().size());
        scene.edges().forEach(edge -> assertTrue(edge.route().size() > 1));
        Boxes.assertApart(scene);
    }
}
