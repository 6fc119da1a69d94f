/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.map.MapCase;
import studio.takt.engine.flow.internal.map.MapCase.KanbanFact;
import studio.takt.engine.flow.internal.map.MapCase.OrderFact;
import studio.takt.engine.flow.internal.map.MapCase.PlaceFact;
import studio.takt.engine.flow.internal.map.MapCase.ProcessFact;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.metrics.api.KanbanLoop;
import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.api.StreamNode.Stock;
import studio.takt.metrics.api.StreamReader;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.model.demand.BusinessPartner;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.HeijunkaBox;
import studio.takt.model.vsm.KanbanFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.Transport;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** Reads a value stream map for simulation. */
final class MapFacts {
    private final ValueStreamMap map;
    private final Request request;
    private final Faults faults = new Faults("flow");
    private final List<Finding> found = new ArrayList<>();
    private final StreamSnapshot snapshot;
    private final WorkingCalendar calendar;
    private final TripRates rates;
    private final MapItems items;
    private final Map<MapNode, String> ids = new HashMap<>();
    private final Map<String, ProcessFact> processes = new HashMap<>();
    private final Map<String, PlaceFact> places = new HashMap<>();
    private final Map<String, Double> trips = new HashMap<>();
    private final Map<String, Double> loads = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Double> pitches = new HashMap<>();
    private final List<KanbanFact> kanbans = new ArrayList<>();

    private MapFacts(ValueStreamMap map, Request request) {
        this.map = map;
        this.request = request;
        snapshot = new StreamReader().read(map);
        calendar = WorkingCalendar.inForce(map);
        rates = new TripRates(calendar);
        items = new MapItems(map.getFamily(), snapshot);
    }

    /** On the model's thread; demand is what the request says. */
    static MapCase of(ValueStreamMap map, Request request) {
        MapFacts facts = new MapFacts(map, request);
        return facts.ordered(facts.read());
    }

    private MapCase ordered(MapCase read) {
        List<OrderFact> orders = new MapOrders(request, items, calendar, read.day(), customers(), faults).read();
        found.addAll(faults.found());
        return orders.isEmpty()
                ? read.with(List.of(), read.items(), found)
                : read.with(orders, items.sharedBy(orders), found);
    }

    /** Ids of the nodes of customers, by id of their partner, by name and by code. */
    private Map<String, String> customers() {
        Map<String, String> customers = new HashMap<>();
        for (MapNode node : map.getNodes()) {
            if (node instanceof ExternalParty party && party.getRole() == PartyRole.CUSTOMER) {
                BusinessPartner partner = party.getPartner();
                Stream.of(partner == null ? "" : ElementRef.of(partner).id(),
                        partner == null ? "" : ElementRef.of(partner).name(),
                        partner == null || partner.getCode() == null ? "" : partner.getCode(),
                        ElementRef.of(party).name(), party.getCode() == null ? "" : party.getCode())
                        .filter(key -> !key.isEmpty()).forEach(key -> customers.putIfAbsent(key, id(party)));
            }
        }
        return customers;
    }

    private MapCase read() {
        new CalendarCheck(calendar, this::tell).check(snapshot.map());
        nodes();
        flows();
        kanbans();
        return new MapCase(snapshot, items.facts(), processes, places, trips, loads, kinds, kanbans, pitches,
                WorkWindows.of(calendar, snapshot.workTime()), List.of(), List.of());
    }

    /** The nodes of the snapshot are those of the map through which material passes, in their order. */
    private void nodes() {
        List<MapNode> passed = map.getNodes().stream().filter(node -> node instanceof ExternalParty
                || node instanceof Process || node instanceof StockPoint || node instanceof Transport).toList();
        ProcessFacts reader = new ProcessFacts(items, calendar, new MeasuredTimes(request, faults), this::tell);
        for (int i = 0; i < passed.size(); i++) {
            StreamNode known = snapshot.nodes().get(i);
            MapNode node = passed.get(i);
            ids.put(node, known.ref().id());
            if (node instanceof Process process) {
                processes.put(known.ref().id(), reader.read(process, (Step) known, transferBatch(process)));
            } else if (node instanceof StockPoint stock) {
                places.put(known.ref().id(), place(stock, (Stock) known));
            } else if (node instanceof Transport transport) {
                trip(known.ref().id(), transport.getFrequency());
                pieces(transport.getLotSize()).ifPresent(load -> loads.put(known.ref().id(), load));
            } else if (node instanceof ExternalParty party) {
                trip(known.ref().id(), party.getShipmentFrequency());
            }
        }
        map.getNodes().stream().filter(HeijunkaBox.class::isInstance).forEach(this::pitch);
    }

    /** Several processes may have the same calendar. */
    private void tell(Finding finding) {
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    private void trip(String id, Quantity frequency) {
        rates.perWorkday(frequency).ifPresent(rate -> trips.put(id, rate));
    }

    private void pitch(MapNode box) {
        Quantity pitch = ((HeijunkaBox) box).getPitch();
        double seconds = 0;
        try {
            seconds = pitch == null ? 0 : pitch.in(Unit.parse("s"), calendar);
        } catch (UnitException noTime) {
            seconds = 0;
        }
        pitches.put(id(box), seconds);
    }

    private String id(MapNode node) {
        return node == null ? "" : ids.getOrDefault(node, ElementRef.of(node).id());
    }

    private PlaceFact place(StockPoint stock, Stock known) {
        double[] stocks = new double[items.facts().size() + 1];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < items.facts().size(); i++) {
            numbers.put(items.facts().get(i).ref().id(), i);
        }
        for (Stock.Line line : known.lines()) {
            int at = numbers.getOrDefault(line.product().id(), stocks.length - 1);
            stocks[at] += line.quantity().value() > 0 ? line.quantity().value() : 0;
        }
        double capacity = known.maximum().value();
        if (Double.isNaN(capacity) && stock.getStore() != null) {
            capacity = pieces(stock.getStore().getCapacity()).orElse(Double.NaN);
        }
        return new PlaceFact(stock.eClass().getName(), capacity,
                java.util.Arrays.stream(stocks).boxed().toList());
    }

    private double transferBatch(Process process) {
        Optional<Double> batch = pieces(process.getTransferBatch());
        if (process.getTransferBatch() != null && batch.isEmpty()) {
            ElementRef ref = ElementRef.of(process);
            found.add(new Finding(Severity.WARNING, "flow.transfer-batch", ref, Text.of(FlowSimulationEngine.class,
                    "transfer-batch", ref.name(), process.getTransferBatch(), snapshot.pieces())));
        }
        return batch.orElse(1.0);
    }

    private Optional<Double> pieces(Quantity quantity) {
        if (quantity == null || quantity.signum() <= 0) {
            return Optional.empty();
        }
        Unit pieces = Unit.parse(snapshot.pieces());
        boolean counts = quantity.unit().isCommensurableWith(pieces);
        return counts || quantity.unit().isRatio()
                ? Optional.of(counts ? quantity.in(pieces) : quantity.in(Unit.ONE))
                : Optional.empty();
    }

    private void flows() {
        List<MaterialFlow> flows = map.getFlows().stream().filter(MaterialFlow.class::isInstance)
                .map(MaterialFlow.class::cast).toList();
        for (int i = 0; i < flows.size(); i++) {
            StreamFlow known = snapshot.flows().get(i);
            kinds.put(known.ref().id(), flows.get(i).getKind().getLiteral());
            trip(known.ref().id(), flows.get(i).getFrequency());
        }
    }

    private void kanbans() {
        List<KanbanFlow> flows = map.getFlows().stream().filter(KanbanFlow.class::isInstance)
                .map(KanbanFlow.class::cast).toList();
        for (int i = 0; i < flows.size(); i++) {
            KanbanFlow flow = flows.get(i);
            KanbanLoop known = snapshot.kanbans().get(i);
            kanbans.add(new KanbanFact(known.ref(), known.kind(), id(flow.getSource()), id(flow.getTarget()),
                    Math.max(0, flow.getCards()), known.containerQuantity().value(),
                    pieces(flow.getReorderPoint()).orElse(Double.NaN), nodesOf(flow)));
        }
    }

    private List<String> nodesOf(KanbanFlow flow) {
        Collection<MapNode> ends = Stream.of(flow.getSource(), flow.getTarget()).filter(Objects::nonNull).toList();
        Collection<MapNode> nodes = flow.getLoop().isEmpty() ? ends : flow.getLoop();
        return nodes.stream().map(this::id).toList();
    }
}
