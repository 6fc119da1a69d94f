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

import java.util.Optional;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.OrderData;
import studio.takt.units.api.Unit;

/** Reads from parameters what flows through a line, and how the experiment is made; faults go to the faults. */
final class LineReader {
    private static final double USUAL_PIECES = 10_000;
    private static final long USUAL = 10;
    private static final long FOR_ORDERS = 100;
    private static final double ORDERS_TAKE_AT_MOST = 10;
    private static final double MOST_TICKS = 4e12;
    private static final double MOST_EVENTS = 1e10;

    private final Parameters parameters;
    private final Faults faults;
    private final Faults assumed;

    LineReader(Parameters parameters, Faults faults, Faults assumed) {
        this.parameters = parameters;
        this.faults = faults;
        this.assumed = assumed;
    }

    /** The line; empty if something is wrong. */
    Optional<Line> line(LineCase given) {
        double promised = parameters.quantity("promisedLeadTime").isPresent()
                ? time("promisedLeadTime")
                : Double.POSITIVE_INFINITY;
        Line line = new Line(given.stations(), time("interarrival"), parameters.number("interarrivalCv").orElse(1.0),
                parameters.integer("conwip").map(Long::intValue).orElse(0), promised, given.items(), given.orders());
        check(line);
        return Optional.of(line).filter(any -> faults.none());
    }

    private void check(Line line) {
        boolean arrives = parameters.quantity("interarrival").isPresent();
        if (arrives && (line.conwip() > 0 || line.hasOrders())) {
            faults.error("both", Location.NONE, "interarrival", line.hasOrders() ? "orders" : "conwip");
        } else if (!arrives && line.conwip() == 0 && !line.hasOrders()) {
            faults.error("no-flow", Location.NONE);
        } else if (line.isClosed() && line.pace() == 0) {
            faults.error("no-work", Location.NONE);
        }
    }

    /** How the experiment is made; empty if something is wrong. */
    Optional<Settings> settings(Line line, boolean terminating) {
        Optional<Double> warmUp = parameters.quantity("warmUp").map(any -> time("warmUp"));
        if (line.hasOrders() && warmUp.filter(time -> time > 0).isPresent()) {
            faults.inform("orders-start-empty");
        }
        double length = length(line);
        int batches = line.hasOrders() ? 0 : parameters.integer("batches").map(Long::intValue).orElse(0);
        Settings settings = new Settings(length,
                terminating && (warmUp.isEmpty() || line.hasOrders()) ? Optional.of(0.0) : warmUp,
                parameters.integer("replications").orElse(line.hasOrders() ? FOR_ORDERS : USUAL).intValue(),
                precision(),
                parameters.integer("maximumReplications").orElse(200L).intValue(), batches,
                parameters.number("confidence").orElse(0.95), parameters.integer("seed").orElse(1L), threads());
        checkSize(line, settings);
        return Optional.of(settings).filter(any -> faults.none());
    }

    private double length(Line line) {
        if (parameters.quantity("runLength").isPresent()) {
            return time("runLength");
        }
        if (line.hasOrders()) {
            double pieces = line.orders().stream().mapToDouble(OrderData::quantity).sum();
            double last = line.orders().stream().mapToDouble(OrderData::release).max().orElse(0);
            double most = line.items().stream().mapToDouble(item -> item.work()).max().orElse(1);
            double through = line.stations().stream()
                    .mapToDouble(station -> station.effective().mean() * Math.max(1, most) + station.setup()).sum();
            return Math.max(1, last + ORDERS_TAKE_AT_MOST * (pieces + 1) * through);
        }
        double length = USUAL_PIECES * (line.isClosed() ? line.pace() : Math.max(line.interarrival(), line.pace()));
        assumed.assumed("run-length", length, (long) USUAL_PIECES);
        return length;
    }

    private Optional<Double> precision() {
        return parameters.quantity("precision").map(given -> {
            double share = given.in(Unit.ONE);
            if (!(share > 0)) {
                faults.error("not-positive", Location.NONE, "precision");
            }
            return share;
        });
    }

    private int threads() {
        return parameters.integer("threads").map(Long::intValue)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private double time(String id) {
        return parameters.quantity(id).map(given -> {
            Optional<Double> seconds = FlowUnits.seconds(given);
            boolean positive = seconds.isEmpty() || seconds.get() > 0 || id.equals("warmUp");
            if (seconds.isEmpty() || !positive) {
                faults.error(positive ? "calendar" : "not-positive", Location.NONE, id);
            }
            return seconds.orElse(0.0);
        }).orElse(0.0);
    }

    private void checkSize(Line line, Settings settings) {
        double pieces = line.orders().stream().mapToDouble(OrderData::quantity).sum();
        if (!line.hasOrders()) {
            double fastest = line.isClosed() ? line.pace() : line.interarrival();
            pieces = (settings.runLength() + settings.warmUp().orElse(0.0)) / fastest;
        }
        double expected = pieces * line.stations().size() * (settings.batches() > 0 ? 1 : settings.replications());
        if (expected > MOST_EVENTS || pieces > MOST_TICKS / 1000) {
            faults.error("too-long", Location.NONE, expected);
        }
    }
}
