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

/** What a plan may pull so that supply meets demand. */
public enum Lever {
    /** Hiring people. */
    HIRE("hire"),
    /** Laying people off. */
    LAYOFF("layoff"),
    /** Working overtime. */
    OVERTIME("overtime"),
    /** Letting paid time idle. */
    SHORT_TIME("shortTime"),
    /** Having units made by subcontractors. */
    SUBCONTRACT("subcontract"),
    /** Building stock beyond what is required. */
    INVENTORY("inventory"),
    /** Delivering late. */
    DELIVERY_DATE("deliveryDate");

    private final String id;

    Lever(String id) {
        this.id = id;
    }

    /** Stable id, as users write it. */
    public String id() {
        return id;
    }
}
