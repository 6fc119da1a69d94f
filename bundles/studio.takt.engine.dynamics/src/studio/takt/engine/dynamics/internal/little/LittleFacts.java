/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.little;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * What came, what left and what was lost between times; in each period at an even pace.
 *
 * @param element  the model, if there is one
 * @param times    n + 1 of them, ascending, in days
 * @param opening  pieces inside at the first time
 * @param inflow   pieces that came in each of the n periods
 * @param outflow  pieces that left as they should
 * @param lost     pieces that left otherwise
 * @param pieces   the unit of pieces
 * @param time     the unit of times
 * @param findings what could not be read
 */
public record LittleFacts(ElementRef element, double[] times, double opening, double[] inflow, double[] outflow,
        double[] lost, String pieces, String time, List<Finding> findings) {

    /** Copies the list. */
    public LittleFacts {
        findings = List.copyOf(findings);
    }

    /** Nothing, for these reasons. */
    public static LittleFacts none(ElementRef element, List<Finding> findings) {
        double[] nothing = {};
        return new LittleFacts(element, nothing, 0, nothing, nothing, nothing, "pcs", "d", findings);
    }
}
