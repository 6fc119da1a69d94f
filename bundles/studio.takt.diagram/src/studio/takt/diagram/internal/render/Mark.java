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

import java.util.List;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.scene.TextLine;

/** What is left on the paper: the same for every kind of file. */
public sealed interface Mark {

    /** A line or an area. */
    record Stroke(Outline outline, Tone fill, Tone line, double width, List<Double> dash,
            boolean round) implements Mark {
        static Stroke area(Outline outline, Tone fill) {
            return new Stroke(outline, fill, Tone.NONE, 0, List.of(), false);
        }

        static Stroke line(Outline outline, Tone line, double width) {
            return new Stroke(outline, Tone.NONE, line, width, List.of(), true);
        }
    }

    /** A line of text. */
    record Words(TextLine line) implements Mark {}

    /** Marks that belong to one element of the model; without an id, to the picture itself. */
    record Group(String elementId, String symbol, String label, String tip, List<Mark> marks) implements Mark {}
}
