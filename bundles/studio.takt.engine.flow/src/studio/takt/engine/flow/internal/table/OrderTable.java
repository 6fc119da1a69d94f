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
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Unit;

/** The input table {@code orders}: what a line is to make, and by when. */
public final class OrderTable {
    private static final int MOST_ORDERS = 10_000;
    private static final double MOST_PIECES = 1e6;
    private static final double MOST_SECONDS = 1e12;

    private final DataSet data;
    private final List<ItemData> items;
    private final Faults faults;
    private final OrderClock clock;
    private final double unreleased;

    /**
     * Reads a table of orders for these items; what is wrong with it goes to the faults.
     *
     * @param clock      reads times
     * @param unreleased when an order may begin of which the table does not say so
     */
    public OrderTable(DataSet data, List<ItemData> items, Faults faults, OrderClock clock, double unreleased) {
        this.data = data;
        this.items = items;
        this.faults = faults;
        this.clock = clock;
        this.unreleased = unreleased;
    }

    /** What the table looks like. */
    public static InputTable description() {
        return new InputTable("orders", text("table.orders"),
                List.of(new InputColumn("order", Kind.TEXT, Unit.ONE, true, text("table.orders.order")),
                        new InputColumn("item", Kind.TEXT, Unit.ONE, false, text("table.orders.item")),
                        new InputColumn("quantity", Kind.NUMBER, FlowUnits.PIECE, false,
                                text("table.orders.quantity")),
                        new InputColumn("release", Kind.TEXT, FlowUnits.SECOND, false, text("table.orders.release")),
                        new InputColumn("due", Kind.TEXT, FlowUnits.SECOND, false, text("table.orders.due")),
                        new InputColumn("customer", Kind.TEXT, Unit.ONE, false, text("table.orders.customer"))));
    }

    /** The orders, in the order of the table. */
    public List<OrderData> read() {
        List<OrderData> orders = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DataSet.Row row : data.rows().subList(0, Math.min(MOST_ORDERS, data.rows().size()))) {
            OrderData order = order(row);
            if (order.name().isEmpty() || !names.add(order.name())) {
                faults.error(order.name().isEmpty() ? "nameless-order" : "order-twice", order.at(), order.name());
            }
            orders.add(order);
        }
        Location table = new Location(data.file(), 1, 0);
        if (data.rows().size() > MOST_ORDERS) {
            faults.error("too-many-orders", table, MOST_ORDERS);
        }
        if (orders.isEmpty()) {
            faults.error("empty", table, data.table());
        }
        return orders;
    }

    private OrderData order(DataSet.Row row) {
        Location at = data.locationOf(row);
        String name = row.text("order").orElse("").strip();
        String item = row.text("item").orElse("").strip();
        if (items != ItemData.ONE && items.stream().noneMatch(known -> known.name().equals(item))) {
            faults.error("unknown-item", at, name, item,
                    String.join(", ", items.stream().map(ItemData::name).toList()));
        }
        double quantity = row.number("quantity").orElse(1.0);
        if (!(quantity >= 1 && quantity <= MOST_PIECES && quantity == Math.rint(quantity))) {
            faults.error("order-quantity", at, name, String.valueOf(quantity), MOST_PIECES);
            quantity = 1;
        }
        String due = row.text("due").orElse("").strip();
        boolean date = due.length() > 4 && Character.isDigit(due.charAt(0)) && due.charAt(4) == '-';
        return new OrderData(name, item, row.text("customer").orElse("").strip(), (int) quantity,
                time(row, "release", name, unreleased), time(row, "due", name, Double.POSITIVE_INFINITY),
                date ? due : "", at);
    }

    private double time(DataSet.Row row, String column, String name, double otherwise) {
        String written = row.text(column).orElse("").strip();
        Optional<Double> value = written.isEmpty()
                ? Optional.empty()
                : clock.seconds(written, column.equals("due")).filter(time -> time >= 0 && time <= MOST_SECONDS);
        if (!written.isEmpty() && value.isEmpty()) {
            faults.error("order-time", data.locationOf(row), name, column, written);
        }
        return value.orElse(otherwise);
    }

    private static Text text(String key) {
        return Text.of(OrderTable.class, key);
    }
}
