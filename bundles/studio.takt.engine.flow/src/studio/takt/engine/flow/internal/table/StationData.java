/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.Optional;

import studio.takt.core.api.run.Location;
import studio.takt.engine.flow.internal.theory.EffectiveProcess;

/**
 * A station as a table gives it; times in seconds.
 *
 * @param name      what it is called
 * @param servers   machines side by side
 * @param time      process time of a piece
 * @param buffer    places before it; nothing if there is no limit
 * @param mttf      mean working time of a machine to failure; 0 if it never fails
 * @param mttr      mean time to repair
 * @param setup     time of a setup
 * @param setupEvery pieces that a machine makes between setups; −1 if nothing was said of that, which means each piece,
 *                   or each change of the item if there are several
 * @param arrival   arrivals from outside per second, if the table says so
 * @param arrivalCv coefficient of variation of the times between them
 * @param places    most pieces present, those in process included; 0 if there is no limit
 * @param at        where it stands
 */
public record StationData(String name, int servers, ProcessTime time, Optional<Integer> buffer,
        double mttf, double mttr, double setup, int setupEvery, Optional<Double> arrival, double arrivalCv, int places,
        Location at) {

    /** Mean process time. */
    public double mean() {
        return time.mean();
    }

    /** True if it fails now and then. */
    public boolean fails() {
        return mttf > 0 && mttr > 0;
    }

    /** Coefficient of variation of the process time. */
    public double cv() {
        return time.cv();
    }

    /** True if it is set up now and then. */
    public boolean setsUp() {
        return setup > 0;
    }

    /** What a piece sees of a machine, failures and setups included; setups for a single item. */
    public EffectiveProcess effective() {
        EffectiveProcess process = EffectiveProcess.of(mean(), cv() * cv(), mttf, mttr);
        return setsUp() ? process.withSetups(setup, Math.max(1, setupEvery)) : process;
    }

    /** True if that time is exponential. */
    public boolean isExponential() {
        return time.isExponential() && !fails() && !setsUp();
    }

    /** Pieces per second that it can make at most. */
    public double capacity() {
        return servers / effective().mean();
    }
}
