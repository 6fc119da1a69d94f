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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import studio.takt.equations.api.Names;

/**
 * The elements of an array.
 *
 * @param name       of the variable, as written
 * @param dimensions its dimensions
 */
record ArrayLayout(String name, List<Dimension> dimensions) {

    /** All elements, the last dimension running fastest, each with an index from 0 for each dimension. */
    List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        int total = size();
        for (int i = 0; i < total; i++) {
            int[] place = new int[dimensions.size()];
            int rest = i;
            for (int j = place.length - 1; j >= 0; j--) {
                place[j] = rest % dimensions.get(j).size();
                rest /= dimensions.get(j).size();
            }
            places.add(place);
        }
        return places;
    }

    /** How many elements it has; as many as can be counted. */
    int size() {
        long size = 1;
        for (Dimension dimension : dimensions) {
            size = Math.min(Integer.MAX_VALUE, size * dimension.size());
        }
        return (int) size;
    }

    /** The name of an element, e.g. {@code Stock[north,1]}. */
    String elementName(int[] place) {
        return IntStream.range(0, place.length).mapToObj(j -> dimensions.get(j).element(place[j]))
                .collect(Collectors.joining(",", name + "[", "]"));
    }

    String elementKey(int[] place) {
        return Names.key(name) + Names.key(elementName(place).substring(name.length()));
    }

    FlatModel.ArrayShape shape() {
        return new FlatModel.ArrayShape(dimensions.stream().map(Dimension::size).toList(),
                places().stream().map(this::elementKey).toList());
    }
}
