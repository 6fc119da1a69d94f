/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.List;

import studio.takt.engine.planning.api.forecast.DemandHistory;

/**
 * The forecast of an item.
 *
 * @param history        what it was made from
 * @param classification how regular the demand is
 * @param candidates     the methods that were tried
 * @param chosen         the one that makes the forecast
 * @param settings       what was fixed
 * @param forecasts      units for each period ahead
 * @param low            lower end of each interval; not-a-number if errors are unknown
 * @param high           upper end of each interval
 * @param consumption    what orders leave of it
 */
record ItemForecast(DemandHistory history, Classification classification, List<Candidate> candidates,
        Candidate chosen, Settings settings, double[] forecasts, double[] low, double[] high,
        Consumption consumption) {

    /** The word that stands for the item in tables. */
    String name() {
        return history.item().name();
    }
}
