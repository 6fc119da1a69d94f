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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.connection.End;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.Tool;
import studio.takt.model.stockflow.StockflowPackage;

/** The tools of the palette, made from the table of notation. */
public final class ToolBox {
    private static final List<String> KIND_FEATURES = List.of("kind", "mode", "direction");

    private final Map<String, NodeTool> nodes = new LinkedHashMap<>();
    private final Map<String, FlowTool> flows = new LinkedHashMap<>();

    /**
     * Makes an element with a place of its own.
     *
     * @param id     its id, also that of the GLSP element type it creates
     * @param name   its name
     * @param row    the row of notation
     * @param values what the new element has from the beginning
     */
    public record NodeTool(String id, Text name, NodeRow row, Map<String, String> values) {
        /** True if its name stands in the symbol or in equations, so that it needs one. */
        public boolean isNamed() {
            return row.symbol().labels() == Symbol.Placement.INSIDE
                    || StockflowPackage.Literals.VARIABLE.isSuperTypeOf(row.type());
        }
    }

    /**
     * Makes a connection.
     *
     * @param id   its id, also that of the GLSP element type it creates
     * @param name its name
     * @param tool the place in the palette
     * @param row  the row of notation; a link has none, it follows from an equation
     * @param ends where it may begin and end
     */
    public record FlowTool(String id, Text name, Tool tool, Optional<FlowRow> row, Ends ends) {}

    /** Where a connection may begin and end. */
    public enum Ends {
        /** At two elements. */
        BOUND,
        /** At two stocks, or at one of them and anywhere, where a cloud then stands. */
        OPEN,
        /** In a cloud that is made with it, and at a stock. */
        SOURCE,
        /** At a stock, and in a cloud that is made with it. */
        SINK,
        /** At two variables. */
        LINK
    }

    /** With a table of notation. */
    public ToolBox(Notation notation) {
        notation.nodes().forEach(this::add);
        for (FlowRow row : notation.flows()) {
            boolean stocks = row.type() == StockflowPackage.Literals.FLOW;
            put("edge:" + row.tool().id(), row.tool().name(), row.tool(), Optional.of(row),
                    stocks ? Ends.OPEN : Ends.BOUND);
        }
        notation.flows().stream().filter(row -> row.type() == StockflowPackage.Literals.FLOW).findFirst()
                .ifPresent(this::addClouds);
    }

    private void addClouds(FlowRow row) {
        Tool.Group group = row.tool().group();
        for (Ends ends : List.of(Ends.SOURCE, Ends.SINK)) {
            Text name = Text.of(Arrange.class, "tool." + ends.name().toLowerCase(Locale.ROOT));
            Tool tool = new Tool("stockflow/cloud." + ends.name().toLowerCase(Locale.ROOT), group, name,
                    "stockflow/cloud", row.tool().containment());
            put("edge:" + tool.id(), name, tool, Optional.of(row), ends);
        }
        Text link = Text.of(Arrange.class, "tool.link");
        put("edge:stockflow/link", link, new Tool("stockflow/link", group, link, "stockflow/link",
                row.tool().containment()), Optional.empty(), Ends.LINK);
    }

    private void put(String id, Text name, Tool tool, Optional<FlowRow> row, Ends ends) {
        flows.putIfAbsent(id, new FlowTool(id, name, tool, row, ends));
    }

    private void add(NodeRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        kindFeature(row.type()).filter(any -> !row.kind().isEmpty())
                .ifPresent(feature -> values.put(feature.getName(), row.kind()));
        if (row.type().getEStructuralFeature("role") instanceof EAttribute role
                && role.getEType() instanceof EEnum roles) {
            for (EEnumLiteral literal : roles.getELiterals()) {
                Map<String, String> withRole = new LinkedHashMap<>(values);
                withRole.put(role.getName(), literal.getLiteral());
                put(row, "." + literal.getLiteral(), capitalised(End.party(literal.getLiteral()).title()), withRole);
            }
        } else {
            put(row, "", row.tool().name(), values);
        }
    }

    private void put(NodeRow row, String ending, Text name, Map<String, String> values) {
        String id = "node:" + row.tool().id() + ending;
        nodes.putIfAbsent(id, new NodeTool(id, name, row, Map.copyOf(values)));
    }

    private static Text capitalised(Text title) {
        return Text.of(locale -> {
            String words = title.in(locale);
            return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
        });
    }

    private static Optional<EStructuralFeature> kindFeature(EClass type) {
        return KIND_FEATURES.stream().map(type::getEStructuralFeature)
                .filter(feature -> feature != null && feature.getEType() instanceof EEnum).findFirst();
    }

    /** All tools for elements with a place of their own. */
    public List<NodeTool> nodes() {
        return List.copyOf(nodes.values());
    }

    /** All tools for connections. */
    public List<FlowTool> flows() {
        return List.copyOf(flows.values());
    }

    /** The tool for an element, by its id. */
    public Optional<NodeTool> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The tool for a connection, by its id. */
    public Optional<FlowTool> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    /** True if what a tool makes belongs into an element of that class. */
    public static boolean fits(Tool tool, EClass subject) {
        EReference place = tool.containment();
        return place.getEContainingClass().isSuperTypeOf(subject);
    }

    /** The groups that have a tool for a map or model, in their order. */
    public List<Tool.Group> groups(EClass subject) {
        List<Tool> all = new ArrayList<>(nodes.values().stream().map(tool -> tool.row.tool()).toList());
        all.addAll(flows.values().stream().map(FlowTool::tool).toList());
        return Stream.of(Tool.Group.values())
                .filter(group -> all.stream().anyMatch(tool -> tool.group() == group && fits(tool, subject))).toList();
    }
}
