/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.KanbanLoop;
import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.api.WorkTime;
import studio.takt.metrics.internal.Notes;
import studio.takt.model.product.Item;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.KanbanFlow;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.Transport;
import studio.takt.model.vsm.ValueStreamMap;

/** Takes the snapshot of a value stream map. */
public final class MapReader {
    private final ValueStreamMap map;
    private final Notes notes = new Notes();
    private final Refs refs = new Refs();
    private final Values values;
    private final DemandReader demand;
    private final ItemMix mix;
    private final WorkTime time;
    private final StepReader steps;

    private MapReader(ValueStreamMap map) {
        this.map = map;
        WorkingCalendar calendar = WorkingCalendar.inForce(map);
        notes.addAll(calendar.findings());
        refs.of(map);
        values = new Values(calendar, DemandReader.pieces(map), notes);
        demand = new DemandReader(map, refs, values, calendar);
        mix = new ItemMix(map.getFamily(), demand.byProduct(), refs, values);
        time = StepReader.of(calendar);
        steps = new StepReader(refs, values, mix, time, notes);
    }

    /** The snapshot of a map; on the model's thread. */
    public static StreamSnapshot read(ValueStreamMap map) {
        return new MapReader(map).snapshot();
    }

    private StreamSnapshot snapshot() {
        List<StreamNode> nodes = new ArrayList<>();
        map.getNodes().forEach(node -> node(node).ifPresent(nodes::add));
        List<StreamFlow> flows = new ArrayList<>();
        List<KanbanLoop> kanbans = new ArrayList<>();
        for (MapFlow flow : map.getFlows()) {
            if (flow instanceof MaterialFlow material) {
                flows.add(flow(material));
            } else if (flow instanceof KanbanFlow kanban) {
                kanbans.add(kanban(kanban));
            }
        }
        return new StreamSnapshot(refs.of(map), DayBasis.of(map.getDaysBasis().getLiteral()), demand.demand(),
                values.pieces().toString(), mix.container(), time, nodes, flows, kanbans, notes.all());
    }

    private Optional<StreamNode> node(MapNode node) {
        ElementRef ref = refs.of(node);
        if (node instanceof ExternalParty party) {
            boolean customer = party.getRole() == PartyRole.CUSTOMER;
            return Optional.of(new StreamNode.Party(ref, customer,
                    customer ? demand.of(party.getPartner()) : Given.MISSING));
        }
        if (node instanceof Process process) {
            return Optional.of(steps.read(process));
        }
        if (node instanceof StockPoint stock) {
            return Optional
                    .of(new StreamNode.Stock(ref, stock.getStock().stream().map(line -> line(line, ref))
                            .sorted(Comparator.comparing(line -> line.product().name() + line.product().id())).toList(),
                            values.elapsed(stock.getTime(), ref, "time"),
                            values.pieces(stock.getMaximum(), containerOf(stock), ref, "maximum")));
        }
        return node instanceof Transport transport
                ? Optional.of(new StreamNode.Transit(ref, values.elapsed(transport.getTransitTime(), ref,
                        "transitTime")))
                : Optional.empty();
    }

    private StreamNode.Stock.Line line(StockLine line, ElementRef place) {
        return new StreamNode.Stock.Line(refs.of(line.getProduct()), mix.share(line.getProduct()), values.pieces(
                line.getQuantity(), line.getProduct() instanceof Item item ? item.getContainerQuantity() : null, place,
                "stock"));
    }

    private studio.takt.units.api.Quantity containerOf(StockPoint stock) {
        return stock.getStock().stream().map(StockLine::getProduct).filter(Item.class::isInstance)
                .map(product -> ((Item) product).getContainerQuantity()).filter(java.util.Objects::nonNull).findFirst()
                .orElse(null);
    }

    private StreamFlow flow(MaterialFlow flow) {
        ElementRef own = refs.of(flow);
        ElementRef ref = new ElementRef(own.id(), name(flow), own.kind());
        return new StreamFlow(ref, refs.of(flow.getSource()).id(), refs.of(flow.getTarget()).id(),
                values.ratio(flow.getShare(), ref, "share"), quantityPer(flow, ref),
                values.ratio(flow.getReworkProbability(), ref, "reworkProbability"));
    }

    /** Flows seldom have names of their own: then those of their ends. */
    private String name(MapFlow flow) {
        return flow.getName() == null || flow.getName().isBlank()
                ? refs.of(flow.getSource()).name() + " \u2192 " + refs.of(flow.getTarget()).name()
                : flow.getName();
    }

    private KanbanLoop kanban(KanbanFlow flow) {
        ElementRef own = refs.of(flow);
        ElementRef ref = new ElementRef(own.id(), name(flow), own.kind());
        List<MapNode> places = new ArrayList<>(flow.getLoop());
        if (places.isEmpty()) {
            places.add(flow.getSource());
            places.add(flow.getTarget());
        }
        return new KanbanLoop(ref, flow.getKind().getLiteral(), flow.getCards(),
                values.pieces(flow.getContainerQuantity(), null, ref, "containerQuantity"),
                places.stream().filter(java.util.Objects::nonNull).map(place -> refs.of(place).id()).toList());
    }

    /** None of a component in a piece is no component: it would stop the flow. */
    private Given quantityPer(MaterialFlow flow, ElementRef ref) {
        Given quantity = values.perPiece(flow.getQuantityPer(), ref, "quantityPer");
        if (quantity.isPresent() && !(quantity.value() > 0)) {
            notes.error("databox.impossible", ref, ref.name(), "quantityPer", quantity.text());
            return Given.MISSING;
        }
        return quantity;
    }
}
