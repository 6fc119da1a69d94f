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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import studio.takt.equations.api.Dependencies;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Names;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Writes where variables stand: into the picture that the file had, which is kept otherwise, or as a new one. */
final class ViewWriter {
    private static final double CLOSE = 1e-6;

    private final StockFlowModel model;
    private final Map<String, NodeLayout> nodes = new HashMap<>();

    ViewWriter(StockFlowModel model, Optional<Diagram> diagram) {
        this.model = model;
        diagram.ifPresent(drawn -> drawn.getNodes().forEach(each -> nodes.put(each.getElementId(), each)));
    }

    /** Brings what stands in the file beside the variables up to the drawing. */
    List<XmlNode> write(List<XmlNode> kept) {
        List<XmlNode> all = new ArrayList<>(kept);
        if (!nodes.isEmpty()) {
            draw(all);
        }
        all.stream().filter(each -> each.name().equals("views")).flatMap(list -> list.all("view"))
                .filter(ViewReader::isDrawing).forEach(new LinkSigns(model)::write);
        return all;
    }

    private void draw(List<XmlNode> all) {
        Optional<XmlNode> views = all.stream().filter(each -> each.name().equals("views")).findFirst();
        List<Variable> missing = new ArrayList<>(model.getVariables().stream().filter(this::isDrawn)
                .sorted(java.util.Comparator.comparing(each -> Names.key(XmileWriter.text(each.getName())))).toList());
        Optional<XmlNode> drawing = views.stream().flatMap(list -> list.all("view")).filter(ViewReader::isDrawing)
                .findFirst();
        views.stream().flatMap(list -> list.all("view")).filter(ViewReader::isDrawing)
                .forEach(view -> view.children().forEach(each -> variable(each).ifPresent(variable -> {
                    missing.remove(variable);
                    move(each, variable);
                })));
        if (!missing.isEmpty()) {
            XmlNode view = drawing.orElseGet(() -> added(all, views));
            missing.forEach(each -> view.children().add(symbol(each)));
            if (drawing.isEmpty()) {
                view.children().addAll(connectors(missing));
            }
        }
    }

    private static XmlNode added(List<XmlNode> all, Optional<XmlNode> views) {
        XmlNode list = views.orElseGet(() -> XmileWriter.node("views", Map.of()));
        if (views.isEmpty()) {
            all.add(list);
        }
        XmlNode view = XmileWriter.node("view", Map.of("type", "stock_flow"));
        list.children().add(0, view);
        return view;
    }

    private boolean isDrawn(Variable variable) {
        return nodes.containsKey(variable.getId());
    }

    private Optional<Variable> variable(XmlNode node) {
        String key = Names.key(node.attribute("name").orElse(""));
        return key.isEmpty() || !node.attributes().containsKey("x")
                ? Optional.empty()
                : model.getVariables().stream().filter(each -> Names.key(XmileWriter.text(each.getName())).equals(key))
                        .filter(this::isDrawn).findFirst();
    }

    private Optional<double[]> middle(String id, ViewScale scale) {
        return Optional.ofNullable(nodes.get(id)).map(node -> new double[]{scale.middleOfLeft(node.getX()),
                scale.middleOfTop(node.getY())});
    }

    private double[] middle(Variable variable) {
        return middle(variable.getId(), ViewScale.of(variable)).orElseThrow();
    }

    /** A symbol that has not moved is left as it is, to the letter. */
    private void move(XmlNode node, Variable variable) {
        double[] now = middle(variable);
        boolean moved = ViewReader.middle(node).filter(before -> isNear(before, now)).isEmpty();
        if (moved) {
            node.attributes().remove("width");
            node.attributes().remove("height");
            node.attributes().put("x", XmileWriter.number(now[0]));
            node.attributes().put("y", XmileWriter.number(now[1]));
        }
        if (variable instanceof Flow flow) {
            points(node, flow, moved);
        }
    }

    private static boolean isNear(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) < CLOSE && Math.abs(one[1] - other[1]) < CLOSE;
    }

    private Optional<double[]> end(Stock stock, String cloud) {
        return stock == null ? middle(cloud, ViewScale.CLOUD) : middle(stock.getId(), ViewScale.of(stock));
    }

    private void points(XmlNode node, Flow flow, boolean moved) {
        Optional<double[]> from = end(flow.getFrom(), flow.getId() + "#from");
        Optional<double[]> to = end(flow.getTo(), flow.getId() + "#to");
        if (moved && from.isPresent() && to.isPresent()) {
            node.children().removeIf(each -> each.name().equals("pts"));
            node.children().add(pipe(from.get(), to.get()));
        }
    }

    private static XmlNode pipe(double[] from, double[] to) {
        XmlNode list = XmileWriter.node("pts", Map.of());
        Stream.of(from, to).forEach(at -> list.children().add(XmileWriter.node("pt", place(at))));
        return list;
    }

    private static Map<String, String> place(double[] at) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("x", XmileWriter.number(at[0]));
        place.put("y", XmileWriter.number(at[1]));
        return place;
    }

    private XmlNode symbol(Variable variable) {
        Map<String, String> attributes = place(middle(variable));
        attributes.put("name", XmileWriter.text(variable.getName()));
        XmlNode node = XmileWriter.node(kind(variable), attributes);
        if (variable instanceof Flow flow) {
            double[] at = middle(variable);
            node.children().add(pipe(end(flow.getFrom(), flow.getId() + "#from")
                    .orElse(new double[]{at[0] - 60, at[1]}),
                    end(flow.getTo(), flow.getId() + "#to")
                            .orElse(new double[]{at[0] + 60, at[1]})));
        }
        return node;
    }

    private static String kind(Variable variable) {
        if (variable instanceof Stock) {
            return "stock";
        }
        boolean function = variable instanceof GraphicalFunction
                && XmileWriter.text(variable.getEquation()).isBlank();
        return variable instanceof Flow ? "flow" : variable instanceof Module ? "module" : function ? "gf" : "aux";
    }

    private static List<XmlNode> connectors(List<Variable> drawn) {
        Map<String, String> names = new HashMap<>();
        drawn.forEach(each -> names.put(Names.key(XmileWriter.text(each.getName())),
                XmileWriter.text(each.getName())));
        List<XmlNode> connectors = new ArrayList<>();
        for (Variable variable : drawn) {
            for (String source : variable instanceof Stock ? Set.<String>of() : needed(variable)) {
                if (names.containsKey(source)) {
                    XmlNode node = XmileWriter.node("connector", Map.of("uid", String.valueOf(connectors.size() + 1)));
                    XmileWriter.add(node, "from", Names.written(names.get(source)));
                    XmileWriter.add(node, "to", Names.written(XmileWriter.text(variable.getName())));
                    connectors.add(node);
                }
            }
        }
        return connectors;
    }

    private static Set<String> needed(Variable variable) {
        try {
            Dependencies found = Dependencies.of(Equations.parse(XmileWriter.text(variable.getEquation())));
            Set<String> all = new TreeSet<>(found.all());
            all.addAll(found.tables());
            return all;
        } catch (EquationException notRead) {
            return Set.of();
        }
    }
}
