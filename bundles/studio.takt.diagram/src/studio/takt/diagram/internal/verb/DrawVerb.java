/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.render.Rasterizer;
import studio.takt.diagram.api.render.SvgRenderer;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.model.base.IdentifiedElement;

/** {@code takt draw MODEL [--diagram NAME] [--trace FILE --at TIME] -o FILE}: draws a map or a stock-flow model. */
public final class DrawVerb implements Verb {
    private static final String MODEL = "MODEL";
    private static final String DIAGRAM = "--diagram";
    private static final String OUTPUT = "-o";
    private static final String THEME = "--theme";
    private static final List<String> ENDINGS = List.of("svg", "png", "pdf");
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public Text help() {
        return text("help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(MODEL, text("model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(DIAGRAM), "NAME", text("diagram"), false, List.of()),
                Option.required(List.of(OUTPUT, "--output"), "FILE", text("output")),
                new Option(List.of(Playback.TRACE), "FILE", text("trace"), false, List.of()),
                new Option(List.of(Playback.AT), "TIME", text("at"), false, List.of()),
                new Option(List.of(THEME), "light|dark", text("theme"), false,
                        THEMES.stream().map(Theme::name).toList()));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(DrawVerb.class, key, arguments);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        String file = invocation.option(OUTPUT).orElseThrow(() -> new UsageException(text("missing.output")));
        String ending = ending(file);
        Theme theme = THEMES.stream().filter(t -> t.name().equals(invocation.option(THEME).orElse("light")))
                .findFirst().orElseThrow();
        Optional<ModelSession> session = invocation.open(invocation.arguments(MODEL).get(0));
        if (session.isEmpty()) {
            return FAULTS;
        }
        String id = session.get().read(access -> subject(access, invocation));
        Fonts fonts = new Fonts();
        DiagramScenes scenes = new DiagramScenes(invocation.extensions(),
                PlatformNotation.installed(invocation::report), fonts);
        DiagramScenes.Drawn drawn = scenes.draw(session.get(), id, invocation.locale(), invocation.monitor());
        drawn.findings().forEach(invocation::report);
        Optional<Scene> scene = new Playback(invocation, fonts).on(drawn.scene(), session.get());
        if (scene.isEmpty()) {
            return FAULTS;
        }
        new OutputFile(invocation.path(file)).write(bytes(scene.get(), theme, ending, fonts));
        invocation.say(text("written", file));
        return drawn.findings().stream().anyMatch(Finding::isError) ? FAULTS : OK;
    }

    private static String ending(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            throw new UsageException(text("wrong.ending", file,
                    ENDINGS.stream().map(e -> "." + e).collect(Collectors.joining(", "))));
        }
        return ending;
    }

    /** The id of the map or model asked for, or of the only one. */
    private static String subject(ModelAccess access, Invocation invocation) {
        ElementFinder finder = new ElementFinder(access.project());
        Optional<String> name = invocation.option(DIAGRAM);
        ElementFinder.Outcome outcome = name.map(n -> finder.find(n, DiagramScenes.KINDS))
                .orElseGet(() -> only(finder));
        if (outcome instanceof ElementFinder.One one) {
            return String.valueOf(((IdentifiedElement) one.element()).getId());
        }
        List<EObject> all = finder.ofKinds(DiagramScenes.KINDS);
        if (all.isEmpty()) {
            throw new UsageException(text("nothing"));
        }
        List<EObject> candidates = outcome instanceof ElementFinder.Several several ? several.elements() : all;
        String listed = ElementFinder.candidates(candidates).stream().map(c -> "\n  " + c)
                .collect(Collectors.joining());
        String key = outcome instanceof ElementFinder.None ? "unknown" : name.isPresent() ? "ambiguous" : "several";
        throw new UsageException(text(key, name.orElse(""), listed));
    }

    private static ElementFinder.Outcome only(ElementFinder finder) {
        List<EObject> all = ElementFinder.withoutParts(finder.ofKinds(DiagramScenes.KINDS));
        return all.size() == 1 ? new ElementFinder.One(all.get(0)) : new ElementFinder.Several(all);
    }

    private static byte[] bytes(Scene scene, Theme theme, String ending, Fonts fonts) {
        return switch (ending) {
            case "png" -> new Rasterizer(fonts).png(scene, theme, Rasterizer.SCALE);
            case "pdf" -> new Rasterizer(fonts).pdf(scene, theme);
            default -> new SvgRenderer(fonts).render(scene, theme).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }
}
