/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.forecast;

/**
 * How regular a demand is, by the mean interval between demands (ADI) and the squared coefficient of variation of their
 * sizes (CV&sup2;). Source: Syntetos, Boylan & Croston 2005, <i>Journal of the Operational Research Society</i>
 * 56:495-503; cut-offs 1.32 and 0.49.
 */
public enum DemandClass {
    /** Nothing was ever demanded. */
    NONE("none"),
    /** Regular in time and size. */
    SMOOTH("smooth"),
    /** Regular in time, of very different sizes. */
    ERRATIC("erratic"),
    /** Now and then, of similar sizes. */
    INTERMITTENT("intermittent"),
    /** Now and then, of very different sizes. */
    LUMPY("lumpy");

    /** The interval from which demand is intermittent or lumpy. */
    public static final double INTERVAL = 1.32;
    /** The squared coefficient of variation from which demand is erratic or lumpy. */
    public static final double VARIATION = 0.49;

    private final String id;

    DemandClass(String id) {
        this.id = id;
    }

    /** The stable id that stands in tables. */
    public String id() {
        return id;
    }

    /** The class of a demand with this mean interval and squared coefficient of variation. */
    public static DemandClass of(double interval, double variation) {
        if (interval < INTERVAL) {
            return variation < VARIATION ? SMOOTH : ERRATIC;
        }
        return variation < VARIATION ? INTERMITTENT : LUMPY;
    }
}
