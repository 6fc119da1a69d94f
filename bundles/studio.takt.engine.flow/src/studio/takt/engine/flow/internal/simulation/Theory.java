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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.engine.flow.internal.experiment.Beside;
import studio.takt.engine.flow.internal.table.RoutingTable;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.theory.ClosedFigures;
import studio.takt.engine.flow.internal.theory.ClosedNetwork;
import studio.takt.engine.flow.internal.theory.ClosedStation;
import studio.takt.engine.flow.internal.theory.OpenNetwork;
import studio.takt.engine.flow.internal.theory.OpenStation;
import studio.takt.engine.flow.internal.theory.WipCurve;

/** What theory says of a line. */
final class Theory {
    private static final int MOST_CONWIP = 2000;

    private Theory() {}

    /** Theory for lines in which nobody is blocked; nothing for others, or without a steady state. */
    static Optional<Beside> of(Line line, Runnable look) {
        boolean firstLimited = line.stations().get(0).buffer().isPresent();
        if (line.hasItems() || line.hasOrders() || !line.hasNoInnerLimits() || line.isClosed() && firstLimited) {
            return Optional.empty();
        }
        if (line.isClosed()) {
            return line.conwip() > MOST_CONWIP ? Optional.empty() : Optional.of(closed(line, look));
        }
        return open(line, firstLimited);
    }

    private static Beside closed(Line line, Runnable look) {
        List<StationData> stations = line.stations();
        int wip = line.conwip();
        if (line.isDeterministic() && stations.stream().noneMatch(StationData::setsUp)) {
            double raw = stations.stream().mapToDouble(StationData::mean).sum();
            double rate = stations.stream().mapToDouble(StationData::capacity).min().orElseThrow();
            WipCurve curve = new WipCurve(rate, raw);
            return new Beside(curve.bestThroughput(wip), curve.bestCycleTime(wip), wip, true);
        }
        List<ClosedStation> closed = stations.stream().map(Theory::closed).toList();
        ClosedFigures figures = new ClosedNetwork(closed).upTo(wip, look).get(wip - 1);
        boolean exact = stations.stream().allMatch(StationData::isExponential);
        return new Beside(figures.throughput(), figures.cycleTime(), wip, exact);
    }

    private static ClosedStation closed(StationData station) {
        double cv2 = station.isExponential() ? 1 : station.effective().cv2();
        return new ClosedStation(1, station.effective().mean(), cv2, station.servers());
    }

    private static Optional<Beside> open(Line line, boolean firstLimited) {
        StationData first = line.stations().get(0);
        double cv2 = line.interarrivalCv() * line.interarrivalCv();
        if (firstLimited && !(first.isExponential() && cv2 == 1)) {
            return Optional.empty();
        }
        List<OpenStation> stations = new ArrayList<>();
        for (StationData data : line.stations()) {
            boolean isFirst = stations.isEmpty();
            int places = isFirst ? data.buffer().map(buffer -> buffer + data.servers()).orElse(0) : 0;
            stations.add(new OpenStation(data.servers(), data.effective(), data.isExponential(), places,
                    isFirst ? line.arrivalRate() : 0, cv2));
        }
        return new OpenNetwork(stations, RoutingTable.tandem(stations.size())).solve().flatMap(Theory::sum);
    }

    private static Optional<Beside> sum(List<OpenNetwork.Solved> solved) {
        if (!solved.stream().allMatch(each -> each.figures().isStable())) {
            return Optional.empty();
        }
        double wip = solved.stream().mapToDouble(each -> each.figures().inSystem()).sum();
        double rate = solved.get(0).figures().throughput();
        return Optional.of(new Beside(rate, wip / rate, wip, solved.stream().allMatch(OpenNetwork.Solved::exact)));
    }
}
