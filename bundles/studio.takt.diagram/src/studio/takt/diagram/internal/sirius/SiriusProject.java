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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.render.Theme;

/**
 * A viewpoint specification project: a plug-in project with the design, its pictures and the bundles that its
 * expressions call. In an Eclipse with Sirius and Takt Studio, it works once it is in the workspace.
 */
public final class SiriusProject {
    private static final String NAME = "studio.takt.sirius";

    private final Notation notation;
    private final Locale locale;

    /** Of that notation, with tools named in that language. */
    public SiriusProject(Notation notation, Locale locale) {
        this.notation = notation;
        this.locale = locale;
    }

    /** Path in the project → content. */
    public Map<String, byte[]> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(".project", project());
        texts.put("META-INF/MANIFEST.MF", manifest());
        texts.put("build.properties", "bin.includes = META-INF/,description/,symbols/\n");
        texts.put("description/takt.odesign",
                new SiriusDesign(notation, locale, "/" + NAME + "/symbols").group().document());
        notation.symbols().forEach(symbol -> texts.put("symbols/" + symbol.id() + ".svg", svg(symbol)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String project() {
        Tag builder = Tag.of("buildCommand").with(text("name", "org.eclipse.pde.ManifestBuilder"));
        return Tag.of("projectDescription").with(text("name", NAME), Tag.of("buildSpec").with(builder),
                Tag.of("natures").with(text("nature", "org.eclipse.pde.PluginNature"))).document();
    }

    private static Tag text(String name, String content) {
        return Tag.of(name).with(Tag.text(content));
    }

    private String manifest() {
        String bundles = notation.nodes().stream().map(row -> row.type().getInstanceClass().getPackageName())
                .map(SiriusProject::bundleOf).distinct().map(bundle -> ",\n " + bundle).collect(Collectors.joining());
        return """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-Name: Takt Studio notation for Sirius
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: 1.0.0.qualifier
                Require-Bundle: org.eclipse.sirius,
                 org.eclipse.sirius.diagram,
                 studio.takt.diagram%s
                """.formatted(NAME, bundles);
    }

    /** Model packages stand in a bundle that is named like the package above them. */
    private static String bundleOf(String modelPackage) {
        return modelPackage.substring(0, modelPackage.lastIndexOf('.'));
    }

    private static String svg(Symbol symbol) {
        Drawing drawing = symbol.drawing();
        String width = Outline.number(drawing.width());
        String height = Outline.number(drawing.height());
        return Tag.of("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                "0 0 " + width + " " + height).with(drawing.shapes().stream().map(SiriusProject::path).toList())
                .document();
    }

    private static Tag path(Drawing.Shape shape) {
        return Tag.of("path", "d", shape.outline().toSvg(), "fill", colour(shape.fill()), "stroke",
                colour(shape.stroke()), "stroke-width", Outline.number(shape.strokeWidth()));
    }

    private static String colour(Tone tone) {
        return Theme.LIGHT.colour(tone).orElse("none");
    }
}
