/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

/**
 * What the shop is and earns. Pieces, days and one currency.
 *
 * @param minimumRun     S, the least that the line is started for, pieces
 * @param contribution   r, of a piece
 * @param holdingCost    h, of a piece and day
 * @param runningDayCost D, of a day on which the line runs
 * @param processTime    CT_p, days
 * @param openingStock   before the first day, pieces
 */
public record Shop(double minimumRun, double contribution, double holdingCost, double runningDayCost,
        double processTime, double openingStock) {

    /** The stock that a day's profit at capacity {@code c} can carry: (r·c − D) / h. */
    public double stockLimit(double c) {
        return (contribution * c - runningDayCost) / holdingCost;
    }
}
