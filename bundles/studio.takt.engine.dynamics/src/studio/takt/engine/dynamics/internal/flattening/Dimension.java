/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import studio.takt.engine.dynamics.internal.stockflow.DimensionFacts;
import studio.takt.equations.api.Names;

/** A dimension whose elements can be found. */
final class Dimension {
    private final DimensionFacts facts;
    private final Map<String, Integer> places = new HashMap<>();

    Dimension(DimensionFacts facts) {
        this.facts = facts;
        for (int i = 0; i < facts.elements().size(); i++) {
            places.putIfAbsent(Names.key(facts.elements().get(i)), i);
        }
    }

    String key() {
        return facts.key();
    }

    String name() {
        return facts.name();
    }

    int size() {
        return facts.elements().size();
    }

    /** The name of an element, from 0. */
    String element(int index) {
        return facts.elements().get(index);
    }

    /** The element of that name, from 0. */
    OptionalInt indexOf(String elementKey) {
        Integer place = places.get(elementKey);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    List<String> elements() {
        return facts.elements();
    }

    /** The element that is meant by an element of another dimension: the one of its name, else the one of its number. */
    OptionalInt meantBy(Dimension other, int index) {
        if (other.key().equals(key())) {
            return OptionalInt.of(index);
        }
        OptionalInt named = indexOf(Names.key(other.element(index)));
        return named.isPresent() || other.size() != size() ? named : OptionalInt.of(index);
    }
}
