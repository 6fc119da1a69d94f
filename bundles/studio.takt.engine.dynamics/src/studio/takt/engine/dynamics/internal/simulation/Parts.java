/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.List;

import studio.takt.equations.api.GraphicalTable;

/** What a class of equations does not compute itself, by number. */
final class Parts {
    private final List<Code> codes = new ArrayList<>();
    private final List<GraphicalTable> tables = new ArrayList<>();

    int add(Code code) {
        codes.add(code);
        return codes.size() - 1;
    }

    int add(GraphicalTable table) {
        int known = tables.indexOf(table);
        if (known < 0) {
            tables.add(table);
        }
        return known < 0 ? tables.size() - 1 : known;
    }

    Code[] codes() {
        return codes.toArray(new Code[0]);
    }

    GraphicalTable[] tables() {
        return tables.toArray(new GraphicalTable[0]);
    }
}
