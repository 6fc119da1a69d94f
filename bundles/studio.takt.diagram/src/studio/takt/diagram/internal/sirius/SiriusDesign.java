/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.sirius;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;

import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Tool;
import studio.takt.diagram.api.sirius.NotationServices;
import studio.takt.diagram.api.sirius.RowNames;

/**
 * The table of notation as a Sirius design: a diagram for each class that holds drawn elements, in it a mapping for
 * each row and a tool for each tool of the palette. Expressions ask {@link NotationServices}.
 */
final class SiriusDesign {
    private static final String VIEWPOINT = "Takt";

    private final Notation notation;
    private final Locale locale;
    private final Mappings mappings;

    SiriusDesign(Notation notation, Locale locale, String images) {
        this.notation = notation;
        this.locale = locale;
        this.mappings = new Mappings(images);
    }

    /** The whole design. */
    Tag group() {
        Tag group = Tag.of("description:Group", "xmi:version", "2.0", "xmlns:xmi", "http://www.omg.org/XMI",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xmlns:description",
                "http://www.eclipse.org/sirius/description/1.1.0", "xmlns:diagram",
                "http://www.eclipse.org/sirius/diagram/description/1.1.0", "xmlns:style",
                "http://www.eclipse.org/sirius/diagram/description/style/1.1.0", "xmlns:tool",
                "http://www.eclipse.org/sirius/diagram/description/tool/1.1.0", "xmlns:operation",
                "http://www.eclipse.org/sirius/description/tool/1.1.0", "name", VIEWPOINT);
        List<Tag> content = new ArrayList<>();
        containers().forEach((container, rows) -> content.add(diagram(container, rows)));
        content.add(Tag.of("ownedJavaExtensions", "qualifiedClassName", NotationServices.class.getName()));
        return group.with(Tag.of("ownedViewpoints", "name", VIEWPOINT, "modelFileExtension", "takt").with(content));
    }

    /** What one class of diagrams draws. */
    private record Rows(List<NodeRow> nodes, List<FlowRow> flows) {}

    /** Diagrams by the class that holds what they draw. */
    private Map<EClass, Rows> containers() {
        Map<EClass, Rows> all = new TreeMap<>(Comparator.comparing(SiriusDesign::className).reversed());
        notation.nodes().forEach(row -> rowsOf(all, row.tool()).nodes().add(row));
        notation.flows().forEach(row -> rowsOf(all, row.tool()).flows().add(row));
        return all;
    }

    private static Rows rowsOf(Map<EClass, Rows> all, Tool tool) {
        return all.computeIfAbsent(tool.containment().getEContainingClass(),
                any -> new Rows(new ArrayList<>(), new ArrayList<>()));
    }

    private static String className(EClass type) {
        return type.getEPackage().getName() + "." + type.getName();
    }

    private Tag diagram(EClass container, Rows rows) {
        String name = className(container);
        String layer = "//@ownedViewpoints[name='" + VIEWPOINT + "']/@ownedRepresentations[name='" + name
                + "']/@defaultLayer";
        List<Tag> content = new ArrayList<>();
        rows.nodes().forEach(row -> content.add(mappings.node(row, layer)));
        String nodes = rows.nodes().stream().map(row -> Mappings.path(layer, "nodeMappings", RowNames.of(row)))
                .collect(Collectors.joining(" "));
        rows.flows().forEach(row -> content.add(mappings.edge(row, nodes, layer)));
        content.addAll(sections(rows, layer));
        List<Tag> parts = new ArrayList<>(rows.nodes().stream().map(row -> row.type().getEPackage().getNsURI())
                .distinct().map(uri -> Tag.of("metamodel", "href", uri + "#/")).toList());
        parts.add(Tag.of("defaultLayer", "name", "Notation").with(content));
        return Tag.of("ownedRepresentations", "xsi:type", "diagram:DiagramDescription", "name", name,
                "titleExpression", "feature:name", "initialisation", "true", "domainClass",
                Mappings.domainClass(container), "enablePopupBars", "true").with(parts);
    }

    /** The palette: a section for each group, then the tool by which names are edited. */
    private List<Tag> sections(Rows rows, String layer) {
        Map<Tool.Group, List<Tag>> tools = new LinkedHashMap<>();
        rows.nodes().forEach(row -> tools.computeIfAbsent(row.tool().group(), any -> new ArrayList<>())
                .add(mappings.nodeTool(row, layer, row.tool().name().in(locale))));
        rows.flows().forEach(row -> tools.computeIfAbsent(row.tool().group(), any -> new ArrayList<>())
                .add(mappings.edgeTool(row, layer, row.tool().name().in(locale))));
        List<Tag> sections = new ArrayList<>();
        tools.forEach((group, all) -> sections.add(Tag.of("toolSections", "name", group.name(), "label",
                group.title().in(locale)).with(all)));
        sections.add(Tag.of("toolSections", "name", Mappings.EDITING).with(mappings.nameTool()));
        return sections;
    }
}
