/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;

/** Processes and stocks in rows from left to right: ELK's layered algorithm on the boxes around the symbols. */
final class MaterialRows {
    private static final int MANY = 250;
    /** Room for an arrow between two symbols. */
    private static final double ARROW = 46;
    /** Room between the texts of neighbours. */
    private static final double APART = 14;

    private final Map<String, Point> positions = new LinkedHashMap<>();
    private final Map<String, List<Point>> routes = new HashMap<>();

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    /** A node in the graph: its box is the footprint with room for arrows beside the symbol. */
    private record Cell(LayoutNode node, ElkNode box, double offsetX, double offsetY) {}

    MaterialRows(List<LayoutNode> nodes, List<LayoutEdge> edges) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 34.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 22.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 18.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 6.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 16.0);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 40.0);
        root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, nodes.size() > MANY
                ? NodePlacementStrategy.BRANDES_KOEPF
                : NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        nodes.forEach(this::add);
        Map<String, ElkEdge> drawn = new LinkedHashMap<>();
        edges.forEach(edge -> drawn.put(edge.id(), add(edge)));
        // ELK keeps the types of its options in a registry of its own and copies defaults by it
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredOptions());
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        cells.forEach((id, cell) -> positions.put(id,
                new Point(Math.round(cell.box.getX() + cell.offsetX), Math.round(cell.box.getY() + cell.offsetY))));
        drawn.forEach((id, edge) -> routes.put(id, points(edge)));
    }

    /** Node id → upper left corner of its symbol, the whole beginning near the origin. */
    Map<String, Point> positions() {
        return positions;
    }

    /** Edge id → corners; its ends are beside the symbols and still have to be brought to their borders. */
    Map<String, List<Point>> routes() {
        return routes;
    }

    private void add(LayoutNode node) {
        Bounds symbol = node.symbol();
        Bounds text = node.footprint();
        double left = Math.max(ARROW / 2, symbol.x() - text.x() + APART / 2);
        double right = Math.max(ARROW / 2, text.right() - symbol.right() + APART / 2);
        double top = symbol.y() - text.y();
        ElkNode box = ElkGraphUtil.createNode(root);
        box.setDimensions(left + symbol.width() + right, text.height());
        box.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        cells.put(node.id(), new Cell(node, box, left, top));
    }

    private ElkPort port(String id, PortSide side) {
        Cell cell = cells.get(id);
        for (ElkPort port : cell.box.getPorts()) {
            if (port.getProperty(LayeredOptions.PORT_SIDE) == side) {
                return port;
            }
        }
        ElkPort port = ElkGraphUtil.createPort(cell.box);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(side == PortSide.EAST ? cell.box.getWidth() : 0,
                cell.offsetY + cell.node.symbol().height() / 2);
        return port;
    }

    private ElkEdge add(LayoutEdge edge) {
        ElkEdge made = ElkGraphUtil.createSimpleEdge(port(edge.source(), PortSide.EAST),
                port(edge.target(), PortSide.WEST));
        made.setProperty(LayeredOptions.PRIORITY_DIRECTION, edge.back() ? 0 : 10);
        made.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, edge.back() ? 0 : 5);
        double room = Math.max(edge.middleWidth(), edge.labelWidth());
        if (room > ARROW / 2 && !edge.back()) {
            ElkLabel label = ElkGraphUtil.createLabel("-", made);
            label.setDimensions(Math.max(4, room - ARROW / 2), 2);
        }
        return made;
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
