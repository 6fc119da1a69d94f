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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.map.MapCase.ItemFact;
import studio.takt.engine.flow.internal.map.MapCase.OrderFact;
import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.model.product.Item;
import studio.takt.model.product.ItemKind;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** The items of a stream: the finished ones of its family, or the stream itself as one. */
final class MapItems {
    private final List<Item> items;
    private final List<ItemFact> facts = new ArrayList<>();

    MapItems(Product family, StreamSnapshot snapshot) {
        items = itemsOf(family);
        double[] shares = shares(snapshot);
        for (int i = 0; i < items.size(); i++) {
            facts.add(new ItemFact(ElementRef.of(items.get(i)), shares[i], container(items.get(i))));
        }
        if (items.isEmpty()) {
            ElementRef whole = family == null ? snapshot.map() : ElementRef.of(family);
            facts.add(new ItemFact(whole, 1, snapshot.container().value()));
        }
    }

    private static List<Item> itemsOf(Product family) {
        if (family instanceof ProductFamily group) {
            List<Item> finished = group.getItems().stream().filter(item -> item.getKind() == ItemKind.FINISHED)
                    .toList();
            return finished.isEmpty() ? List.copyOf(group.getItems()) : finished;
        }
        return family instanceof Item item ? List.of(item) : List.of();
    }

    /** As stated, else as the metrics have them by demand, else evenly; scaled to one. */
    private double[] shares(StreamSnapshot snapshot) {
        double[] shares = items.stream().mapToDouble(item -> share(item, snapshot)).toArray();
        double known = 0;
        int open = 0;
        for (double share : shares) {
            known += Double.isNaN(share) ? 0 : share;
            open += Double.isNaN(share) ? 1 : 0;
        }
        double rest = open == 0 ? 0 : Math.max(0, 1 - known) / open;
        double whole = known + rest * open;
        for (int i = 0; i < shares.length; i++) {
            double part = Double.isNaN(shares[i]) ? rest : shares[i];
            shares[i] = whole > 0 ? part / whole : 1.0 / shares.length;
        }
        return shares;
    }

    private static double share(Item item, StreamSnapshot snapshot) {
        double stated = ratio(item.getShare());
        if (!Double.isNaN(stated)) {
            return Math.max(0, stated);
        }
        String id = ElementRef.of(item).id();
        return snapshot.nodes().stream().filter(StreamNode.Stock.class::isInstance)
                .flatMap(node -> ((StreamNode.Stock) node).lines().stream())
                .filter(line -> line.product().id().equals(id) && line.share() >= 0)
                .mapToDouble(StreamNode.Stock.Line::share).findFirst().orElse(Double.NaN);
    }

    static double ratio(Quantity quantity) {
        try {
            return quantity == null ? Double.NaN : quantity.in(Unit.ONE);
        } catch (UnitException notARatio) {
            return Double.NaN;
        }
    }

    private static double container(Item item) {
        Quantity quantity = item.getContainerQuantity();
        return quantity == null ? Double.NaN : quantity.value().doubleValue();
    }

    /** All, in the order of the family; at least one. */
    List<ItemFact> facts() {
        return List.copyOf(facts);
    }

    /** Their names, and then their codes, as tables have them. */
    List<ItemData> named() {
        if (items.isEmpty()) {
            return ItemData.ONE;
        }
        List<ItemData> named = new ArrayList<>();
        facts.forEach(fact -> named.add(new ItemData(fact.ref().name(), fact.share(), 1)));
        items.forEach(item -> named.add(new ItemData(
                item.getCode() == null || item.getCode().isBlank() ? ElementRef.of(item).name() : item.getCode(),
                0, 1)));
        return named;
    }

    /** The items with shares by what is ordered of each. */
    List<ItemFact> sharedBy(List<OrderFact> orders) {
        double[] ordered = new double[facts.size()];
        orders.forEach(order -> ordered[order.item()] += order.quantity());
        double all = Arrays.stream(ordered).sum();
        return IntStream.range(0, ordered.length).mapToObj(i -> new ItemFact(facts.get(i).ref(), ordered[i] / all,
                facts.get(i).container())).toList();
    }

    /** The items of the model; none if the stream itself is the one. */
    List<Item> items() {
        return items;
    }

    /** The number of an item; negative if it is none of them. */
    int indexOf(Object product) {
        return items.indexOf(product);
    }
}
