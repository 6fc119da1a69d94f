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

import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.notation.Tone;

/**
 * Which colour each tone has.
 *
 * @param name    its name on the command line
 * @param colours tone → {@code #rrggbb}; every tone but {@link Tone#NONE}
 */
public record Theme(String name, Map<Tone, String> colours) {

    /** Dark lines on white. */
    public static final Theme LIGHT = new Theme("light", Map.ofEntries(Map.entry(Tone.INK, "#1f2933"),
            Map.entry(Tone.PAPER, "#ffffff"), Map.entry(Tone.SHADE, "#f2f5f8"), Map.entry(Tone.KAIZEN, "#ffd54d"),
            Map.entry(Tone.PROBLEM, "#c62828"), Map.entry(Tone.MUTED, "#5c6b7a"), Map.entry(Tone.ACCENT, "#c2410c"),
            Map.entry(Tone.ACCENT_SHADE, "#ffedd9"), Map.entry(Tone.FIGURE, "#2f6f9f"),
            Map.entry(Tone.FIGURE_SHADE, "#e3edf5"), Map.entry(Tone.RULE, "#d5dce3")));

    /** Light lines on a dark ground. */
    public static final Theme DARK = new Theme("dark", Map.ofEntries(Map.entry(Tone.INK, "#dde3ea"),
            Map.entry(Tone.PAPER, "#1b222b"), Map.entry(Tone.SHADE, "#2a343f"), Map.entry(Tone.KAIZEN, "#8a6d00"),
            Map.entry(Tone.PROBLEM, "#ff8a80"), Map.entry(Tone.MUTED, "#97a5b4"), Map.entry(Tone.ACCENT, "#ffab70"),
            Map.entry(Tone.ACCENT_SHADE, "#4a3020"), Map.entry(Tone.FIGURE, "#7db7e0"),
            Map.entry(Tone.FIGURE_SHADE, "#24384a"), Map.entry(Tone.RULE, "#3d4a57")));

    /** Copies the map. */
    public Theme {
        colours = Map.copyOf(colours);
    }

    /** The colour of a tone; empty for {@link Tone#NONE}. */
    public Optional<String> colour(Tone tone) {
        return Optional.ofNullable(colours.get(tone));
    }
}
