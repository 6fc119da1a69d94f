/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

/** Costs by lever, in the currency of the plan. */
public record Costs(double regular, double overtime, double subcontract, double hire, double layoff, double holding,
        double backorder, double material) {

    /** No costs. */
    public static final Costs NONE = new Costs(0, 0, 0, 0, 0, 0, 0, 0);

    /** All together. */
    public double total() {
        return regular + overtime + subcontract + hire + layoff + holding + backorder + material;
    }

    /** The sum. */
    public Costs plus(Costs other) {
        return new Costs(regular + other.regular, overtime + other.overtime, subcontract + other.subcontract,
                hire + other.hire, layoff + other.layoff, holding + other.holding, backorder + other.backorder,
                material + other.material);
    }
}
