/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.render.Rasterizer;
import studio.takt.diagram.api.render.SvgRenderer;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.ui.internal.open.Contributions;

/**
 * Something that a model can be written as.
 *
 * @param name     what it is called
 * @param help     one line of help
 * @param fileName what the file is called, unless the user calls it otherwise; empty if it goes into a folder
 * @param writer   writes the file
 */
public record Output(Text name, Text help, String fileName, Writer writer) {

    /** Writes a file. */
    public interface Writer {
        /**
         * All or nothing.
         *
         * @throws studio.takt.core.api.extension.UsageException if there is nothing that could be written so
         */
        void write(Path file) throws IOException;
    }

    /** The whole model, in the format of an exporter. */
    public static Output of(Exporter exporter, ModelSession session) {
        String name = session.file().getFileName().toString().replaceFirst("\\.takt$", "");
        return new Output(exporter.name(), exporter.help(), exporter.isIntoFolder() ? "" : name + "." + exporter.id(),
                file -> {
                    IOException[] fault = new IOException[1];
                    session.read(model -> {
                        try {
                            exporter.write(model, file);
                        } catch (IOException e) {
                            fault[0] = e;
                        }
                        return null;
                    });
                    if (fault[0] != null) {
                        throw fault[0];
                    }
                });
    }

    /** A picture of a diagram, as it is drawn in the editor. */
    public static Output picture(String ending, ElementRef diagram, ModelSession session, Contributions contributions,
            Locale locale) {
        Text name = Text.of(Output.class, "picture." + ending, diagram.name());
        return new Output(name, Text.of(Output.class, "picture.help." + ending),
                diagram.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip() + "." + ending, file -> {
                    Fonts fonts = new Fonts();
                    Scene scene = new DiagramScenes(contributions.extensions(), contributions.notation(), fonts)
                            .draw(session, diagram.id(), locale, Monitor.NONE).scene();
                    new OutputFile(file).write(bytes(scene, ending, fonts));
                });
    }

    private static byte[] bytes(Scene scene, String ending, Fonts fonts) {
        return switch (ending) {
            case "png" -> new Rasterizer(fonts).png(scene, Theme.LIGHT, Rasterizer.SCALE);
            case "pdf" -> new Rasterizer(fonts).pdf(scene, Theme.LIGHT);
            default -> new SvgRenderer(fonts).render(scene, Theme.LIGHT).getBytes(StandardCharsets.UTF_8);
        };
    }
}
