/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

/** A colour by what it is for; a theme says which one it is. Drawings use the first five. */
public enum Tone {
    /** Lines and text; {@code #1f2933} in drawings. */
    INK("#1f2933"),
    /** Insides and the page; {@code #ffffff}. */
    PAPER("#ffffff"),
    /** Lightly filled parts; {@code #f2f5f8}. */
    SHADE("#f2f5f8"),
    /** Improvement bursts; {@code #ffd54d}. */
    KAIZEN("#ffd54d"),
    /** Problems; {@code #c62828}. */
    PROBLEM("#c62828"),
    /** Second text: details, captions. */
    MUTED(""),
    /** What is to be noticed: the bottleneck. */
    ACCENT(""),
    /** A light ground for what is to be noticed. */
    ACCENT_SHADE(""),
    /** Key figures and the time ladder. */
    FIGURE(""),
    /** A light ground for key figures. */
    FIGURE_SHADE(""),
    /** Thin rules. */
    RULE(""),
    /** Nothing is painted. */
    NONE("none");

    private final String inDrawings;

    Tone(String inDrawings) {
        this.inDrawings = inDrawings;
    }

    /**
     * The tone that a colour of a drawing stands for.
     *
     * @throws IllegalArgumentException if drawings may not use the colour
     */
    public static Tone ofDrawing(String colour) {
        for (Tone tone : values()) {
            if (!tone.inDrawings.isEmpty() && tone.inDrawings.equalsIgnoreCase(colour)) {
                return tone;
            }
        }
        throw new IllegalArgumentException("a drawing may not use the colour " + colour);
    }
}
