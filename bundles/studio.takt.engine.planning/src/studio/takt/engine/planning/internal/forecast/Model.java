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

import java.util.Map;

/** A method with all its parameters, that has seen a history. */
public interface Model {

    /** Its parameters by id, in the order they are shown. */
    Map<String, Double> parameters();

    /** What it forecast for each period of the history one period before; not-a-number where it could not yet. */
    double[] fitted();

    /** What it forecasts for so many periods after the history. */
    double[] ahead(int periods);

    /**
     * The variance of the error of a forecast so many periods ahead, in variances of the error of one period ahead: 1
     * for the first.
     */
    default double spread(int ahead) {
        return 1;
    }

    /** How many numbers were estimated from the history, which the variance of errors has to account for. */
    int estimated();
}
