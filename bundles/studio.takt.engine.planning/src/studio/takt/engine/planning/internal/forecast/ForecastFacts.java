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

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.api.forecast.DemandHistory;
import studio.takt.units.api.Unit;

/**
 * What there is to forecast.
 *
 * @param element   what the run is for; {@link ElementRef#NONE} without a model
 * @param unit      the counting unit; {@link Unit#ONE} if items have different ones
 * @param histories the history of each item
 * @param ordered   true if customers' orders are known, so that they consume the forecast
 * @param findings  what was found in model and tables
 */
public record ForecastFacts(ElementRef element, Unit unit, List<DemandHistory> histories, boolean ordered,
        List<Finding> findings) {

    /** Copies the lists. */
    public ForecastFacts {
        histories = List.copyOf(histories);
        findings = List.copyOf(findings);
    }
}
