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

import java.util.List;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.scene.TextLine;

/** What is left on the paper: the same for every kind of file. */
public sealed interface Mark {

    /**
     * A line or an area.
     *
     * @param outline where it runs
     * @param fill    the tone inside
     * @param line    the tone of the line
     * @param width   the line's width in pixels
     * @param dash    lengths of dashes and gaps in pixels; empty if solid
     * @param round   true if its ends and corners are round
     */
    record Stroke(Outline outline, Tone fill, Tone line, double width, List<Double> dash,
            boolean round) implements Mark {
        /** An area without a line around it. */
        public static Stroke area(Outline outline, Tone fill) {
            return new Stroke(outline, fill, Tone.NONE, 0, List.of(), false);
        }

        /** A solid line with round ends. */
        public static Stroke line(Outline outline, Tone line, double width) {
            return new Stroke(outline, Tone.NONE, line, width, List.of(), true);
        }
    }

    /** A line of text. */
    record Words(TextLine line) implements Mark {}

    /**
     * Marks that belong to one element of the model; without an id, to the picture itself.
     *
     * @param elementId the element's id
     * @param symbol    the id of its symbol or of the style of its line
     * @param label     what a screen reader says
     * @param tip       what is said when one points at it
     * @param marks     lowest first
     */
    record Group(String elementId, String symbol, String label, String tip, List<Mark> marks) implements Mark {
        /** Copies the list. */
        public Group {
            marks = List.copyOf(marks);
        }
    }
}
