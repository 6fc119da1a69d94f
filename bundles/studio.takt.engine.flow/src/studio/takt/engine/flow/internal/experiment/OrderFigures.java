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

/**
 * What one run showed of an order; times in seconds from the beginning.
 *
 * @param order    its name
 * @param item     its item
 * @param quantity its pieces
 * @param due      when it was due
 * @param date     the date of that day; empty if it is none
 * @param finished when it was done; infinite if it was not
 */
public record OrderFigures(String order, String item, double quantity, double due, String date,
        double finished) {

    /** True if it was done when due or before. */
    public boolean isOnTime() {
        return finished <= due;
    }

    /** Seconds by which it was late; 0 if it was not. */
    public double tardiness() {
        return Math.max(0, finished - due);
    }
}
