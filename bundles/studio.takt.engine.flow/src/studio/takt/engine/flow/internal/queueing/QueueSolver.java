/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.queueing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.theory.ClosedStation;
import studio.takt.engine.flow.internal.theory.OpenNetwork;
import studio.takt.engine.flow.internal.theory.OpenStation;
import studio.takt.engine.flow.internal.theory.TrafficEquations;

/** Computes a network of queues: open if something arrives, closed if a number of pieces circulates. */
public final class QueueSolver {
    /** Id of the engine; findings begin with it. */
    public static final String ID = "queueing";

    private final QueueCase given;
    private final Parameters parameters;
    private final Runnable look;
    private final Faults faults = new Faults(ID);

    /** Computes what the tables say under these parameters; {@code look} is run every so often and may throw. */
    public QueueSolver(QueueCase given, Parameters parameters, Runnable look) {
        this.given = given;
        this.parameters = parameters;
        this.look = look;
    }

    /** Writes all that can be said into the result. */
    public void writeTo(Result.Builder result) {
        if (!given.findings().isEmpty()) {
            result.findings(given.findings());
            return;
        }
        Optional<Long> population = parameters.integer("population");
        Optional<Double> interarrival = QueueParameters.interarrival(parameters, faults);
        boolean arrives = interarrival.isPresent() || given.stations().stream().anyMatch(QueueSolver::receives);
        if (population.isPresent() && arrives) {
            faults.error("both", Location.NONE, "population", "interarrival");
        } else if (given.stations().stream().allMatch(station -> station.mean() == 0)) {
            faults.error("no-work", Location.NONE);
        } else if (population.isPresent()) {
            closed(population.get().intValue(), result);
        } else if (arrives) {
            open(interarrival, result);
        } else if (faults.none()) {
            faults.error("no-arrivals", Location.NONE);
        }
        result.findings(faults.found());
    }

    private static boolean receives(StationData station) {
        return station.arrival().orElse(0.0) > 0;
    }

    private void open(Optional<Double> interarrival, Result.Builder result) {
        List<OpenStation> stations = new ArrayList<>();
        for (int i = 0; i < given.stations().size(); i++) {
            boolean first = i == 0 && interarrival.isPresent();
            stations.add(station(given.stations().get(i), first ? 1 / interarrival.orElseThrow() : 0,
                    parameters.number("interarrivalCv").orElse(1.0)));
        }
        checkCapacities(stations);
        if (!faults.none()) {
            return;
        }
        Optional<List<OpenNetwork.Solved>> solved = new OpenNetwork(stations, given.routing()).solve();
        solved.ifPresentOrElse(figures -> new OpenResult(given.stations(), stations, figures).writeTo(result),
                () -> faults.error("no-exit", Location.NONE));
    }

    /** A rate in the table goes before the parameter, which is for the first station. */
    private static OpenStation station(StationData data, double rate, double cv) {
        boolean stated = data.arrival().isPresent();
        double arrivalCv = stated ? data.arrivalCv() : cv;
        return new OpenStation(data.servers(), data.effective(), data.isExponential(), data.places(),
                data.arrival().orElse(rate), arrivalCv * arrivalCv);
    }

    private void checkCapacities(List<OpenStation> stations) {
        for (int i = 0; i < stations.size(); i++) {
            OpenStation station = stations.get(i);
            int to = i;
            boolean fromInside = Arrays.stream(given.routing()).anyMatch(row -> row[to] > 0);
            boolean simple = station.exponential() && station.arrivalCv2() == 1 && station.arrival() > 0;
            if (station.places() > 0 && (fromInside || !simple)) {
                faults.error("capacity-inside", given.stations().get(i).at(), given.stations().get(i).name());
            }
        }
    }

    private void closed(int population, Result.Builder result) {
        double[] start = new double[given.stations().size()];
        start[0] = 1;
        double[][] once = round();
        Optional<double[]> visits = TrafficEquations.rates(start, once);
        if (visits.isEmpty()) {
            faults.error("no-exit", Location.NONE);
            return;
        }
        List<ClosedStation> stations = IntStream.range(0, start.length)
                .mapToObj(i -> closedStation(given.stations().get(i), visits.get()[i])).toList();
        new ClosedResult(given.stations(), stations, population, look).writeTo(result);
    }

    /** What leaves comes back to the first station; a round ends where it does. */
    private double[][] round() {
        double[][] once = Arrays.stream(given.routing()).map(double[]::clone).toArray(double[][]::new);
        boolean leaves = Arrays.stream(once).anyMatch(row -> Arrays.stream(row).sum() < 1 - 1e-9);
        if (!leaves) {
            Arrays.stream(once).forEach(row -> row[0] = 0);
        }
        return once;
    }

    private static ClosedStation closedStation(StationData data, double visits) {
        return new ClosedStation(visits, data.effective().mean(), data.isExponential() ? 1 : data.effective().cv2(),
                data.servers());
    }
}
