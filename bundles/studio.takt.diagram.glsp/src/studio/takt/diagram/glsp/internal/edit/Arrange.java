/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.EdgeLayout;
import studio.takt.model.layout.NodeLayout;

/**
 * Says where elements of a diagram are drawn and where connections bend. What is not named stays as it is.
 *
 * @param subject id of the map or model that is drawn
 * @param places  element id → where it is
 * @param bends   connection id → its corners; none to have it routed
 */
public record Arrange(String subject, Map<String, Place> places, Map<String, List<Point>> bends)
        implements
            Operation {

    /**
     * A place.
     *
     * @param x      left edge in pixels at 100 %
     * @param y      upper edge
     * @param width  width; 0 for that of the symbol
     * @param height height; 0 for that of the symbol
     * @param pinned true if it stays there when everything is arranged, because somebody put it there
     */
    public record Place(double x, double y, double width, double height, boolean pinned) {

        /** A place for as long as nobody arranges the diagram. */
        public Place(double x, double y, double width, double height) {
            this(x, y, width, height, false);
        }
    }

    /** Copies the maps, keeping their order. */
    public Arrange {
        places = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(places));
        bends = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bends));
    }

    @Override
    public Text label() {
        return Text.of(Arrange.class, "label.arrange");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        List<Operation> steps = new ArrayList<>();
        Optional<Diagram> drawn = diagram(model, subject);
        String diagram = drawn.map(Diagram::getId).orElseGet(AddElement::newId);
        if (drawn.isEmpty()) {
            steps.add(new AddElement(diagram, model.layout().getId(), "diagrams", "Diagram",
                    Map.of("subjectId", subject)));
        }
        places.forEach((element, place) -> place(drawn, diagram, element, place, steps));
        bends.forEach((element, points) -> bend(drawn, diagram, element, points, steps));
        return new Composite(label(), steps).command(model);
    }

    /** The stored drawing of a map or model, if there is one. */
    public static Optional<Diagram> diagram(ModelAccess model, String subject) {
        return model.layout().getDiagrams().stream().filter(d -> subject.equals(d.getSubjectId())).findFirst();
    }

    private static void place(Optional<Diagram> drawn, String diagram, String element, Place place,
            List<Operation> steps) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("x", Outline.number(place.x));
        values.put("y", Outline.number(place.y));
        if (place.width > 0 && place.height > 0) {
            values.put("width", Outline.number(place.width));
            values.put("height", Outline.number(place.height));
        }
        if (place.pinned) {
            values.put("pinned", "true");
        }
        Optional<NodeLayout> known = drawn.flatMap(d -> d.getNodes().stream()
                .filter(node -> element.equals(node.getElementId())).findFirst());
        if (known.isPresent()) {
            values.forEach((name, text) -> steps.add(new SetValue(known.get().getId(), name, text)));
        } else {
            values.put("elementId", element);
            steps.add(AddElement.of(diagram, "nodes", "NodeLayout", values));
        }
    }

    private static void bend(Optional<Diagram> drawn, String diagram, String element, List<Point> points,
            List<Operation> steps) {
        drawn.stream().flatMap(d -> d.getEdges().stream()).filter(edge -> element.equals(edge.getElementId()))
                .map(EdgeLayout::getId).forEach(id -> steps.add(new DeleteElements(List.of(id))));
        if (points.isEmpty()) {
            return;
        }
        String edge = AddElement.newId();
        steps.add(new AddElement(edge, diagram, "edges", "EdgeLayout", Map.of("elementId", element)));
        points.forEach(point -> steps.add(AddElement.of(edge, "bendPoints", "BendPoint",
                Map.of("x", Outline.number(point.x()), "y", Outline.number(point.y())))));
    }
}
