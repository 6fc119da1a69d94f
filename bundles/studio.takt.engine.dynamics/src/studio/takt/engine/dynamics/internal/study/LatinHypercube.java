/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;

/**
 * Samples in which each factor takes a value from each of as many equal slices of its range as there are samples, in an
 * order of its own (McKay, Beckman and Conover, Technometrics 21, 1979). A factor with a distribution is drawn from it.
 */
final class LatinHypercube {
    private LatinHypercube() {}

    /** One array a sample, one number a factor. */
    static List<double[]> samples(List<Bound> bounds, int count, long seed) {
        List<double[]> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new double[bounds.size()]);
        }
        RandomStreams streams = new RandomStreams(seed);
        for (int k = 0; k < bounds.size(); k++) {
            Bound bound = bounds.get(k);
            RandomStream stream = streams.stream(bound.name());
            int[] order = shuffled(count, stream);
            for (int i = 0; i < count; i++) {
                samples.get(i)[k] = bound.sampler().isPresent()
                        ? bound.sampler().get().sample(stream)
                        : bound.at((order[i] + stream.uniform()) / count);
            }
        }
        return samples;
    }

    private static int[] shuffled(int count, RandomStream stream) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = stream.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
