/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.StationData;

/**
 * What is run; times in seconds.
 *
 * @param stations       the line
 * @param interarrival   mean time between arrivals; 0 for a closed line
 * @param interarrivalCv its coefficient of variation
 * @param conwip         pieces that circulate; 0 for an open line
 * @param runLength      time that is counted in each replication
 * @param warmUp         time before it that is not
 * @param replications   how many independent runs
 * @param confidence     level of the intervals
 * @param seed           where the chances come from
 */
public record Experiment(List<StationData> stations, double interarrival, double interarrivalCv, int conwip,
        double runLength, double warmUp, int replications, double confidence, long seed) {
    private static final double USUAL_PIECES = 10_000;
    private static final double MOST_TICKS = 4e12;
    private static final double MOST_EVENTS = 1e10;
    private static final int FINEST = 9;
    private static final int COARSEST = -9;

    /** Reads the parameters; nothing if something is wrong, which goes to the faults. */
    static Optional<Experiment> of(List<StationData> stations, Parameters parameters, Faults faults) {
        double interarrival = time("interarrival", parameters, faults);
        int conwip = parameters.integer("conwip").map(Long::intValue).orElse(0);
        double least = stations.stream().mapToDouble(station -> 1 / station.capacity()).max().orElse(0);
        check(parameters, interarrival, conwip, least, faults);
        if (!faults.none()) {
            return Optional.empty();
        }
        double pace = conwip > 0 ? least : Math.max(interarrival, least);
        double length = time("runLength", parameters, faults);
        if (length == 0) {
            length = USUAL_PIECES * pace;
            faults.assumed("run-length", length);
        }
        double warmUp = time("warmUp", parameters, faults);
        if (parameters.quantity("warmUp").isEmpty()) {
            warmUp = length / 10;
            faults.assumed("warm-up", warmUp);
        }
        Experiment experiment = new Experiment(stations, interarrival,
                parameters.number("interarrivalCv").orElse(1.0), conwip, length, warmUp,
                parameters.integer("replications").orElse(10L).intValue(),
                parameters.number("confidence").orElse(0.95), parameters.integer("seed").orElse(1L));
        experiment.checkSize(pace, faults);
        return Optional.of(experiment).filter(any -> faults.none());
    }

    private static double time(String id, Parameters parameters, Faults faults) {
        return parameters.quantity(id).map(given -> {
            Optional<Double> seconds = FlowUnits.seconds(given);
            boolean positive = seconds.isEmpty() || seconds.get() > 0 || id.equals("warmUp");
            if (seconds.isEmpty() || !positive) {
                faults.error(positive ? "calendar" : "not-positive", Location.NONE, id);
            }
            return seconds.orElse(0.0);
        }).orElse(0.0);
    }

    private static void check(Parameters parameters, double interarrival, int conwip, double least, Faults faults) {
        boolean arrives = parameters.quantity("interarrival").isPresent();
        if (arrives && conwip > 0) {
            faults.error("both", Location.NONE, "interarrival", "conwip");
        } else if (!arrives && conwip == 0) {
            faults.error("no-flow", Location.NONE);
        } else if (conwip > 0 && least == 0) {
            faults.error("no-work", Location.NONE);
        }
    }

    private void checkSize(double pace, Faults faults) {
        double fastest = conwip > 0 ? pace : interarrival;
        double expected = (runLength + warmUp) / fastest * stations.size() * replications;
        if (expected > MOST_EVENTS || (runLength + warmUp) / fastest > MOST_TICKS / 1000) {
            faults.error("too-long", Location.NONE, expected);
        }
    }

    boolean isClosed() {
        return conwip > 0;
    }

    /** Ticks in a second: a power of ten, as fine as whole numbers allow, so that sums of ticks stay exact. */
    double ticks() {
        int power = FINEST;
        while (power > COARSEST && (runLength + warmUp) * Math.pow(10, power) > MOST_TICKS) {
            power--;
        }
        return Math.pow(10, power);
    }

    /** True if nothing is left to chance. */
    boolean isDeterministic() {
        boolean times = stations.stream().allMatch(station -> station.cv() == 0 && !station.fails());
        return times && (isClosed() || interarrivalCv == 0);
    }

    /** True if no station but the first can be full. */
    boolean hasNoInnerLimits() {
        return stations.stream().skip(1).allMatch(station -> station.buffer().isEmpty());
    }

    /** Pieces per second that arrive. */
    double arrivalRate() {
        return 1 / interarrival;
    }
}
