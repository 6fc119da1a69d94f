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
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.LineStyle;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.sirius.RowNames;

/** Mappings and tools of a Sirius design, one for each row of notation. */
final class Mappings {
    /** The section of tools that are not in the palette. */
    static final String EDITING = "EDITING";
    private static final String RENAME = "rename";
    private static final Map<LineStyle.Head, String> ARROWS = Map.of(LineStyle.Head.NONE, "NoDecoration",
            LineStyle.Head.FILLED, "InputFillClosedArrow", LineStyle.Head.WIDE, "InputFillClosedArrow",
            LineStyle.Head.OPEN, "InputArrow");

    private final String images;

    /** With pictures in that folder, a path in the workspace. */
    Mappings(String images) {
        this.images = images;
    }

    /** Where an element of a layer stands in the design. */
    static String path(String layer, String feature, String name) {
        return layer + "/@" + feature + "[name='" + name + "']";
    }

    /** A class as expressions name it. */
    static String domainClass(EClass type) {
        return type.getEPackage().getName() + "::" + type.getName();
    }

    Tag node(NodeRow row, String layer) {
        String name = RowNames.of(row);
        return Tag.of("nodeMappings", "name", name, "labelDirectEdit", rename(layer), "preconditionExpression",
                drawnAs(name), "semanticCandidatesExpression", "feature:" + row.tool().containment().getName(),
                "domainClass", domainClass(row.type())).with(picture(row.symbol()));
    }

    private static String drawnAs(String row) {
        return "aql:self.row() = '" + row + "'";
    }

    private static String rename(String layer) {
        return path(path(layer, "toolSections", EDITING), "ownedTools", RENAME);
    }

    /** A size of -1 is that of the picture. */
    private Tag picture(Symbol symbol) {
        boolean inside = symbol.labels() == Symbol.Placement.INSIDE;
        return Tag.of("style", "xsi:type", "style:WorkspaceImageDescription", "showIcon", "false", "labelExpression",
                "aql:self.label()", "sizeComputationExpression", "-1", "labelPosition", inside ? "node" : "border",
                "resizeKind", "NSEW", "workspacePath", image(symbol.id()))
                .with(colour("borderColor"), colour("labelColor"));
    }

    private String image(String symbol) {
        return images + "/" + symbol + ".svg";
    }

    private static Tag colour(String feature) {
        return Tag.of(feature, "xsi:type", "description:SystemColor", "href",
                "environment:/viewpoint#//@systemColors/@entries[name='black']");
    }

    Tag edge(FlowRow row, String nodes, String layer) {
        String name = RowNames.of(row);
        return Tag.of("edgeMappings", "name", name, "labelDirectEdit", rename(layer), "preconditionExpression",
                drawnAs(name), "semanticCandidatesExpression", "feature:" + row.tool().containment().getName(),
                "sourceMapping", nodes, "targetMapping", nodes, "targetFinderExpression",
                "feature:" + row.target().getName(), "sourceFinderExpression", "feature:" + row.source().getName(),
                "domainClass", domainClass(row.type()), "useDomainElement", "true").with(line(row.style()));
    }

    private static Tag line(LineStyle style) {
        Tag label = Tag.of("centerLabelStyleDescription", "showIcon", "false", "labelExpression", "aql:self.label()")
                .with(colour("labelColor"));
        return Tag.of("style", "lineStyle", style.dash().isEmpty() ? "solid" : "dash", "sourceArrow",
                ARROWS.get(style.source()), "targetArrow", ARROWS.get(style.target()), "sizeComputationExpression",
                String.valueOf(Math.max(1, Math.round(style.width() / 2))), "routingStyle",
                style.body() == LineStyle.Body.ARC ? "straight" : "manhattan").with(colour("strokeColor"), label);
    }

    Tag nodeTool(NodeRow row, String layer, String label) {
        String name = RowNames.of(row);
        Tag create = create(row.tool().containment(), row.type(), row.kind(), List.of(named(label)));
        return Tag.of("ownedTools", "xsi:type", "tool:NodeCreationDescription", "name", name, "label", label,
                "nodeMappings", path(layer, "nodeMappings", name), "iconPath", image(row.tool().picture()))
                .with(Tag.of("variable", "name", "container"), Tag.of("viewVariable", "name", "containerView"),
                        first(within("var:container", create)));
    }

    private static Tag named(String label) {
        return set("name", "aql:'" + label.replace("'", "") + "'");
    }

    Tag edgeTool(FlowRow row, String layer, String label) {
        String name = RowNames.of(row);
        Tag create = create(row.tool().containment(), row.type(), row.kind(),
                List.of(set(row.source().getName(), "var:source"), set(row.target().getName(), "var:target")));
        return Tag.of("ownedTools", "xsi:type", "tool:EdgeCreationDescription", "name", name, "label", label,
                "precondition", "aql:preSource.mayConnect(preTarget, '" + name + "')", "edgeMappings",
                path(layer, "edgeMappings", name), "iconPath", image(row.tool().picture()))
                .with(Tag.of("sourceVariable", "name", "source"), Tag.of("targetVariable", "name", "target"),
                        Tag.of("sourceViewVariable", "name", "sourceView"),
                        Tag.of("targetViewVariable", "name", "targetView"),
                        first(within("aql:source.eContainer()", create)));
    }

    /** The tool by which a name is edited on the diagram. */
    Tag nameTool() {
        return Tag.of("ownedTools", "xsi:type", "tool:DirectEditLabel", "name", RENAME, "inputLabelExpression",
                "feature:name").with(Tag.of("mask", "mask", "{0}"), first(set("name", "var:arg0")));
    }

    private static Tag first(Tag operation) {
        return Tag.of("initialOperation").with(as("firstModelOperations", operation));
    }

    private static Tag as(String feature, Tag operation) {
        return new Tag(feature, operation.attributes(), operation.children());
    }

    private static Tag within(String expression, Tag operation) {
        return Tag.of("subModelOperations", "xsi:type", "operation:ChangeContext", "browseExpression", expression)
                .with(operation);
    }

    private static Tag create(EReference into, EClass type, String kind, List<Tag> settings) {
        List<Tag> inside = new ArrayList<>(List.of(set("id", "aql:self.newId()")));
        Notation.kindFeature(type).filter(feature -> !kind.isEmpty()).ifPresent(feature -> inside.add(
                set(feature.getName(), "aql:self.literal('" + feature.getName() + "', '" + kind + "')")));
        inside.addAll(settings);
        return Tag.of("subModelOperations", "xsi:type", "operation:CreateInstance", "typeName", domainClass(type),
                "referenceName", into.getName()).with(inside);
    }

    private static Tag set(String feature, String expression) {
        return Tag.of("subModelOperations", "xsi:type", "operation:SetValue", "featureName", feature,
                "valueExpression", expression);
    }
}
