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
import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.scene.Ladder;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TextLine.Anchor;

/** Draws the time line under the map: each step under its element, totals at the right. */
final class LadderSetter {
    private static final double GAP = 46;
    private static final double RISE = 24;
    private static final double SIZE = 12;
    private static final double PADDING = 12;
    private static final double ROOM = 8;

    private final TextSetter setter;

    LadderSetter(TextSetter setter) {
        this.setter = setter;
    }

    /** A step with its ends. */
    private record Span(MapFigures.LadderStep step, double from, double to) {}

    Optional<Ladder> set(MapFigures figures, Map<String, SceneNode> nodes, Bounds content) {
        List<MapFigures.LadderStep> steps = figures.ladder().stream().filter(s -> nodes.containsKey(s.elementId()))
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        double high = content.bottom() + GAP;
        double low = high + RISE;
        List<Point> line = new ArrayList<>();
        List<Ladder.Step> texts = new ArrayList<>();
        for (Span span : spans(steps, nodes)) {
            double y = span.step.waiting() ? high : low;
            line.add(new Point(span.from, y));
            line.add(new Point(span.to, y));
            texts.add(new Ladder.Step(span.step.elementId(), span.step.waiting(),
                    setter.line(span.step.text(), (span.from + span.to) / 2, span.step.waiting() ? y - 6 : y + 15,
                            SIZE, Typeface.REGULAR, Anchor.MIDDLE, Tone.INK)));
        }
        return Optional.of(withTotals(figures, line, texts, high));
    }

    /**
     * Each step spans from half way to its left neighbour to half way to its right one, but never less than its text.
     * Steps that do not stand in the row, as that of a truck under its supplier, get only the room of their text.
     */
    private List<Span> spans(List<MapFigures.LadderStep> steps, Map<String, SceneNode> nodes) {
        List<Integer> row = new Ascent(steps.stream().map(s -> nodes.get(s.elementId()).bounds().centreX()).toList())
                .longest();
        double before = 0;
        for (int i = 0; i < row.get(0); i++) {
            before += least(steps.get(i));
        }
        double cursor = nodes.get(steps.get(row.get(0)).elementId()).bounds().x() - 16 - before;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double end = Math.max(row.contains(i) ? end(i, row, steps, nodes) : 0, cursor + least(steps.get(i)));
            spans.add(new Span(steps.get(i), cursor, end));
            cursor = end;
        }
        return spans;
    }

    private static double end(int step, List<Integer> row, List<MapFigures.LadderStep> steps,
            Map<String, SceneNode> nodes) {
        Bounds own = nodes.get(steps.get(step).elementId()).bounds();
        int place = row.indexOf(step);
        if (place == row.size() - 1) {
            return own.right() + 16;
        }
        Bounds next = nodes.get(steps.get(row.get(place + 1)).elementId()).bounds();
        return Math.round((own.right() + next.x()) / 2);
    }

    private double least(MapFigures.LadderStep step) {
        return setter.width(step.text(), SIZE, Typeface.REGULAR) + 2 * ROOM;
    }

    private Ladder withTotals(MapFigures figures, List<Point> line, List<Ladder.Step> steps, double high) {
        List<TextLine> totals = new ArrayList<>();
        double left = line.get(line.size() - 1).x() + 22;
        double widest = figures.totals().stream()
                .mapToDouble(t -> setter.width(total(t), SIZE, Typeface.SEMIBOLD)).max().orElse(0);
        double height = Math.max(RISE + 32, figures.totals().size() * 19 + 14);
        double top = high + RISE / 2 - height / 2;
        Bounds box = new Bounds(left, top, figures.totals().isEmpty() ? 0 : widest + 2 * PADDING, height);
        double y = top + (height - figures.totals().size() * 19) / 2 + 14;
        for (MapFigures.Headline total : figures.totals()) {
            totals.add(setter.line(total(total), left + PADDING, y, SIZE, Typeface.SEMIBOLD, Anchor.START,
                    total.alert() ? Tone.PROBLEM : Tone.INK));
            y += 19;
        }
        Bounds bounds = box;
        for (Point point : line) {
            bounds = bounds.union(new Bounds(point.x(), point.y() - 1, 0, 2));
        }
        for (Ladder.Step step : steps) {
            bounds = bounds.union(step.text().bounds());
        }
        return new Ladder(bounds, line, steps, totals, box);
    }

    private static String total(MapFigures.Headline figure) {
        return figure.name() + " = " + figure.value();
    }
}
