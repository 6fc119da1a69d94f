/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.theory;

/**
 * The process time that a piece sees, outages included (Hopp and Spearman, <em>Factory Physics</em>, section 8.4).
 *
 * @param mean         effective mean, as long as the natural one
 * @param cv2          squared coefficient of variation
 * @param availability share of its active time that the station can work
 */
public record EffectiveProcess(double mean, double cv2, double availability) {

    /** A process that never fails. */
    public static EffectiveProcess natural(double mean, double cv2) {
        return new EffectiveProcess(mean, cv2, 1);
    }

    /**
     * A process that fails after exponential times of work and is repaired in exponential times.
     *
     * @param mttf mean working time to failure; 0 if it never fails
     * @param mttr mean time to repair
     */
    public static EffectiveProcess of(double mean, double cv2, double mttf, double mttr) {
        if (mttf <= 0 || mttr <= 0 || mean <= 0) {
            return natural(mean, cv2);
        }
        double availability = mttf / (mttf + mttr);
        double outages = 2 * availability * (1 - availability) * mttr / mean;
        return new EffectiveProcess(mean / availability, cv2 + outages, availability);
    }

    /** The same with a setup of constant time before one piece of so many (section 8.4.3). */
    public EffectiveProcess withSetups(double setup, int every) {
        double longer = mean + setup / every;
        double variance = cv2 * mean * mean + setup * setup * (every - 1.0) / every / every;
        return new EffectiveProcess(longer, variance / longer / longer, availability);
    }
}
