/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.scene.TextLine;

/**
 * Writes marks for the web client as short arrays: {@code ["p", path, fill, line, width, dash, round]} a line or area,
 * {@code ["t", text, x, baseline, size, bold, anchor, tone]} a text, {@code ["g", symbol, tip, marks]} a group. Tones
 * are names; the client never gets markup.
 */
public final class MarkJson {

    /** Marks as text. */
    public String write(List<Mark> marks) {
        return array(marks).toString();
    }

    /** The picture of a symbol at its own size. */
    public String write(Drawing drawing) {
        JsonArray all = new JsonArray();
        for (Drawing.Shape shape : drawing.shapes()) {
            all.add(stroke(new Mark.Stroke(shape.outline(), shape.fill(), shape.stroke(), shape.strokeWidth(),
                    List.of(), true)));
        }
        return all.toString();
    }

    private static JsonArray array(List<Mark> marks) {
        JsonArray all = new JsonArray();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Stroke stroke) {
                all.add(stroke(stroke));
            } else if (mark instanceof Mark.Words words) {
                all.add(words(words.line()));
            } else if (mark instanceof Mark.Group group) {
                JsonArray one = new JsonArray();
                one.add("g");
                one.add(group.symbol());
                one.add(group.tip());
                one.add(array(group.marks()));
                all.add(one);
            }
        }
        return all;
    }

    private static JsonArray stroke(Mark.Stroke stroke) {
        JsonArray one = new JsonArray();
        one.add("p");
        one.add(stroke.outline().toSvg());
        one.add(stroke.fill().name());
        one.add(stroke.line().name());
        one.add(rounded(stroke.width()));
        JsonArray dash = new JsonArray();
        stroke.dash().forEach(dash::add);
        one.add(dash);
        one.add(stroke.round());
        return one;
    }

    private static JsonArray words(TextLine line) {
        JsonArray one = new JsonArray();
        one.add("t");
        one.add(line.text());
        one.add(rounded(line.x()));
        one.add(rounded(line.baseline()));
        one.add(line.size());
        one.add(line.face() == Typeface.SEMIBOLD);
        one.add(line.anchor().name().toLowerCase(Locale.ROOT));
        one.add(line.tone().name());
        return one;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
