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

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Period;

/**
 * One period of a plan, with its books.
 *
 * @param period           the period
 * @param decision         what was decided
 * @param opening          stock at the beginning
 * @param openingBackorder units owed to customers at the beginning
 * @param closing          stock at the end
 * @param backorder        units owed at the end
 * @param requirement      net requirement
 * @param capacity         units that could be made in regular time
 * @param charged          stock that the holding cost is charged on
 * @param costs            what the period costs
 */
public record PlanLine(Period period, Decision decision, double opening, double openingBackorder, double closing,
        double backorder, double requirement, double capacity, double charged, Costs costs) {

    /** Mean of opening and closing stock. */
    public double average() {
        return (opening + closing) / 2;
    }

    /** Units by which the required closing stock is missed, a backorder aside. */
    public double shortage() {
        return Math.max(0, period.requiredClosing() - closing);
    }

    /** Units that could have been made in regular time, but were not. */
    public double idle() {
        return Math.max(0, capacity - decision.regular());
    }
}
