/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Insets;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.DataBox;
import studio.takt.diagram.api.scene.Glyph;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TextLine.Anchor;
import studio.takt.diagram.internal.notation.VariableContent;

/** Makes the picture of one element with its upper left corner at the origin: symbol, name, data box. */
final class NodeSetter {
    static final double NAME = 12.5;
    static final double SMALL = 10.5;
    private static final double LEADING = 1.25;
    private static final double WIDEST = 220;
    private static final double LABEL = 124;
    private static final double ROW = 17;
    private static final double CELL = 6;

    private final Notation notation;
    private final Recall recall;
    private final TextSetter setter;
    private final Wording wording;

    NodeSetter(Notation notation, Recall recall) {
        this.notation = notation;
        this.recall = recall;
        setter = recall.setter();
        wording = recall.wording();
    }

    /** A text with its size and face. */
    private record Words(List<String> lines, double size, Typeface face) {
        double height() {
            return lines.size() * size * LEADING;
        }
    }

    /** A symbol's picture with the name that was fitted into it. */
    private record Fitted(Drawing drawing, Words name, Bounds area) {}

    SceneNode set(EObject element, String id, NodeRow row, List<DataLine> data, double wishWidth, double wishHeight,
            boolean highlighted) {
        String name = TextSetter.clean(row.content().name(element, wording));
        List<String> details = row.content().details(element, wording).stream().map(TextSetter::clean).toList();
        Optional<String> operators = row.content().operators(element, wording);
        String type = element.eClass().getName();
        return recall.node(
                List.of(id, type, row.symbol().id(), row.tool().id(), name, details, operators, data,
                        List.of(wishWidth, wishHeight, highlighted)),
                () -> set(id, type, row, name, details, operators, data, wishWidth, wishHeight, highlighted));
    }

    private SceneNode set(String id, String type, NodeRow row, String name, List<String> details,
            Optional<String> operators, List<DataLine> data, double wishWidth, double wishHeight,
            boolean highlighted) {
        Symbol symbol = row.symbol();
        double dataWidth = data.stream().mapToDouble(d -> width(d) + 2 * CELL).max().orElse(0);
        double width = wishWidth > 0 ? wishWidth : Math.max(symbol.drawing().width(), Math.min(WIDEST, dataWidth));
        double height = wishHeight > 0 ? wishHeight : symbol.drawing().height();
        List<TextLine> labels = new ArrayList<>();
        Drawing drawing;
        if (symbol.labels() == Symbol.Placement.INSIDE) {
            Fitted fitted = fit(symbol, name, details, width, height, wishWidth > 0);
            drawing = fitted.drawing;
            inside(fitted, labels, name.isEmpty() ? List.of() : details);
        } else {
            drawing = symbol.drawing().scaledTo(width, height);
            outside(symbol, drawing, name, details, labels);
        }
        List<Glyph> parts = new ArrayList<>();
        operators.ifPresent(count -> operators(count, drawing, parts, labels));
        return new SceneNode(id, type, Glyph.at(symbol.id(), drawing, 0, 0), labels,
                dataBox(data, drawing), parts, List.of(), highlighted,
                description(row, name, details, data));
    }

    /** A flow's valve with the flow's name under it. */
    SceneNode valve(EObject flow, String id, Symbol symbol, String kind) {
        VariableContent content = new VariableContent(Lane.STOCK);
        String name = TextSetter.clean(content.name(flow, wording));
        List<TextLine> labels = new ArrayList<>();
        outside(symbol, symbol.drawing(), name, content.details(flow, wording), labels);
        return new SceneNode(id, flow.eClass().getName(), Glyph.at(symbol.id(), symbol.drawing(), 0, 0), labels,
                Optional.empty(), List.of(), List.of(), false, kind + ", " + name);
    }

    private double width(DataLine line) {
        return setter.width(TextSetter.clean(line.text()), SMALL + 0.5,
                line.emphasis() ? Typeface.SEMIBOLD : Typeface.REGULAR);
    }

    private String description(NodeRow row, String name, List<String> details, List<DataLine> data) {
        return Stream.concat(Stream.of(wording.say(row.tool().name()), name),
                Stream.concat(details.stream(), data.stream().map(DataLine::text))).filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The smallest picture into which the name fits: first wider, then smaller letters, then higher. */
    private Fitted fit(Symbol symbol, String name, List<String> details, double width, double height,
            boolean exactly) {
        double extra = details.size() * SMALL * LEADING;
        for (double size : new double[]{NAME, 11.5, SMALL}) {
            for (double w = width; w <= (exactly ? width : Math.max(width, WIDEST)); w += 10) {
                Drawing drawing = symbol.drawing().scaledTo(w, height);
                Bounds area = area(symbol, drawing);
                int most = (int) ((area.height() - extra + 2) / (size * 1.16));
                if (most > 0 && setter.fits(name, area.width(), size, Typeface.SEMIBOLD, most)) {
                    return new Fitted(drawing, words(name, area.width(), size, most), area);
                }
            }
        }
        return higher(symbol, name, width, height, exactly, extra);
    }

    private Fitted higher(Symbol symbol, String name, double width, double height, boolean exactly, double extra) {
        double w = exactly ? width : Math.max(width, WIDEST);
        Drawing drawing = symbol.drawing().scaledTo(w, height);
        Bounds area = area(symbol, drawing);
        boolean grows = !exactly && area(symbol, symbol.drawing().scaledTo(w, height + 10)).height() > area.height();
        for (double h = height; grows && h <= height * 2.4; h += 6) {
            drawing = symbol.drawing().scaledTo(w, h);
            area = area(symbol, drawing);
            int most = (int) ((area.height() - extra + 2) / (SMALL * 1.16));
            if (most > 0 && setter.fits(name, area.width(), SMALL, Typeface.SEMIBOLD, most)) {
                break;
            }
        }
        int most = Math.max(1, (int) ((area.height() - extra + 2) / (SMALL * 1.16)));
        return new Fitted(drawing, words(name, area.width(), SMALL, most), area);
    }

    private Words words(String name, double width, double size, int most) {
        return new Words(setter.balanced(name, width, size, Typeface.SEMIBOLD, most), size, Typeface.SEMIBOLD);
    }

    /** The area of the name in a picture of another size: its corners move as the picture's points do. */
    private static Bounds area(Symbol symbol, Drawing drawing) {
        Drawing own = symbol.drawing();
        Insets inset = symbol.inset();
        Insets slice = own.slice();
        double left = moved(inset.left(), own.width(), drawing.width(), slice.left(), slice.right());
        double right = moved(own.width() - inset.right(), own.width(), drawing.width(), slice.left(), slice.right());
        double top = moved(inset.top(), own.height(), drawing.height(), slice.top(), slice.bottom());
        double bottom = moved(own.height() - inset.bottom(), own.height(), drawing.height(), slice.top(),
                slice.bottom());
        return Bounds.between(left, top, right, bottom);
    }

    private static double moved(double v, double size, double newSize, double low, double high) {
        if (v <= low || size == newSize) {
            return v;
        }
        return v >= size - high ? v + newSize - size : low + (v - low) * (newSize - low - high) / (size - low - high);
    }

    private void inside(Fitted fitted, List<TextLine> labels, List<String> details) {
        double extra = details.size() * SMALL * LEADING;
        double step = fitted.name.size * (fitted.name.height() + extra > fitted.area.height() ? 1.14 : LEADING);
        double total = fitted.name.lines.size() * step + extra;
        double y = fitted.area.centreY() - total / 2;
        for (String line : fitted.name.lines) {
            labels.add(setter.line(line, fitted.area.centreX(), y + step / 2 + fitted.name.size * 0.36,
                    fitted.name.size, fitted.name.face, Anchor.MIDDLE, Tone.INK));
            y += step;
        }
        for (String detail : details) {
            String text = setter.wrap(detail, fitted.area.width(), SMALL, Typeface.REGULAR, 1).get(0);
            labels.add(setter.line(text, fitted.area.centreX(), y + SMALL * (LEADING / 2 + 0.36), SMALL,
                    Typeface.REGULAR, Anchor.MIDDLE, Tone.INK));
            y += SMALL * LEADING;
        }
    }

    private void outside(Symbol symbol, Drawing drawing, String name, List<String> details, List<TextLine> labels) {
        List<TextLine> lines = new ArrayList<>();
        double y = 0;
        for (String line : setter.balanced(name, LABEL, 11.5, Typeface.SEMIBOLD, 3)) {
            y += 11.5 * LEADING;
            lines.add(setter.line(line, drawing.width() / 2, y, 11.5, Typeface.SEMIBOLD, Anchor.MIDDLE, Tone.INK));
        }
        for (String detail : details) {
            for (String line : setter.wrap(detail, LABEL, 11, Typeface.REGULAR, 2)) {
                y += 11 * LEADING;
                lines.add(setter.line(line, drawing.width() / 2, y, 11, Typeface.REGULAR, Anchor.MIDDLE, Tone.INK));
            }
        }
        double shift = symbol.labels() == Symbol.Placement.BELOW ? drawing.height() + 2 : -y - 5;
        lines.forEach(line -> labels.add(line.moved(0, shift)));
    }

    private void operators(String count, Drawing box, List<Glyph> parts, List<TextLine> labels) {
        Drawing glyph = notation.symbol("vsm/operator").drawing();
        parts.add(Glyph.at("vsm/operator", glyph, 8, 28));
        labels.add(setter.line("× " + count, 37, 43, 11.5, Typeface.REGULAR, Anchor.START, Tone.INK));
    }

    private Optional<DataBox> dataBox(List<DataLine> data, Drawing owner) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        double top = owner.height() - 1.5;
        double width = owner.width();
        List<DataBox.Row> rows = new ArrayList<>();
        for (DataLine line : data) {
            Bounds cell = new Bounds(0, top + rows.size() * ROW, width, ROW);
            Typeface face = line.emphasis() ? Typeface.SEMIBOLD : Typeface.REGULAR;
            String text = setter.wrap(line.text(), width - 2 * CELL, SMALL + 0.5, face, 1).get(0);
            rows.add(new DataBox.Row(line.key(), setter.line(text, CELL, cell.centreY() + 4, SMALL + 0.5, face,
                    Anchor.START, Tone.INK), cell, -1, line.emphasis()));
        }
        return Optional.of(new DataBox(new Bounds(0, top, width, rows.size() * ROW + 1.5), rows));
    }
}
