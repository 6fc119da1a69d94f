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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.layout.DiagramLayout;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.layout.LayoutSolution;
import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.Ladder;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TitleBlock;
import studio.takt.model.base.NamedElement;
import studio.takt.model.layout.Diagram;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.ProductionControl;
import studio.takt.model.vsm.Transport;
import studio.takt.model.vsm.ValueStreamMap;

/** Makes the scene of a value stream map. */
public final class MapScene {
    private static final double MARGIN = 28;
    private static final double BETWEEN_LINES = 24;

    private final Notation notation;
    private final Recall recall;
    private final Wording wording;
    private final TextSetter setter;
    private final ValueStreamMap map;
    private final Places places;
    private final MapFigures figures;
    private final DiagramLayout placing;
    private final Badges badges;
    private final Map<String, SceneNode> nodes = new LinkedHashMap<>();
    private final Map<String, EObject> elements = new HashMap<>();

    /** Draws a map. */
    public MapScene(Notation notation, Recall recall, ValueStreamMap map, Optional<Diagram> layout, MapFigures figures,
            DiagramLayout placing) {
        this.notation = notation;
        this.map = map;
        this.figures = figures;
        this.placing = placing;
        this.recall = recall;
        wording = recall.wording();
        setter = recall.setter();
        places = new Places(layout);
        badges = new Badges(figures.findings(), wording);
    }

    /** The scene. */
    public Scene build() {
        recall.begin();
        List<LayoutNode> toPlace = nodes();
        EdgeSetter edges = new EdgeSetter(notation, recall, places);
        sortedFlows().forEach(flow -> edge(edges, flow));
        LayoutSolution solution = placing.layout(new LayoutProblem(toPlace, edges.problem()));
        nodes.replaceAll((id, node) -> recall.placed(node, solution.positions().get(id)));
        List<SceneEdge> drawn = edges.scene(solution, nodes);
        Bounds content = Bounds.around(extent(drawn));
        Optional<Ladder> ladder = new LadderSetter(setter).set(figures, nodes, content);
        Bounds body = ladder.map(l -> content.union(l.bounds())).orElse(content);
        TitleBlock title = new TitleSetter(setter, wording).map(map, figures.headline(), body);
        return new Scene(String.valueOf(map.getId()), TextSetter.clean(text(map.getName())), wording.locale(),
                body.union(title.bounds()).grow(MARGIN), title, List.copyOf(nodes.values()), drawn, ladder);
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    private List<Bounds> extent(List<SceneEdge> drawn) {
        List<Bounds> all = new ArrayList<>();
        nodes.values().forEach(node -> all.add(node.footprint()));
        for (SceneEdge edge : drawn) {
            edge.route().forEach(p -> all.add(new Bounds(p.x() - 6, p.y() - 6, 12, 12)));
            edge.labels().forEach(label -> all.add(label.bounds()));
            edge.middle().ifPresent(glyph -> all.add(glyph.bounds()));
        }
        return all;
    }

    private List<LayoutNode> nodes() {
        List<LayoutNode> toPlace = new ArrayList<>();
        for (MapNode node : map.getNodes().stream().sorted(order()).toList()) {
            notation.node(node).filter(row -> !places.isHidden(node.getId()))
                    .ifPresent(row -> toPlace.add(node(node, row)));
        }
        return toPlace;
    }

    /** The order does not depend on that of the file: by name, then by id. */
    private static Comparator<NamedElement> order() {
        return Comparator.comparing((NamedElement e) -> text(e.getName())).thenComparing(e -> text(e.getId()));
    }

    private List<MapFlow> sortedFlows() {
        Comparator<MapFlow> byEnds = Comparator.comparing(f -> end(f.getSource()) + "\u0000" + end(f.getTarget()));
        return map.getFlows().stream().sorted(byEnds.thenComparing(order())).toList();
    }

    private static String end(MapNode node) {
        return node == null ? "" : text(node.getName());
    }

    private LayoutNode node(MapNode node, NodeRow row) {
        String id = String.valueOf(node.getId());
        boolean bottleneck = figures.bottlenecks().contains(id);
        SceneNode drawn = new NodeSetter(notation, recall).set(node, id, row, data(node, row),
                places.width(id), height(node, row, id), bottleneck);
        SceneNode badged = badges.about(id).map(about -> recall.changed(drawn, about, about::on)).orElse(drawn);
        Double used = figures.utilisation().get(id);
        SceneNode marked = used == null ? badged : recall.changed(badged, used, made -> UtilisationBar.on(made, used));
        nodes.put(id, marked);
        elements.put(id, node);
        String target = row.content().target(node).filter(NamedElement.class::isInstance)
                .map(t -> String.valueOf(((NamedElement) t).getId())).orElse("");
        return new LayoutNode(id, row.content().lane(node), node instanceof Transport, marked.bounds(),
                marked.footprint(), places.of(id), target);
    }

    /** The stored height; without one, outside sources and control are high enough for the lines between them. */
    private double height(MapNode node, NodeRow row, String id) {
        if (places.height(id) > 0 || row.content().lane(node) == Lane.MATERIAL) {
            return places.height(id);
        }
        long most = Stream.concat(node.getOutgoing().stream().map(MapFlow::getTarget),
                node.getIncoming().stream().map(MapFlow::getSource))
                .filter(other -> other instanceof ExternalParty || node instanceof ExternalParty
                        && other instanceof ProductionControl)
                .collect(Collectors.groupingBy(other -> other, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue).max().orElse(0);
        double needed = (most + 1) * BETWEEN_LINES;
        return most > 2 && needed > row.symbol().drawing().height() ? needed : 0;
    }

    /** The rows of the data box, with what was computed where nothing was measured, and the utilisation. */
    private List<DataLine> data(MapNode node, NodeRow row) {
        List<DataLine> lines = new ArrayList<>(row.content().dataBox(node, wording));
        String cycleTime = figures.cycleTimes().get(node.getId());
        if (cycleTime != null && lines.stream().noneMatch(line -> line.key().equals("cycleTime"))) {
            lines.add(0, new DataLine("cycleTime", wording.say(MapScene.class, "cycleTime", cycleTime)));
        }
        Double used = figures.utilisation().get(node.getId());
        if (used != null) {
            lines.add(new DataLine("utilisation",
                    wording.say(MapScene.class, "utilisation", wording.percent(used)),
                    used > 1 || figures.bottlenecks().contains(node.getId())));
        }
        return lines;
    }

    private void edge(EdgeSetter edges, MapFlow flow) {
        FlowRow row = notation.flow(flow).orElse(null);
        String source = id(flow.getSource());
        String target = id(flow.getTarget());
        if (row != null && nodes.containsKey(source) && nodes.containsKey(target)
                && !places.isHidden(flow.getId())) {
            edges.add(flow, String.valueOf(flow.getId()), row, source, target);
        }
    }

    private static String id(MapNode node) {
        return node == null ? "" : String.valueOf(node.getId());
    }
}
