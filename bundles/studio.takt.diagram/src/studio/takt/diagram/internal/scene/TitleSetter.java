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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TextLine.Anchor;
import studio.takt.diagram.api.scene.TitleBlock;
import studio.takt.model.project.Project;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.vsm.ValueStreamMap;

/** Draws the heading above a picture: what it is, and the key figures. */
final class TitleSetter {
    private static final double TITLE = 20;
    private static final double SECOND = 12;
    private static final double CHIP = 46;
    private static final double GAP = 34;

    private final TextSetter setter;
    private final Wording wording;

    TitleSetter(TextSetter setter, Wording wording) {
        this.setter = setter;
        this.wording = wording;
    }

    TitleBlock map(ValueStreamMap map, List<MapFigures.Headline> figures, Bounds body) {
        String own = map.getName() == null ? "" : map.getName().strip();
        String name = map.eContainer() instanceof Project project && project.getName() != null
                && !own.contains(project.getName().strip()) ? joined(project.getName().strip(), own) : own;
        String state = wording.say(TitleSetter.class, "state." + map.getState().getLiteral());
        String family = map.getFamily() == null || map.getFamily().getName() == null
                ? ""
                : wording.say(TitleSetter.class, "family", map.getFamily().getName());
        String kind = wording.say(TitleSetter.class, "map");
        String second = Stream.of(kind, own.equalsIgnoreCase(state) ? "" : state, family).filter(s -> !s.isEmpty())
                .collect(Collectors.joining("  ·  "));
        return set(name.isBlank() ? state : name, second, figures, body);
    }

    private static String joined(String project, String name) {
        return project.isEmpty() || name.isEmpty() ? project + name : project + " — " + name;
    }

    TitleBlock stockFlow(StockFlowModel model, Bounds body) {
        String name = model.getName() == null || model.getName().isBlank()
                ? wording.say(TitleSetter.class, "stockFlow")
                : model.getName();
        return set(name, wording.say(TitleSetter.class, "stockFlow"), List.of(), body);
    }

    private TitleBlock set(String name, String second, List<MapFigures.Headline> figures, Bounds body) {
        List<Bounds> sizes = figures.stream().map(this::size).toList();
        double all = sizes.stream().mapToDouble(b -> b.width() + 8).sum();
        double wide = Math.max(body.width(), 420);
        boolean beside = wide - all > 300;
        double room = Math.max(260, beside ? wide - all - 20 : wide);
        List<TextLine> lines = new ArrayList<>();
        double y = TITLE;
        for (String line : setter.wrap(name, room, TITLE, Typeface.SEMIBOLD, 2)) {
            lines.add(setter.line(line, body.x(), y, TITLE, Typeface.SEMIBOLD, Anchor.START, Tone.INK));
            y += TITLE * 1.25;
        }
        for (String line : setter.wrap(second, room, SECOND, Typeface.REGULAR, 2)) {
            lines.add(setter.line(line, body.x(), y, SECOND, Typeface.REGULAR, Anchor.START, Tone.MUTED));
            y += SECOND * 1.35;
        }
        List<TitleBlock.KeyFigure> chips = chips(figures, sizes, beside ? body.x() + wide - all + 8 : body.x(),
                beside ? 0 : y + 2, body.x(), body.x() + wide);
        Bounds bounds = Bounds.around(Stream.concat(lines.stream().map(TextLine::bounds),
                chips.stream().map(TitleBlock.KeyFigure::bounds)).toList());
        return moved(new TitleBlock(bounds, lines, chips), body.y() - GAP - bounds.bottom());
    }

    private Bounds size(MapFigures.Headline figure) {
        double width = Math.max(setter.width(TextSetter.clean(figure.name()), 10.5, Typeface.REGULAR),
                setter.width(TextSetter.clean(figure.value()), 15, Typeface.SEMIBOLD));
        return new Bounds(0, 0, Math.ceil(width) + 24, CHIP);
    }

    private List<TitleBlock.KeyFigure> chips(List<MapFigures.Headline> figures, List<Bounds> sizes, double left,
            double top, double newLine, double end) {
        List<TitleBlock.KeyFigure> chips = new ArrayList<>();
        double x = left;
        double y = top;
        for (int i = 0; i < figures.size(); i++) {
            if (x > newLine && x + sizes.get(i).width() > end + 1) {
                x = newLine;
                y += CHIP + 8;
            }
            MapFigures.Headline figure = figures.get(i);
            Bounds box = sizes.get(i).moved(x, y);
            chips.add(new TitleBlock.KeyFigure(figure.key(), box,
                    setter.line(TextSetter.clean(figure.name()), x + 12, y + 17, 10.5, Typeface.REGULAR, Anchor.START,
                            Tone.MUTED),
                    setter.line(TextSetter.clean(figure.value()), x + 12, y + 36, 15, Typeface.SEMIBOLD, Anchor.START,
                            figure.alert() ? Tone.ACCENT : Tone.INK),
                    figure.alert()));
            x += box.width() + 8;
        }
        return chips;
    }

    private static TitleBlock moved(TitleBlock title, double dy) {
        return new TitleBlock(title.bounds().moved(0, dy), title.lines().stream().map(l -> l.moved(0, dy)).toList(),
                title.figures().stream().map(f -> new TitleBlock.KeyFigure(f.key(), f.bounds().moved(0, dy),
                        f.name().moved(0, dy), f.value().moved(0, dy), f.alert())).toList());
    }
}
