/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.render;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Severity;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.scene.Badge;
import studio.takt.diagram.api.scene.Chip;
import studio.takt.diagram.api.scene.DataBox;
import studio.takt.diagram.api.scene.Glyph;
import studio.takt.diagram.api.scene.Ladder;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TitleBlock;
import studio.takt.diagram.internal.render.EdgePainter;

/** Turns a scene into marks, lowest first. */
public final class ScenePainter {
    private final EdgePainter edges = new EdgePainter();

    /** All marks of a scene. */
    public List<Mark> paint(Scene scene) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Stroke.area(Outline.rectangle(scene.bounds(), 0), Tone.PAPER));
        marks.add(title(scene.title()));
        scene.edges().forEach(edge -> marks.add(edge(edge)));
        scene.edges().stream().filter(edge -> !edge.labels().isEmpty()).forEach(edge -> marks.add(label(edge)));
        scene.nodes().forEach(node -> marks.add(node(node)));
        scene.ladder().ifPresent(ladder -> marks.add(ladder(ladder)));
        scene.chips().forEach(chip -> marks.add(chip(chip)));
        return marks;
    }

    /** Something said of an element. */
    public Mark.Group chip(Chip chip) {
        Mark ground = new Mark.Stroke(Outline.rectangle(chip.bounds(), 4), chip.ground(), Tone.INK, 1, List.of(), true);
        return new Mark.Group(chip.elementId(), "chip", chip.text().text(), "",
                List.of(ground, new Mark.Words(chip.text())));
    }

    /** The heading. */
    public Mark.Group title(TitleBlock title) {
        List<Mark> marks = new ArrayList<>();
        title.lines().forEach(line -> marks.add(new Mark.Words(line)));
        for (TitleBlock.KeyFigure figure : title.figures()) {
            Bounds box = figure.bounds();
            marks.add(Mark.Stroke.area(Outline.rectangle(box, 6),
                    figure.alert() ? Tone.ACCENT_SHADE : Tone.SHADE));
            marks.add(new Mark.Words(figure.name()));
            marks.add(new Mark.Words(figure.value()));
        }
        return new Mark.Group("", "title", "", "", marks);
    }

    /** A connection with the symbol on it, without its texts. */
    public Mark.Group edge(SceneEdge edge) {
        List<Mark> marks = new ArrayList<>(edges.paint(edge));
        edge.middle().ifPresent(glyph -> {
            marks.add(Mark.Stroke.area(Outline.rectangle(inked(glyph).grow(3), 3), Tone.PAPER));
            glyph(glyph, marks);
        });
        return new Mark.Group(edge.elementId(), edge.style().id(), edge.description(), "", marks);
    }

    /** The texts beside a connection. They come after all lines, so that none runs through them. */
    public Mark.Group label(SceneEdge edge) {
        List<Mark> marks = new ArrayList<>();
        for (TextLine label : edge.labels()) {
            marks.add(Mark.Stroke.area(Outline.rectangle(label.bounds().grow(1.5), 2), Tone.PAPER));
            marks.add(new Mark.Words(label));
        }
        return new Mark.Group(edge.elementId(), "label", "", "", marks);
    }

    /** The part of a glyph's box in which something is drawn. */
    private static Bounds inked(Glyph glyph) {
        List<Bounds> dots = new ArrayList<>();
        for (Drawing.Shape shape : glyph.drawing().shapes()) {
            for (Outline.Piece piece : shape.outline().moved(glyph.bounds().x(), glyph.bounds().y()).pieces()) {
                if (piece instanceof Outline.Move move) {
                    dots.add(new Bounds(move.x(), move.y(), 0, 0));
                } else if (piece instanceof Outline.Line line) {
                    dots.add(new Bounds(line.x(), line.y(), 0, 0));
                } else if (piece instanceof Outline.Cubic cubic) {
                    dots.add(new Bounds(cubic.x(), cubic.y(), 0, 0));
                }
            }
        }
        return Bounds.around(dots);
    }

    private static void glyph(Glyph glyph, List<Mark> marks) {
        for (Drawing.Shape shape : glyph.drawing().shapes()) {
            marks.add(new Mark.Stroke(shape.outline().moved(glyph.bounds().x(), glyph.bounds().y()), shape.fill(),
                    shape.stroke(), shape.strokeWidth(), List.of(), true));
        }
    }

    /** An element with its texts, data box and badges. */
    public Mark.Group node(SceneNode node) {
        List<Mark> marks = new ArrayList<>();
        node.dataBox().ifPresent(box -> dataBox(box, marks));
        if (node.highlighted()) {
            highlighted(node, marks);
        } else {
            glyph(node.glyph(), marks);
        }
        node.parts().forEach(part -> glyph(part, marks));
        node.labels().forEach(label -> marks.add(new Mark.Words(label)));
        node.badges().forEach(badge -> marks.add(badge(badge)));
        return new Mark.Group(node.elementId(), node.glyph().symbolId(), node.description(), "", marks);
    }

    /** The bottleneck: its own picture on a warm ground, in an accented outline. */
    private static void highlighted(SceneNode node, List<Mark> marks) {
        Bounds box = node.bounds();
        for (Drawing.Shape shape : node.glyph().drawing().shapes()) {
            marks.add(new Mark.Stroke(shape.outline().moved(box.x(), box.y()),
                    shape.fill() == Tone.PAPER ? Tone.ACCENT_SHADE : shape.fill(),
                    shape.stroke() == Tone.INK ? Tone.ACCENT : shape.stroke(), shape.strokeWidth(), List.of(), true));
        }
        Bounds all = node.dataBox().map(data -> data.bounds().union(box)).orElse(box);
        marks.add(Mark.Stroke.line(Outline.rectangle(all.grow(-0.75), 0), Tone.ACCENT, 2.5));
    }

    private static void dataBox(DataBox box, List<Mark> marks) {
        Bounds b = box.bounds();
        marks.add(new Mark.Stroke(Outline.rectangle(b.grow(-0.75), 0), Tone.PAPER, Tone.INK, 1.5, List.of(), true));
        for (DataBox.Row row : box.rows()) {
            Bounds cell = row.bounds();
            if (row.share() >= 0) {
                marks.add(Mark.Stroke.area(Outline.rectangle(new Bounds(cell.x() + 1.5, cell.y() + 1,
                        (cell.width() - 3) * row.share(), cell.height() - 1), 0),
                        row.alert() ? Tone.ACCENT_SHADE : Tone.FIGURE_SHADE));
            }
            if (cell.y() > b.y() + 1) {
                marks.add(Mark.Stroke.line(Outline.through(List.of(new Point(cell.x() + 1, cell.y() + 0.5),
                        new Point(cell.right() - 1, cell.y() + 0.5))), Tone.RULE, 1));
            }
            marks.add(new Mark.Words(row.alert() ? row.text().in(Tone.ACCENT) : row.text()));
        }
    }

    private static Mark badge(Badge badge) {
        Bounds box = badge.bounds();
        Tone tone = badge.severity() == Severity.ERROR ? Tone.PROBLEM : Tone.ACCENT;
        double x = box.centreX();
        List<Mark> marks = List.of(
                new Mark.Stroke(Outline.circle(x, box.centreY(), box.width() / 2 - 1), tone, Tone.PAPER, 1.5, List.of(),
                        true),
                Mark.Stroke.line(Outline.through(List.of(new Point(x, box.y() + 4), new Point(x, box.y() + 8.2))),
                        Tone.PAPER, 1.6),
                Mark.Stroke.area(Outline.circle(x, box.bottom() - 4.2, 1), Tone.PAPER));
        return new Mark.Group("", "badge", "", badge.text(), marks);
    }

    /** The time line. */
    public Mark.Group ladder(Ladder ladder) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Stroke.line(Outline.through(ladder.line()), Tone.INK, 1.5));
        for (Ladder.Step step : ladder.steps()) {
            marks.add(new Mark.Group("", step.waiting() ? "waiting" : "processing", "", "",
                    List.of(new Mark.Words(step.text()))));
        }
        if (!ladder.totals().isEmpty()) {
            marks.add(new Mark.Stroke(Outline.rectangle(ladder.box(), 4), Tone.SHADE, Tone.INK, 1.5, List.of(), true));
            ladder.totals().forEach(line -> marks.add(new Mark.Words(line)));
        }
        return new Mark.Group("", "vsm/timeline", "", "", marks);
    }
}
