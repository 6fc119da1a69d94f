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

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/**
 * A way of letting supply follow demand. It only decides; the engine then keeps the books (stock, backorders, costs,
 * problems) in the same way for every strategy, so that strategies can be compared. Stateless.
 */
public interface Strategy {

    /** Stable id, e.g. {@code level}. */
    String id();

    /** Its name for people. */
    Text name();

    /** How it decides, in a sentence. */
    Text help();

    /**
     * How it sizes the workforce of a period, for explanations, in the symbols {@code requirement}, {@code Σ requirement},
     * {@code hoursPerUnit}, {@code hoursPerWorker}, {@code Σ hoursPerWorker} and {@code workersBefore}.
     */
    String workersFormula();

    /** What regular time makes in a period, in the symbols {@code requirement} and {@code capacity}. */
    String regularFormula();

    /** What overtime makes in a period, in the symbols {@code requirement} and {@code regular}. */
    default String overtimeFormula() {
        return "min(requirement − regular, overtime limit)";
    }

    /** True if it may choose to deliver late, so that late deliveries are no broken promise. */
    default boolean mayDeliverLate(PlanningCase planningCase) {
        return false;
    }

    /**
     * Decides. It must keep {@code workers = workers before + hired − laid off} and regular production within the
     * capacity of the workers; it may leave demand or stock requirements unmet, which the engine reports.
     *
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    Decisions decide(PlanningCase planningCase, Monitor monitor);
}
