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

import studio.takt.core.api.run.Location;

/**
 * An order; times in seconds from the beginning.
 *
 * @param name     what it is called
 * @param item     its item; empty if there is only one
 * @param customer who ordered; empty if nobody says so
 * @param quantity pieces
 * @param release  when they may come in
 * @param due      when the last of them should have left; infinite if nobody said so
 * @param date     the date when it is due; empty if it is not a date
 * @param at       where it stands
 */
public record OrderData(String name, String item, String customer, int quantity, double release, double due,
        String date,
        Location at) {

    /** The number of its item among those. */
    public int itemAmong(List<ItemData> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(item)) {
                return i;
            }
        }
        return 0;
    }
}
