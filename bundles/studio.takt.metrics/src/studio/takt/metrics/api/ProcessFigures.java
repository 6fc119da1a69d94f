/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import studio.takt.core.api.run.ElementRef;

/**
 * The figures of a process. A number that could not be computed is NaN.
 *
 * @param step            the process
 * @param box             the values that hold there: measured, else of its operations
 * @param rate            pieces that it must start in a workday
 * @param taktHere        seconds between two pieces that it must start: its working time / its rate
 * @param grossCapacity   pieces in a shift without changeovers
 * @param changeovers     changeovers in a shift
 * @param netCapacity     pieces in a shift with changeovers
 * @param utilisation     share of its net capacity that it must use; infinite if it has none
 * @param workContent     seconds of people's work in a piece
 * @param operatorsNeeded people at work at a time that the work content takes, at the process's own takt
 * @param epei            shortest possible interval in workdays in which every part is made
 */
public record ProcessFigures(StreamNode.Step step, DataBox box, double rate, double taktHere, double grossCapacity,
        double changeovers, double netCapacity, double utilisation, double workContent, double operatorsNeeded,
        double epei) {

    /** Which process it is. */
    public ElementRef ref() {
        return step.ref();
    }
}
