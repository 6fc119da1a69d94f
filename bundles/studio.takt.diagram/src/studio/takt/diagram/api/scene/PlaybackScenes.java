/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.text.Text;
import studio.takt.core.api.trace.PlaceState;
import studio.takt.core.api.trace.RunTrace;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Tone;

/** Shows on a scene how its elements stood at some time of a run: what they did, and what waited there. */
public final class PlaybackScenes {
    private static final double SIZE = 12;
    private static final double PADDING = 5;
    private static final double HEIGHT = 18;
    private static final double OVERLAP = 3;
    private static final Map<String, Tone> GROUNDS = Map.of("busy", Tone.FIGURE_SHADE, "setup", Tone.KAIZEN, "down",
            Tone.PROBLEM, "blocked", Tone.ACCENT_SHADE, "starved", Tone.SHADE, "offShift", Tone.SHADE);
    private static final Set<String> STATES = GROUNDS.keySet();

    private final Fonts fonts;

    /** Writes in a typeface. */
    public PlaybackScenes(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A scene at a time.
     *
     * @param scene   the scene
     * @param missing names of places of the trace that are not in the scene
     */
    public record Played(Scene scene, List<String> missing) {}

    /**
     * The scene as it was at a time of a run; a place is found by its id, else by the {@link #key} of its name.
     *
     * @param idsByName the ids of elements by the keys of their names
     * @param time      the time in words
     */
    public Played at(Scene scene, RunTrace trace, double seconds, Map<String, String> idsByName, String time) {
        List<Chip> chips = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        List<Bounds> texts = texts(scene);
        for (PlaceState place : trace.at(seconds)) {
            Optional<SceneNode> node = scene.node(place.element())
                    .or(() -> Optional.ofNullable(idsByName.get(key(place.name()))).flatMap(scene::node));
            node.ifPresentOrElse(it -> chips.add(chip(it, place, scene, texts)), () -> missing.add(place.name()));
        }
        chips.add(clock(scene, time));
        return new Played(scene.with(chips), missing.stream().sorted().toList());
    }

    /** Names that differ in case alone are the same. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Where something is written. */
    private static List<Bounds> texts(Scene scene) {
        Stream<TextLine> lines = Stream.concat(scene.nodes().stream().flatMap(node -> node.labels().stream()),
                scene.edges().stream().flatMap(edge -> edge.labels().stream()));
        Stream<Bounds> boxes = scene.nodes().stream().flatMap(node -> node.dataBox().stream()).map(DataBox::bounds);
        return Stream.concat(lines.map(TextLine::bounds), boxes).toList();
    }

    private Chip chip(SceneNode node, PlaceState place, Scene scene, List<Bounds> texts) {
        Locale locale = scene.locale();
        String words = Stream.of(state(place.state(), locale), stock(place.stock(), locale))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        Tone ground = GROUNDS.getOrDefault(place.state(), Tone.PAPER);
        Bounds box = node.bounds();
        Chip above = chip(node.elementId(), words, box.centreX(), box.y() - HEIGHT + OVERLAP, ground);
        Chip below = chip(node.elementId(), words, box.centreX(), box.bottom() - OVERLAP, ground);
        Chip within = chip(node.elementId(), words, box.centreX(), box.y(), ground);
        return Stream.of(above, below, within).filter(chip -> texts.stream().noneMatch(chip.bounds()::overlaps))
                .findFirst().orElse(above);
    }

    private Chip chip(String id, String words, double centre, double top, Tone ground) {
        Tone ink = ground == Tone.PROBLEM ? Tone.PAPER : Tone.INK;
        double width = fonts.width(words, SIZE, Typeface.SEMIBOLD);
        TextLine text = new TextLine(words, centre, top + HEIGHT - 5.2, SIZE, Typeface.SEMIBOLD, TextLine.Anchor.MIDDLE,
                ink,
                width);
        return new Chip(id, text, new Bounds(centre - width / 2 - PADDING, top, width + 2 * PADDING, HEIGHT), ground);
    }

    /** The time stands in the upper right corner. */
    private Chip clock(Scene scene, String time) {
        double width = fonts.width(time, SIZE, Typeface.SEMIBOLD) + 2 * PADDING;
        Bounds page = scene.bounds();
        return chip("", time, page.right() - PADDING - width / 2, page.y() + PADDING, Tone.PAPER);
    }

    private static String state(String state, Locale locale) {
        return STATES.contains(state) ? Text.of(PlaybackScenes.class, "state." + state).in(locale) : state;
    }

    private static String stock(String stock, Locale locale) {
        return stock.isEmpty() ? "" : Text.of(PlaybackScenes.class, "stock", stock).in(locale);
    }
}
