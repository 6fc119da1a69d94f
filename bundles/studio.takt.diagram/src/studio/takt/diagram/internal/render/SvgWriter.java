/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.render;

import static studio.takt.diagram.api.geometry.Outline.number;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.render.SvgRenderer.Texts;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.TextLine;

/** Writes marks as SVG. */
public final class SvgWriter {
    private final Fonts fonts;
    private final Theme theme;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();
    private final Map<Typeface, Set<Integer>> letters = new EnumMap<>(Typeface.class);

    /** Writes in the colours of a theme. */
    public SvgWriter(Fonts fonts, Theme theme, Texts texts) {
        this.fonts = fonts;
        this.theme = theme;
        this.texts = texts;
    }

    /** The text of the file. */
    public String write(Scene scene, List<Mark> marks) {
        marks.forEach(this::mark);
        Bounds box = scene.bounds();
        String size = number(box.width()) + " " + number(box.height());
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(box.width()))
                .append("\" height=\"").append(number(box.height())).append("\" viewBox=\"").append(number(box.x()))
                .append(' ').append(number(box.y())).append(' ').append(size).append("\" xml:lang=\"")
                .append(scene.locale().getLanguage()).append("\" data-subject-id=\"")
                .append(escape(scene.subjectId())).append("\" font-family=\"").append(Fonts.FAMILY)
                .append(", 'Noto Sans KR', 'Malgun Gothic', sans-serif\" role=\"figure\" aria-label=\"")
                .append(escape(scene.name())).append("\">\n<title>").append(escape(scene.name()))
                .append("</title>\n");
        if (texts == Texts.EMBEDDED) {
            style(file);
        }
        return file.append(out).append("</svg>\n").toString();
    }

    private void style(StringBuilder file) {
        file.append("<style>text{font-kerning:none;white-space:pre}");
        letters.forEach((face, used) -> {
            byte[] font = fonts.subset(face, used);
            if (font.length > 0) {
                file.append("@font-face{font-family:").append(Fonts.FAMILY).append(";font-weight:")
                        .append(face.weight()).append(";src:url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(font)).append(") format(\"truetype\")}");
            }
        });
        file.append("</style>\n");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Group group) {
            group(group);
        } else if (mark instanceof Mark.Words words) {
            words(words.line());
        } else if (mark instanceof Mark.Stroke stroke) {
            stroke(stroke);
        }
    }

    private void group(Mark.Group group) {
        out.append("<g");
        if (!group.elementId().isEmpty()) {
            out.append(" data-element-id=\"").append(escape(group.elementId())).append('"');
        }
        out.append(" data-symbol=\"").append(escape(group.symbol())).append('"');
        if (!group.label().isEmpty()) {
            out.append(" role=\"img\" aria-label=\"").append(escape(group.label())).append('"');
        }
        out.append('>');
        if (!group.tip().isEmpty()) {
            out.append("<title>").append(escape(group.tip())).append("</title>");
        }
        out.append('\n');
        group.marks().forEach(this::mark);
        out.append("</g>\n");
    }

    private void stroke(Mark.Stroke stroke) {
        out.append("<path d=\"").append(stroke.outline().toSvg()).append("\" fill=\"").append(colour(stroke.fill()))
                .append('"');
        if (stroke.line() != Tone.NONE) {
            out.append(" stroke=\"").append(colour(stroke.line())).append("\" stroke-width=\"")
                    .append(number(stroke.width())).append('"');
            if (stroke.round()) {
                out.append(" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
            }
            if (!stroke.dash().isEmpty()) {
                out.append(" stroke-dasharray=\"").append(stroke.dash().stream()
                        .map(studio.takt.diagram.api.geometry.Outline::number).collect(Collectors.joining(" ")))
                        .append('"');
            }
        }
        out.append("/>\n");
    }

    private String colour(Tone tone) {
        return theme.colour(tone).orElse("none");
    }

    private void words(TextLine line) {
        if (texts == Texts.OUTLINES) {
            out.append("<path d=\"").append(fonts.outline(line.text(), line.size(), line.face())
                    .moved(line.left(), line.baseline()).toSvg()).append("\" fill=\"").append(colour(line.tone()))
                    .append("\"/>\n");
            return;
        }
        Set<Integer> used = letters.computeIfAbsent(line.face(), face -> new TreeSet<>());
        line.text().codePoints().forEach(used::add);
        out.append("<text x=\"").append(number(line.x())).append("\" y=\"").append(number(line.baseline()))
                .append("\" font-size=\"").append(number(line.size())).append('"');
        if (line.face() != Typeface.REGULAR) {
            out.append(" font-weight=\"").append(line.face().weight()).append('"');
        }
        if (line.anchor() != TextLine.Anchor.START) {
            out.append(" text-anchor=\"").append(line.anchor() == TextLine.Anchor.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        out.append(" fill=\"").append(colour(line.tone())).append("\">").append(escape(line.text()))
                .append("</text>\n");
    }

    /** Text as XML: what would be markup is escaped, what XML cannot hold is left out. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("&#10;");
                default -> {
                    if (c >= 0x20 && c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
