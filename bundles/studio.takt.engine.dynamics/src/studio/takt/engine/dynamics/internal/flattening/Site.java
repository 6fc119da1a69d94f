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
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * For which element of which array an equation is taken apart.
 *
 * @param scope      the module that it stands in, with a period behind it; empty outside of modules
 * @param dimensions of the variable on the left
 * @param place      the element on the left: an index from 0 for each dimension
 */
record Site(String scope, List<Dimension> dimensions, int[] place) {

    static Site of(String scope) {
        return new Site(scope, List.of(), new int[0]);
    }

    /** The place of a dimension, from 0. */
    OptionalInt find(String dimensionKey) {
        return IntStream.range(0, dimensions.size()).filter(i -> dimensions.get(i).key().equals(dimensionKey))
                .findFirst();
    }

    /** The element of a dimension that the one at a place of ours means, from 0. */
    OptionalInt meaning(int at, Dimension dimension) {
        return dimension.meantBy(dimensions.get(at), place[at]);
    }

    /** Whether it has one dimension twice, the second time under a name with a stroke behind it. */
    private boolean isSquare() {
        return dimensions.size() == 2 && dimensions.get(1).key().equals(dimensions.get(0).key() + "'");
    }

    /** With rows and columns exchanged. */
    Site transposed() {
        List<Dimension> turned = new ArrayList<>(dimensions);
        if (!isSquare()) {
            Collections.reverse(turned);
        }
        return new Site(scope, turned,
                IntStream.range(0, place.length).map(i -> place[place.length - 1 - i]).toArray());
    }
}
