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
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Open networks. Where arrivals are Poisson and times exponential all the way, each station is what it would be alone
 * (Jackson, Management Science 10, 1963), and where Poisson arrivals meet another process time on one server, the
 * formula of Pollaczek and Khinchine holds. Elsewhere each station is approximated by VUT, with the variability of its
 * arrivals from linear equations over departures, splits and merges (Whitt, Bell System Technical Journal 62, 1983, with
 * the weights of the asymptotic method).
 */
public final class OpenNetwork {
    private final List<OpenStation> stations;
    private final double[][] routing;

    /** A network; row and column of the routing are the stations in their order. */
    public OpenNetwork(List<OpenStation> stations, double[][] routing) {
        this.stations = List.copyOf(stations);
        this.routing = Arrays.stream(routing).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * What is known of a station.
     *
     * @param rate        arrivals, from inside and outside
     * @param arrivalCv2  their squared coefficient of variation
     * @param departureCv2 that of the departures
     * @param exact       true if the figures are exact
     */
    public record Solved(double rate, double arrivalCv2, double departureCv2, boolean exact, QueueFigures figures) {}

    /** The stations, in their order; nothing if what comes in cannot get out. */
    public Optional<List<Solved>> solve() {
        double[][] kept = kept();
        double[] outside = stations.stream().mapToDouble(OpenStation::arrival).toArray();
        return TrafficEquations.rates(outside, kept).map(rates -> solve(rates, kept));
    }

    /** The routing of what arrives: a station that turns some away passes on less. */
    private double[][] kept() {
        double[][] kept = new double[stations.size()][];
        for (int i = 0; i < kept.length; i++) {
            OpenStation station = stations.get(i);
            double share = station.places() > 0 && station.arrival() > 0 ? 1 - limited(station).lost() : 1;
            kept[i] = Arrays.stream(routing[i]).map(p -> p * share).toArray();
        }
        return kept;
    }

    private static QueueFigures limited(OpenStation station) {
        return Queues.limited(station.arrival(), station.process().mean(), station.servers(), station.places());
    }

    private List<Solved> solve(double[] rates, double[][] kept) {
        double[] variability = arrivalVariability(rates, kept);
        boolean[] poisson = poissonArrivals(rates);
        List<Solved> all = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            OpenStation station = stations.get(i);
            double arrivalCv2 = poisson[i] ? 1 : variability[i];
            QueueFigures figures = figures(station, rates[i], arrivalCv2, poisson[i]);
            double out = departures(station, Math.min(1, figures.utilisation()), arrivalCv2);
            boolean exact = !figures.method().startsWith("G/G");
            all.add(new Solved(rates[i], arrivalCv2, exact && station.exponential() ? 1 : out, exact, figures));
        }
        return all;
    }

    private static QueueFigures figures(OpenStation station, double rate, double arrivalCv2, boolean poisson) {
        EffectiveProcess process = station.process();
        if (station.places() > 0) {
            return limited(station);
        }
        if (poisson && station.exponential()) {
            return Queues.markov(rate, process.mean(), station.servers());
        }
        return poisson && station.servers() == 1
                ? Queues.general(rate, process.mean(), process.cv2())
                : Queues.vut(rate, arrivalCv2, process.mean(), process.cv2(), station.servers());
    }

    /** Starts from the hope that all arrivals are Poisson and gives up where something upstream is not. */
    private boolean[] poissonArrivals(double[] rates) {
        boolean[] poisson = new boolean[rates.length];
        Arrays.fill(poisson, true);
        for (boolean changed = true; changed;) {
            changed = false;
            for (int i = 0; i < poisson.length; i++) {
                if (poisson[i] && !isPoisson(i, poisson, rates)) {
                    poisson[i] = false;
                    changed = true;
                }
            }
        }
        return poisson;
    }

    private boolean isPoisson(int station, boolean[] poisson, double[] rates) {
        OpenStation own = stations.get(station);
        if (own.arrival() > 0 && own.arrivalCv2() != 1) {
            return false;
        }
        for (int from = 0; from < rates.length; from++) {
            OpenStation before = stations.get(from);
            boolean regular = poisson[from] && before.exponential() && before.places() == 0;
            if (routing[from][station] > 0 && rates[from] > 0 && !regular) {
                return false;
            }
        }
        return true;
    }

    /** For each station: its c² is the mean of those of the streams that merge, weighted by their rates. */
    private double[] arrivalVariability(double[] rates, double[][] kept) {
        int size = rates.length;
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        double[] right = new double[size];
        for (int i = 0; i < size; i++) {
            matrix.addToEntry(i, i, 1);
            double total = rates[i];
            right[i] = total > 0 ? stations.get(i).arrival() / total * stations.get(i).arrivalCv2() : 1;
            for (int from = 0; from < size && total > 0; from++) {
                double p = kept[from][i];
                double weight = rates[from] * p / total;
                double u2 = squaredUse(from, rates);
                double process = departures(stations.get(from), Math.sqrt(u2), 0);
                matrix.addToEntry(i, from, -weight * p * (1 - u2));
                right[i] += weight * (p * process + 1 - p);
            }
        }
        return TrafficEquations.solve(matrix, right).orElseGet(() -> ones(size));
    }

    private double squaredUse(int station, double[] rates) {
        OpenStation it = stations.get(station);
        double use = Math.min(1, rates[station] * it.process().mean() / it.servers());
        return use * use;
    }

    private static double departures(OpenStation station, double use, double arrivalCv2) {
        return Queues.departureCv2(use, arrivalCv2, station.process().cv2(), station.servers());
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
