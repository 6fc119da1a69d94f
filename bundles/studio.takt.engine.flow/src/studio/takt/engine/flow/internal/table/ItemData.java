/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.List;

/**
 * An item of the mix.
 *
 * @param name  what it is called
 * @param share weight among the arrivals; the weights need not sum to 1
 * @param work  what the process times of the stations are multiplied with for it
 */
public record ItemData(String name, double share, double work) {
    /** A mix of one item that has no name. */
    public static final List<ItemData> ONE = List.of(new ItemData("", 1, 1));
}
