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

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Tone;

/**
 * One line of text in its place.
 *
 * @param text     what is read
 * @param x        where it is anchored
 * @param baseline the line its letters stand on
 * @param size     height of the letters in pixels
 * @param face     the face
 * @param anchor   which end of the text {@code x} is
 * @param tone     its colour
 * @param width    its measured width
 */
public record TextLine(String text, double x, double baseline, double size, Typeface face, Anchor anchor, Tone tone,
        double width) {

    /** Which part of a text is at its anchor. */
    public enum Anchor {
        START, MIDDLE, END
    }

    /** Where it begins. */
    public double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    /** The box of its letters, from the top of capitals to the lower end of descenders. */
    public Bounds bounds() {
        return new Bounds(left(), baseline - 0.76 * size, width, 0.98 * size);
    }

    /** The same text elsewhere. */
    public TextLine moved(double dx, double dy) {
        return new TextLine(text, x + dx, baseline + dy, size, face, anchor, tone, width);
    }

    /** The same text in another tone. */
    public TextLine in(Tone other) {
        return new TextLine(text, x, baseline, size, face, anchor, other, width);
    }
}
