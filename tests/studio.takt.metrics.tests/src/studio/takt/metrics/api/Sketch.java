/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;

/** Draws small maps in memory; ids are the names. */
final class Sketch {
    static final WorkTime TWO_SHIFTS = new WorkTime(List.of(27_600.0, 27_600.0), 240, ref("Calendar", "Calendar"));

    private final Map<String, StreamNode> nodes = new LinkedHashMap<>();
    private final List<StreamFlow> flows = new ArrayList<>();
    private Given demand = given(920);
    private WorkTime time = TWO_SHIFTS;

    static ElementRef ref(String name, String kind) {
        return new ElementRef(name, name, kind);
    }

    static Given given(double value) {
        return Given.of(value, String.valueOf(value), ElementRef.NONE, "test");
    }

    Sketch demand(double perWorkday) {
        demand = given(perWorkday);
        return this;
    }

    Sketch withoutDemand() {
        demand = Given.MISSING;
        return this;
    }

    Sketch time(WorkTime workTime) {
        time = workTime;
        return this;
    }

    Sketch supplier(String name) {
        return add(new StreamNode.Party(ref(name, "ExternalParty"), false, Given.MISSING));
    }

    Sketch customer(String name) {
        return customer(name, Given.MISSING);
    }

    Sketch customer(String name, Given takes) {
        return add(new StreamNode.Party(ref(name, "ExternalParty"), true, takes));
    }

    Sketch process(String name, double cycleTime) {
        return process(name, box -> box.cycle(cycleTime));
    }

    Sketch process(String name, UnaryOperator<Box> values) {
        return process(name, values, 1, time);
    }

    Sketch process(String name, UnaryOperator<Box> values, int items, WorkTime own) {
        return add(new StreamNode.Step(ref(name, "Process"), values.apply(new Box()).build(), List.of(),
                ElementRef.NONE, 0, own, items, false));
    }

    Sketch sharedProcess(String name, double cycleTime) {
        return add(new StreamNode.Step(ref(name, "Process"), new Box().cycle(cycleTime).build(), List.of(),
                ElementRef.NONE, 0, time, 1, true));
    }

    /** A process at a work center of so many units, which others may use too. */
    Sketch processAt(String workCenter, int units, String name, UnaryOperator<Box> values) {
        return add(new StreamNode.Step(ref(name, "Process"), values.apply(new Box()).build(), List.of(),
                ref(workCenter, "WorkCenter"), units, time, 1, false));
    }

    Sketch stock(String name, double pieces) {
        StreamNode.Stock.Line line = new StreamNode.Stock.Line(ElementRef.NONE, Double.NaN, given(pieces));
        return add(new StreamNode.Stock(ref(name, "Inventory"), List.of(line), Given.MISSING, Given.MISSING));
    }

    Sketch waiting(String name, double days) {
        return add(new StreamNode.Stock(ref(name, "Inventory"), List.of(), given(days), Given.MISSING));
    }

    Sketch transit(String name, double days) {
        return add(new StreamNode.Transit(ref(name, "Transport"), given(days)));
    }

    Sketch add(StreamNode node) {
        nodes.put(node.ref().id(), node);
        return this;
    }

    /** Flows along the names. */
    Sketch chain(String... names) {
        for (int i = 1; i < names.length; i++) {
            flow(names[i - 1], names[i], Given.MISSING, Given.MISSING, Given.MISSING);
        }
        return this;
    }

    Sketch share(String from, String to, double share) {
        return flow(from, to, given(share), Given.MISSING, Given.MISSING);
    }

    Sketch per(String from, String to, double quantity) {
        return flow(from, to, Given.MISSING, given(quantity), Given.MISSING);
    }

    Sketch rework(String from, String to, double probability) {
        return flow(from, to, Given.MISSING, Given.MISSING, given(probability));
    }

    private Sketch flow(String from, String to, Given share, Given quantity, Given rework) {
        flows.add(new StreamFlow(ref(from + ">" + to + "#" + flows.size(), "MaterialFlow"), from, to, share, quantity,
                rework));
        return this;
    }

    StreamSnapshot snapshot() {
        return new StreamSnapshot(ref("Map", "ValueStreamMap"), DayBasis.CALENDAR_DAYS, demand, "pcs", given(20), time,
                List.copyOf(nodes.values()), flows, List.of(), List.of());
    }

    StreamMetrics compute() {
        return new StreamCalculator().compute(snapshot(), Monitor.NONE);
    }

    /** A data box in the making. */
    static final class Box {
        private final Map<String, Given> values = new LinkedHashMap<>();

        Box cycle(double seconds) {
            return set("cycleTime", seconds);
        }

        Box set(String feature, double value) {
            values.put(feature, given(value));
            return this;
        }

        private Given get(String feature) {
            return values.getOrDefault(feature, Given.MISSING);
        }

        DataBox build() {
            return new DataBox(get("cycleTime"), get("piecesPerCycle"), get("stations"), get("processTime"),
                    get("changeoverTime"), get("changeovers"), get("epei"), get("batchSize"), get("uptime"),
                    get("operators"), get("scrap"));
        }
    }
}
