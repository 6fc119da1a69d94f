/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.equations.api.Names;
import studio.takt.model.base.NamedElement;

/** The order in which a file had its variables, dimensions, macros and models: that of their names where it is not known. */
final class Order {
    private final Map<String, Integer> places = new HashMap<>();

    /** That of the file from which a model comes. */
    Order(NamedElement model) {
        for (String id : Kept.ORDER.text(model).orElse("").split(" ")) {
            places.putIfAbsent(id, places.size());
        }
    }

    /** Keeps an order if it is none of names. */
    static void keep(NamedElement model, List<List<? extends NamedElement>> lists) {
        boolean named = lists.stream().allMatch(list -> list.stream().sorted(byName()).toList().equals(list));
        if (!named) {
            Kept.ORDER.keep(model, String.join(" ", lists.stream().flatMap(List::stream).map(NamedElement::getId)
                    .toList()));
        }
    }

    /** What the file did not have comes last. */
    Comparator<NamedElement> comparator() {
        return Comparator.<NamedElement>comparingInt(each -> places.getOrDefault(each.getId(), places.size()))
                .thenComparing(byName());
    }

    private static Comparator<NamedElement> byName() {
        return Comparator.comparing(each -> Names.key(XmileWriter.text(each.getName())));
    }
}
