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

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.metrics.api.Given;
import studio.takt.model.product.Item;
import studio.takt.model.product.ItemKind;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;

/**
 * The items of a stream and their shares of its demand: as stated, else by their demand, else evenly over what is
 * left.
 */
final class ItemMix {
    private final Refs refs;
    private final Values values;
    private final List<Item> items;
    private final Map<Item, Double> shares = new IdentityHashMap<>();

    ItemMix(Product family, Map<Product, Double> demands, Refs refs, Values values) {
        this.refs = refs;
        this.values = values;
        items = itemsOf(family);
        double known = items.stream().mapToDouble(item -> demands.getOrDefault(item, 0.0)).sum();
        for (Item item : items) {
            double stated = values.ratio(item.getShare(), refs.of(item), "share").value();
            double byDemand = known > 0 ? demands.getOrDefault(item, 0.0) / known : Double.NaN;
            shares.put(item, Double.isNaN(stated) ? byDemand : stated);
        }
        double left = Math.max(0, 1 - shares.values().stream().filter(share -> !share.isNaN())
                .mapToDouble(Double::doubleValue).sum());
        long open = shares.values().stream().filter(share -> share.isNaN()).count();
        shares.replaceAll((item, share) -> share.isNaN() ? left / open : share);
    }

    private static List<Item> itemsOf(Product family) {
        if (family instanceof ProductFamily group) {
            List<Item> finished = group.getItems().stream().filter(item -> item.getKind() == ItemKind.FINISHED)
                    .toList();
            return finished.isEmpty() ? List.copyOf(group.getItems()) : finished;
        }
        return family instanceof Item item ? List.of(item) : List.of();
    }

    List<Item> items() {
        return items;
    }

    /** The item's share of the demand, in [0, 1]; NaN for the family, or an item that is not of the stream. */
    double share(Product product) {
        if (items.size() == 1 && items.get(0) == product) {
            return 1;
        }
        if (product instanceof Item item && !shares.containsKey(item)) {
            return values.ratio(item.getShare(), refs.of(item), "share").value();
        }
        return product instanceof Item item ? shares.get(item) : Double.NaN;
    }

    /** Pieces in a container of the finished product: the mean by shares if items differ. */
    Given container() {
        double pieces = 0;
        double weight = 0;
        Given first = Given.MISSING;
        for (Item item : items) {
            Given quantity = values.pieces(item.getContainerQuantity(), null, refs.of(item), "containerQuantity");
            double share = shares.get(item);
            if (quantity.isPresent() && share > 0) {
                first = first.or(quantity);
                pieces += quantity.value() * share;
                weight += share;
            }
        }
        boolean same = first.isPresent() && Math.abs(pieces / weight - first.value()) < 1e-9;
        return same || !first.isPresent()
                ? first
                : Given.of(pieces / weight, "", first.element(), first.feature());
    }
}
