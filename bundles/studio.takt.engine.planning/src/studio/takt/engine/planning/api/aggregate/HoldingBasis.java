/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

/** Which stock of a period the holding cost is charged on. */
public enum HoldingBasis {
    /** The mean of opening and closing stock. */
    AVERAGE("average"),
    /** The closing stock. */
    CLOSING("closing");

    private final String id;

    HoldingBasis(String id) {
        this.id = id;
    }

    /** Stable id, as users write it. */
    public String id() {
        return id;
    }

    /** The stock that is charged. */
    public double of(double opening, double closing) {
        return this == AVERAGE ? (opening + closing) / 2 : closing;
    }
}
