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

/**
 * A picture that stands for something.
 *
 * @param id      {@code package/symbol}
 * @param drawing the picture at its default size
 * @param labels  where its name goes
 * @param inset   margins of the name's area, if that is inside
 * @param outline true if connections end on the drawn outline, false if on the box around it
 */
public record Symbol(String id, Drawing drawing, Placement labels, Insets inset, boolean outline) {

    /** Where the name goes. */
    public enum Placement {
        INSIDE, BELOW, ABOVE
    }
}
