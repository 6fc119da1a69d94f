/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;

/** Something that is ready to be run beside others, under the same chances; times in seconds. */
public interface Study {

    /** What it is called. */
    String name();

    /** The time that would be counted if it were run alone. */
    double length();

    /** True if it is known beforehand to have no steady state, or an end: only a time from its beginning makes sense. */
    boolean isTerminating();

    /** The warm-up that is given or known; empty if it is to be found. */
    Optional<Double> warmUp();

    /** Finds the warm-up for runs of that length. */
    double findWarmUp(double length, Monitor monitor);

    /** Runs it; throws {@link java.util.concurrent.CancellationException} if cancelled. */
    Shown run(double warmUp, double length, Monitor monitor);

    /**
     * What a study showed.
     *
     * @param samples    the replications, in the order of their numbers
     * @param steady     false if there is no steady state
     * @param place      where stock grows; empty if no place alone is to blame
     * @param growth     pieces per second by which it grows
     * @param bottleneck what it is held up by
     */
    record Shown(List<Sample> samples, boolean steady, String place, double growth, ElementRef bottleneck) {}
}
