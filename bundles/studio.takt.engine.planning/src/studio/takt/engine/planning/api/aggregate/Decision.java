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

/**
 * What a strategy decides for one period. Stock and backorders follow from it, and so do costs.
 *
 * @param workers       people at work in the period
 * @param hired         people hired at its beginning
 * @param laidOff       people laid off at its beginning
 * @param regular       units made in regular time
 * @param overtime      units made in overtime
 * @param subcontracted units made by subcontractors
 * @param withheld      units in stock at the end that are owed, but not delivered as the rest of the delivery is missing
 */
public record Decision(double workers, double hired, double laidOff, double regular, double overtime,
        double subcontracted, double withheld) {

    /** A decision that delivers what is in stock. */
    public Decision(double workers, double hired, double laidOff, double regular, double overtime,
            double subcontracted) {
        this(workers, hired, laidOff, regular, overtime, subcontracted, 0);
    }

    /** All units that the decision brings. */
    public double supply() {
        return regular + overtime + subcontracted;
    }
}
