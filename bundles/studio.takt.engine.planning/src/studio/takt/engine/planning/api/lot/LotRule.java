/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.lot;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/**
 * A way of gathering demand into lots. It only decides; the engine then keeps the books (stock, costs, problems) in the
 * same way for every rule, so that rules can be compared. Stateless.
 */
public interface LotRule {

    /** Stable id, e.g. {@code silver-meal}. */
    String id();

    /** Its name for people. */
    Text name();

    /** When it ends a lot, in the symbols of docs/engines/lot-sizing.md. */
    String formula();

    /** Where it is from. */
    String source();

    /**
     * Decides.
     *
     * @return what is made in each period; demand must be met in time
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    double[] lots(LotCase lotCase, Monitor monitor);
}
