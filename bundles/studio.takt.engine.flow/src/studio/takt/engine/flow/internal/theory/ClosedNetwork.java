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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Closed networks, population by population.
 *
 * <p>Single servers: mean value analysis (Reiser and Lavenberg, J. ACM 27, 1980), exact for exponential times; for
 * others the residual time of the piece in service is taken into account (Curry and Feldman, <em>Manufacturing Systems
 * Modeling and Analysis</em>, chapter 8), an approximation, never better than the best case. Where nothing varies and
 * pieces come by each station once, the best case is exact. Several servers: the convolution algorithm (Buzen, Comm. ACM
 * 16, 1973), exact for exponential times, which has no subtractions and stays accurate where the mean value analysis of
 * such stations does not.
 */
public final class ClosedNetwork {
    private final List<ClosedStation> stations;

    /** A network of these stations. */
    public ClosedNetwork(List<ClosedStation> stations) {
        this.stations = List.copyOf(stations);
    }

    /**
     * The figures for 1 to {@code most} pieces.
     *
     * @param look is run every so often, and may throw to stop
     */
    public List<ClosedFigures> upTo(int most, Runnable look) {
        if (stations.stream().allMatch(station -> station.cv2() == 0 && station.visits() == 1)) {
            return IntStream.rangeClosed(1, most).mapToObj(this::best).toList();
        }
        return stations.stream().allMatch(station -> station.servers() == 1)
                ? meanValues(most, look)
                : convolution(most, look);
    }

    /** Where nothing varies, pieces wait nowhere but before the bottleneck. */
    private ClosedFigures best(int n) {
        double throughput = bound(n);
        double[] time = stations.stream().mapToDouble(ClosedStation::demand).toArray();
        time[bottleneck()] += n / throughput - Arrays.stream(time).sum();
        return new ClosedFigures(n, throughput, n / throughput, time,
                Arrays.stream(time).map(each -> each * throughput).toArray());
    }

    /** No line makes more: pieces need their process times, and the bottleneck its own. */
    private double bound(int n) {
        double raw = stations.stream().mapToDouble(ClosedStation::demand).sum();
        return Math.min(n / raw, 1 / pace(bottleneck()));
    }

    private double pace(int station) {
        return stations.get(station).demand() / stations.get(station).servers();
    }

    private int bottleneck() {
        return IntStream.range(0, stations.size()).boxed().max(Comparator.comparingDouble(this::pace)).orElse(0);
    }

    private List<ClosedFigures> meanValues(int most, Runnable look) {
        List<ClosedFigures> all = new ArrayList<>();
        double[] wip = new double[stations.size()];
        double throughput = 0;
        for (int n = 1; n <= most; n++) {
            look.run();
            double[] time = new double[wip.length];
            double cycle = 0;
            for (int i = 0; i < wip.length; i++) {
                time[i] = stationTime(stations.get(i), wip[i], throughput);
                cycle += time[i];
            }
            double more = n / bound(n) - cycle;
            if (more > 0) {
                time[bottleneck()] += more;
                cycle += more;
            }
            throughput = n / cycle;
            wip = new double[wip.length];
            for (int i = 0; i < wip.length; i++) {
                wip[i] = throughput * time[i];
            }
            all.add(new ClosedFigures(n, throughput, cycle, time, wip));
        }
        return all;
    }

    /** An arrival sees the network as it is with one piece less; of the one in service the residual time is left. */
    private static double stationTime(ClosedStation station, double wip, double throughput) {
        double busy = Math.min(throughput * station.demand(), wip);
        double ahead = wip - busy + busy * (1 + station.cv2()) / 2;
        return station.demand() * (1 + ahead);
    }

    private List<ClosedFigures> convolution(int most, Runnable look) {
        double scale = stations.stream().mapToDouble(station -> station.demand() / station.servers()).max().orElse(1);
        double[][] weights = stations.stream().map(station -> weights(station, scale, most)).toArray(double[][]::new);
        double[][] others = others(weights, most, look);
        double[] all = convolve(weights[0], others[0], look);
        List<ClosedFigures> figures = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            double throughput = all[n - 1] / all[n] / scale;
            double[] wip = new double[weights.length];
            double[] time = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                wip[i] = meanNumber(weights[i], others[i], n) / all[n];
                time[i] = wip[i] / throughput;
            }
            figures.add(new ClosedFigures(n, throughput, n / throughput, time, wip));
        }
        return figures;
    }

    private static double[] weights(ClosedStation station, double scale, int most) {
        double[] weight = new double[most + 1];
        weight[0] = 1;
        for (int n = 1; n <= most; n++) {
            weight[n] = weight[n - 1] * station.demand() / scale / Math.min(n, station.servers());
        }
        return weight;
    }

    /** For each station the convolution of all weights but its own: of those before it and those after it. */
    private static double[][] others(double[][] weights, int most, Runnable look) {
        int size = weights.length;
        double[] nothing = new double[most + 1];
        nothing[0] = 1;
        double[][] others = new double[size][];
        double[] after = nothing;
        for (int i = size - 1; i >= 0; i--) {
            others[i] = after;
            after = convolve(after, weights[i], look);
        }
        double[] before = nothing;
        for (int i = 0; i < size; i++) {
            others[i] = convolve(before, others[i], look);
            before = convolve(before, weights[i], look);
        }
        return others;
    }

    private static double[] convolve(double[] one, double[] other, Runnable look) {
        double[] result = new double[one.length];
        for (int n = 0; n < one.length; n++) {
            look.run();
            for (int k = 0; k <= n; k++) {
                result[n] += one[k] * other[n - k];
            }
        }
        return result;
    }

    private static double meanNumber(double[] own, double[] others, int n) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += k * own[k] * others[n - k];
        }
        return sum;
    }
}
