/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.List;

/** What one run of a scenario showed: all that experiments and statistics need to know of it. */
public interface Run {
    /** The run as one observation. */
    Sample sample();

    /** How it went. */
    Course course();

    /** How many events happened. */
    long events();

    /** The orders, if there are any; the same ones in the same order in every run. */
    default List<OrderFigures> orders() {
        return List.of();
    }
}
