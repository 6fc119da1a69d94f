/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import java.util.List;

import studio.takt.equations.api.Names;

/**
 * A dimension of arrays.
 *
 * @param name     as written
 * @param elements the names of its elements in order
 */
public record DimensionFacts(String name, List<String> elements) {
    /** Copies the list. */
    public DimensionFacts {
        elements = List.copyOf(elements);
    }

    /** Its name in comparable form. */
    public String key() {
        return Names.key(name);
    }
}
