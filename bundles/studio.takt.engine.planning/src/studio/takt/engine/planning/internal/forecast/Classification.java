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

import java.util.Arrays;

import org.apache.commons.math3.stat.StatUtils;

import studio.takt.engine.planning.api.forecast.DemandClass;

/**
 * How regular a demand is.
 *
 * @param kind      its class
 * @param interval  periods for each period with demand; infinite without any
 * @param variation variance of the sizes that are not zero (of a sample) / their mean squared
 * @param mean      mean demand of a period
 * @param empty     periods without demand
 */
public record Classification(DemandClass kind, double interval, double variation, double mean, int empty) {

    /** Classifies a history. */
    public static Classification of(double[] history) {
        double[] sizes = Arrays.stream(history).filter(size -> size != 0).toArray();
        int empty = history.length - sizes.length;
        if (sizes.length == 0) {
            return new Classification(DemandClass.NONE, Double.POSITIVE_INFINITY, 0, 0, empty);
        }
        double interval = (double) history.length / sizes.length;
        double mean = StatUtils.mean(sizes);
        double variation = sizes.length == 1 ? 0 : StatUtils.variance(sizes) / (mean * mean);
        return new Classification(DemandClass.of(interval, variation), interval, variation, StatUtils.mean(history),
                empty);
    }
}
