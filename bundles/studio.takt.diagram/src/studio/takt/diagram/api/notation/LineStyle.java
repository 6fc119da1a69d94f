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

import java.util.List;

/**
 * How a connection is drawn.
 *
 * @param id     stable name, e.g. {@code push}
 * @param body   what the line is made of
 * @param width  its width in pixels
 * @param dash   lengths of dashes and gaps in pixels; empty if solid
 * @param zigzag true if it makes a lightning kink on its longest part
 * @param source what is at its beginning
 * @param target what is at its end
 */
public record LineStyle(String id, Body body, double width, List<Double> dash, boolean zigzag, Head source,
        Head target) {

    /** Copies the list. */
    public LineStyle {
        dash = List.copyOf(dash);
    }

    /** What a line is made of. */
    public enum Body {
        /** One stroke. */
        LINE,
        /** A wide arrow with stripes. */
        STRIPED,
        /** A wide white arrow. */
        HOLLOW,
        /** Two strokes, as a pipe. */
        PIPE,
        /** One curved stroke. */
        ARC
    }

    /** What is at an end of a line. */
    public enum Head {
        NONE, FILLED, WIDE, OPEN
    }

    /** True for lines that are drawn wide. */
    public boolean isWide() {
        return body == Body.STRIPED || body == Body.HOLLOW || body == Body.PIPE;
    }
}
