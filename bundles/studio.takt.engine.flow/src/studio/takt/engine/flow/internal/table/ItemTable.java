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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** The input table {@code items}: what flows through a line. */
public final class ItemTable {
    private static final int MOST_ITEMS = 200;
    private static final double MOST = 1e9;

    private final DataSet data;
    private final Faults faults;

    /** Reads a table; what is wrong with it goes to the faults. */
    public ItemTable(DataSet data, Faults faults) {
        this.data = data;
        this.faults = faults;
    }

    /** What the table looks like. */
    public static InputTable description() {
        return new InputTable("items", text("table.items"),
                List.of(new InputColumn("item", Kind.TEXT, Unit.ONE, true, text("table.items.item")),
                        new InputColumn("share", Kind.NUMBER, Unit.ONE, false, text("table.items.share")),
                        new InputColumn("work", Kind.NUMBER, Unit.ONE, false, text("table.items.work"))));
    }

    /** The items, in the order of the table. */
    public List<ItemData> read() {
        List<ItemData> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DataSet.Row row : data.rows().subList(0, Math.min(MOST_ITEMS, data.rows().size()))) {
            String name = row.text("item").orElse("").strip();
            if (name.isEmpty() || !names.add(name)) {
                faults.error(name.isEmpty() ? "nameless-item" : "item-twice", data.locationOf(row), name);
            }
            items.add(new ItemData(name, number(row, "share", name), number(row, "work", name)));
        }
        Location table = new Location(data.file(), 1, 0);
        if (data.rows().size() > MOST_ITEMS) {
            faults.error("too-many-items", table, MOST_ITEMS);
        }
        if (items.isEmpty()) {
            faults.error("empty", table, data.table());
        } else if (items.stream().allMatch(item -> item.share() == 0)) {
            faults.error("no-share", table);
        }
        return items;
    }

    private double number(DataSet.Row row, String column, String name) {
        double value = row.number(column).orElse(1.0);
        if (!(value >= 0 && value <= MOST)) {
            faults.error("item-number", data.locationOf(row), name, column, String.valueOf(value), MOST);
            return 1;
        }
        return value;
    }

    private static Text text(String key) {
        return Text.of(ItemTable.class, key);
    }
}
