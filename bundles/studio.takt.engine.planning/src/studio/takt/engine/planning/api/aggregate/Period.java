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
 * One period of an aggregate plan. All rates are already those of this period, whatever its length and working days.
 *
 * @param name            what the period is called, e.g. {@code 3} or {@code 2027-03}
 * @param demand          units demanded
 * @param requiredClosing stock it must close with at least
 * @param maximumClosing  stock it must not close above; infinite if there is no limit
 * @param workdays        days worked
 * @param hoursPerWorker  regular hours of one worker
 * @param overtimeLimit   most overtime hours of one worker; infinite if there is no limit
 * @param hireLimit       most people hired; infinite if there is no limit
 * @param layoffLimit     most people laid off; infinite if there is no limit
 * @param subcontractLimit most units made by subcontractors: 0 if there are none, infinite if there is no limit
 * @param lineCapacity    units that the line makes in regular time, whoever works there; infinite if people alone limit it
 * @param wage            pay of one worker
 * @param holdingCost     cost of holding one unit
 * @param backorderCost   cost of owing one unit at the end
 */
public record Period(String name, double demand, double requiredClosing, double maximumClosing, double workdays,
        double hoursPerWorker, double overtimeLimit, double hireLimit, double layoffLimit, double subcontractLimit,
        double lineCapacity, double wage, double holdingCost, double backorderCost) {

    /** A period in which people alone limit what is made. */
    public Period(String name, double demand, double requiredClosing, double maximumClosing, double workdays,
            double hoursPerWorker, double overtimeLimit, double hireLimit, double layoffLimit, double subcontractLimit,
            double wage, double holdingCost, double backorderCost) {
        this(name, demand, requiredClosing, maximumClosing, workdays, hoursPerWorker, overtimeLimit, hireLimit,
                layoffLimit, subcontractLimit, Double.POSITIVE_INFINITY, wage, holdingCost, backorderCost);
    }

    /** Units that the line makes in all overtime there may be, at the pace of its regular hours. */
    public double lineOvertime() {
        boolean limited = Double.isFinite(lineCapacity) && Double.isFinite(overtimeLimit);
        if (!limited) {
            return Double.POSITIVE_INFINITY;
        }
        return hoursPerWorker == 0 ? 0 : lineCapacity * overtimeLimit / hoursPerWorker;
    }
}
