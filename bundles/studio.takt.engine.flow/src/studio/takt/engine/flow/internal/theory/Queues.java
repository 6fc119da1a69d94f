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
 * Formulae of single queues. Rates and times are in one unit of time; the customers are served first come, first
 * served. Sources: Gross et al., <em>Fundamentals of Queueing Theory</em>; Hopp and Spearman, <em>Factory Physics</em>.
 */
public final class Queues {

    private Queues() {}

    /** Poisson arrivals, exponential service, any number of places (Erlang C). */
    public static QueueFigures markov(double rate, double mean, int servers) {
        String method = "M/M/" + servers;
        double utilisation = rate * mean / servers;
        if (utilisation >= 1) {
            return QueueFigures.unstable(method, utilisation, servers / mean);
        }
        double wait = erlangC(rate * mean, servers);
        double queueTime = wait * mean / (servers * (1 - utilisation));
        return QueueFigures.ofQueueTime(method, utilisation, empty(rate * mean, servers), wait, queueTime, rate, mean);
    }

    /** The probability that an arrival waits, by the stable recursion over Erlang B. */
    static double erlangC(double load, int servers) {
        double lost = 1;
        for (int n = 1; n <= servers; n++) {
            lost = load * lost / (n + load * lost);
        }
        return servers * lost / (servers - load * (1 - lost));
    }

    private static double empty(double load, int servers) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < servers; n++) {
            term *= load / n;
            sum += term;
        }
        return 1 / (sum + term * load / servers / (1 - load / servers));
    }

    /**
     * Poisson arrivals, exponential service, at most {@code places} present; who finds no place is turned away. Always
     * stable.
     */
    public static QueueFigures limited(double rate, double mean, int servers, int places) {
        double[] weight = new double[places + 1];
        weight[0] = 1;
        double sum = 1;
        for (int n = 1; n <= places; n++) {
            weight[n] = weight[n - 1] * rate * mean / Math.min(n, servers);
            sum += weight[n];
            if (sum > 1e200) {
                rescale(weight, n);
                sum /= 1e200;
            }
        }
        return limited(weight, sum, new double[]{rate, mean}, servers);
    }

    private static void rescale(double[] weight, int last) {
        for (int n = 0; n <= last; n++) {
            weight[n] /= 1e200;
        }
    }

    private static QueueFigures limited(double[] weight, double sum, double[] rateAndMean, int servers) {
        int places = weight.length - 1;
        double lost = weight[places] / sum;
        double queue = 0;
        double waiting = 0;
        for (int n = servers; n <= places; n++) {
            queue += (n - servers) * weight[n] / sum;
            waiting += n < places ? weight[n] / sum : 0;
        }
        double admitted = rateAndMean[0] * (1 - lost);
        double busy = admitted * rateAndMean[1];
        return new QueueFigures("M/M/" + servers + "/" + places, busy / servers, weight[0] / sum, waiting / (1 - lost),
                queue, queue / admitted, queue + busy, queue / admitted + rateAndMean[1], admitted, lost);
    }

    /** Poisson arrivals, any service, one server (Pollaczek and Khinchine). */
    public static QueueFigures general(double rate, double mean, double cv2) {
        String method = cv2 == 0 ? "M/D/1" : "M/G/1";
        double utilisation = rate * mean;
        if (utilisation >= 1) {
            return QueueFigures.unstable(method, utilisation, 1 / mean);
        }
        double queueTime = (1 + cv2) / 2 * utilisation / (1 - utilisation) * mean;
        return QueueFigures.ofQueueTime(method, utilisation, 1 - utilisation, utilisation, queueTime, rate, mean);
    }

    /** Any arrivals, any service: V × U × T, an approximation (Factory Physics, equation 8.27). */
    public static QueueFigures vut(double rate, double arrivalCv2, double mean, double cv2, int servers) {
        String method = "G/G/" + servers;
        double utilisation = rate * mean / servers;
        if (utilisation >= 1) {
            return QueueFigures.unstable(method, utilisation, servers / mean);
        }
        double variability = (arrivalCv2 + cv2) / 2;
        double use = Math.pow(utilisation, Math.sqrt(2.0 * (servers + 1)) - 1) / (servers * (1 - utilisation));
        return QueueFigures.ofQueueTime(method, utilisation, Double.NaN, Double.NaN, variability * use * mean, rate,
                mean);
    }

    /** Squared coefficient of variation of the departures (Factory Physics, equation 8.11). */
    public static double departureCv2(double utilisation, double arrivalCv2, double cv2, int servers) {
        double u2 = utilisation * utilisation;
        return 1 + (1 - u2) * (arrivalCv2 - 1) + u2 / Math.sqrt(servers) * (cv2 - 1);
    }
}
