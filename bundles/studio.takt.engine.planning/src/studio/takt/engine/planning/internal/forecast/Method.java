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

import java.util.Optional;

import studio.takt.core.api.text.Text;

/** A method of forecasting. */
public interface Method {

    /** Its stable id, e.g. {@code holt}. */
    String id();

    /** The formula in the symbols of its parameters. */
    String formula();

    /** Where it is from. */
    String source();

    /** Why it cannot forecast from this history; empty if it can. */
    Optional<Text> obstacle(double[] history, Settings settings);

    /** Fits what is not fixed to the history. Only call it where there is no obstacle. */
    Model fit(double[] history, Settings settings, Runnable pulse);

    /** The model with the parameters of another one, after this history. */
    Model refit(double[] history, Settings settings, Model known);

    /** Its name for people. */
    default Text name() {
        return Text.of(Method.class, "method." + id());
    }
}
