/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.List;

import studio.takt.diagram.api.notation.LineStyle;
import studio.takt.diagram.api.notation.LineStyle.Body;
import studio.takt.diagram.api.notation.LineStyle.Head;

/** The lines of Learning to See and of stock-flow diagrams, by the last part of their tool's id. */
public final class LineStyles {
    private static final List<Double> SOLID = List.of();

    /** The style of a flow. */
    LineStyle of(String flow) {
        return switch (flow) {
            case "flow-push" -> new LineStyle("push", Body.STRIPED, 11, SOLID, false, Head.NONE, Head.WIDE);
            case "flow-shipment" -> new LineStyle("shipment", Body.HOLLOW, 11, SOLID, false, Head.NONE, Head.WIDE);
            case "flow-withdrawal" -> line("withdrawal", List.of(5.0, 4.0), false);
            case "flow-fifo" -> line("fifo", SOLID, false);
            case "flow-information-electronic" -> line("electronic", SOLID, true);
            case "flow-information-verbal" -> line("verbal", SOLID, false);
            case "flow-kanban" -> line("kanban", List.of(6.0, 4.0), false);
            case "flow-sequenced-pull" -> line("sequenced-pull", SOLID, false);
            case "flow" -> new LineStyle("flow", Body.PIPE, 7, SOLID, false, Head.NONE, Head.WIDE);
            case "biflow" -> new LineStyle("biflow", Body.PIPE, 7, SOLID, false, Head.OPEN, Head.WIDE);
            default -> line("manual", SOLID, false);
        };
    }

    /** The line of an influence in a stock-flow diagram. */
    public static LineStyle link() {
        return new LineStyle("link", Body.ARC, 1, SOLID, false, Head.NONE, Head.FILLED);
    }

    private static LineStyle line(String id, List<Double> dash, boolean zigzag) {
        return new LineStyle(id, Body.LINE, 1.5, dash, zigzag, Head.NONE, Head.FILLED);
    }
}
