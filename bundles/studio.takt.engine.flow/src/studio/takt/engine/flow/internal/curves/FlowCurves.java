/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.curves;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.theory.ClosedFigures;
import studio.takt.engine.flow.internal.theory.ClosedNetwork;
import studio.takt.engine.flow.internal.theory.ClosedStation;
import studio.takt.engine.flow.internal.theory.WipCurve;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Computes throughput and cycle time of a line by its stock. */
public final class FlowCurves {
    /** Id of the engine; findings begin with it. */
    public static final String ID = "flow-curves";

    private static final int MOST = 2000;
    private static final int LEAST = 10;

    private final CurveCase given;
    private final Parameters parameters;
    private final Runnable look;
    private final Faults faults = new Faults(ID);

    /** Computes what the tables say under these parameters; {@code look} is run every so often and may throw. */
    public FlowCurves(CurveCase given, Parameters parameters, Runnable look) {
        this.given = given;
        this.parameters = parameters;
        this.look = look;
    }

    /** Writes all that can be said into the result. */
    public void writeTo(Result.Builder result) {
        result.findings(given.findings());
        if (given.findings().stream().anyMatch(Finding::isError)) {
            return;
        }
        Optional<CurveFit> fit = CurveFit.of(given.measured());
        if (fit.isEmpty() && !given.measured().isEmpty()) {
            faults.warn("no-fit", Location.NONE);
        }
        Optional<WipCurve> curve = given.stations().isEmpty()
                ? stated().or(() -> fit.map(CurveFit::curve))
                : drawn();
        curve.ifPresent(it -> new CurveResult(it, given.stations(), lines(it), given.measured(), fit).writeTo(result));
        if (curve.isEmpty() && faults.none()) {
            faults.error("no-line", Location.NONE);
        }
        result.findings(faults.found());
    }

    private Optional<WipCurve> drawn() {
        double raw = given.stations().stream().mapToDouble(station -> station.effective().mean()).sum();
        double rate = given.stations().stream().mapToDouble(StationData::capacity).min().orElse(0);
        if (!(raw > 0)) {
            faults.error("no-work", Location.NONE);
            return Optional.empty();
        }
        return Optional.of(new WipCurve(rate, raw));
    }

    private Optional<WipCurve> stated() {
        Optional<Double> rate = parameters.quantity("bottleneckRate").flatMap(FlowCurves::rate);
        Optional<Double> raw = parameters.quantity("rawProcessTime").flatMap(FlowUnits::seconds);
        boolean possible = rate.filter(value -> value > 0).isPresent() && raw.filter(value -> value > 0).isPresent();
        return possible ? Optional.of(new WipCurve(rate.orElseThrow(), raw.orElseThrow())) : Optional.empty();
    }

    private static Optional<Double> rate(Quantity given) {
        Unit unit = given.unit().isCommensurableWith(FlowUnits.RATE) ? FlowUnits.RATE : Unit.ONE;
        return given.unit().isCommensurableWith(unit) ? Optional.of(given.in(unit)) : Optional.empty();
    }

    /** The closed line with 1 piece, 2 pieces and so on; empty if no stations are known. */
    private List<ClosedFigures> lines(WipCurve curve) {
        int usual = (int) Math.min(MOST, Math.max(LEAST, Math.ceil(3 * curve.criticalWip())));
        int most = parameters.integer("maximumWip").map(Long::intValue).orElse(usual);
        List<ClosedStation> stations = given.stations().stream().map(station -> new ClosedStation(1,
                station.effective().mean(), station.isExponential() ? 1 : station.effective().cv2(), station.servers()))
                .toList();
        return stations.isEmpty()
                ? IntStream.rangeClosed(1, most).mapToObj(FlowCurves::unknown).toList()
                : new ClosedNetwork(stations).upTo(most, look);
    }

    private static ClosedFigures unknown(int wip) {
        return new ClosedFigures(wip, Double.NaN, Double.NaN, new double[0], new double[0]);
    }
}
