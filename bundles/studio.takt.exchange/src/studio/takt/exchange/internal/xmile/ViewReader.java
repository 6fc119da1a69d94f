/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.operation.AddElement;
import studio.takt.equations.api.Names;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Takes from the picture of a model where its variables stand. */
final class ViewReader {
    private static final Set<String> DRAWN = Set.of("stock", "flow", "aux", "module", "gf");

    private final StockFlowModel model;
    private final Map<String, Variable> variables;
    private final Diagram diagram = LayoutFactory.eINSTANCE.createDiagram();

    ViewReader(StockFlowModel model, Map<String, Variable> variables) {
        this.model = model;
        this.variables = variables;
    }

    /** The drawing; empty if nothing is drawn. */
    Optional<Diagram> read(XmlNode node) {
        List<XmlNode> views = node.first("views").stream().flatMap(list -> list.all("view"))
                .filter(ViewReader::isDrawing).toList();
        views.forEach(view -> view.children().stream().filter(each -> DRAWN.contains(each.name())).forEach(this::take));
        views.forEach(new LinkSigns(model)::read);
        diagram.setId(AddElement.newId());
        diagram.setSubjectId(model.getId());
        return diagram.getNodes().isEmpty() ? Optional.empty() : Optional.of(diagram);
    }

    /** Whether a view is the picture of a model rather than a surface to operate it. */
    static boolean isDrawing(XmlNode view) {
        return !view.attribute("type").or(() -> view.attribute("name")).orElse("stock_flow").equals("interface");
    }

    private void take(XmlNode node) {
        Variable variable = variables.get(Names.key(node.attribute("name").orElse("")));
        Optional<double[]> middle = middle(node);
        if (variable == null || middle.isEmpty() || isPlaced(variable.getId())) {
            return;
        }
        place(variable.getId(), ViewScale.of(variable), middle.get());
        if (variable instanceof Flow flow) {
            List<XmlNode> points = node.first("pts").stream().flatMap(list -> list.all("pt")).toList();
            if (!points.isEmpty() && flow.getFrom() == null) {
                middle(points.get(0)).ifPresent(at -> place(flow.getId() + "#from", ViewScale.CLOUD, at));
            }
            if (!points.isEmpty() && flow.getTo() == null) {
                middle(points.get(points.size() - 1))
                        .ifPresent(at -> place(flow.getId() + "#to", ViewScale.CLOUD, at));
            }
        }
    }

    private boolean isPlaced(String id) {
        return diagram.getNodes().stream().anyMatch(each -> each.getElementId().equals(id));
    }

    private void place(String id, ViewScale scale, double[] middle) {
        NodeLayout node = LayoutFactory.eINSTANCE.createNodeLayout();
        node.setId(AddElement.newId());
        node.setElementId(id);
        node.setX(scale.left(middle[0]));
        node.setY(scale.top(middle[1]));
        diagram.getNodes().add(node);
    }

    /** Where the middle is: a symbol with a size is placed by its corner. */
    static Optional<double[]> middle(XmlNode node) {
        try {
            double x = Double.parseDouble(node.attribute("x").orElse("").strip());
            double y = Double.parseDouble(node.attribute("y").orElse("").strip());
            double width = Double.parseDouble(node.attribute("width").orElse("0").strip());
            double height = Double.parseDouble(node.attribute("height").orElse("0").strip());
            double[] middle = {x + width / 2, y + height / 2};
            return Double.isFinite(middle[0]) && Double.isFinite(middle[1]) ? Optional.of(middle) : Optional.empty();
        } catch (NumberFormatException noPlace) {
            return Optional.empty();
        }
    }
}
