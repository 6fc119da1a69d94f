/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

/**
 * The lower envelope of lines that come one after the other and are asked for the lowest at abscissas that never fall.
 * Of equally low lines the one that came first is the lowest.
 */
interface Envelope {

    /** Adds the line {@code intercept + slope × x}; {@code line} counts up. */
    void add(int line, double slope, double intercept);

    /** The lowest line at {@code x}. */
    int lowest(double x);
}
