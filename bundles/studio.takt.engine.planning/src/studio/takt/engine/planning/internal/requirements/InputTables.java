/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** What the tables look like from which requirements are planned; a column may have other names. */
public final class InputTables {
    /** The items. */
    public static final String ITEMS = "items";
    /** The bills of materials. */
    public static final String BOM = "bom";
    /** What is demanded from outside. */
    public static final String DEMAND = "demand";
    /** What is on order. */
    public static final String RECEIPTS = "receipts";
    /** What the master schedule makes. */
    public static final String SCHEDULE = "schedule";

    static final Names ITEM = new Names("item", "part", "code");
    static final Names ON_HAND = new Names("onHand", "stock", "inventory");
    static final Names LEAD_TIME = new Names("leadTime", "lt", "lead");
    static final Names SAFETY_STOCK = new Names("safetyStock", "ss");
    static final Names SAFETY_TIME = new Names("safetyTime");
    static final Names RULE = new Names("lotRule", "rule", "lotSizeRule", "lotSizing");
    static final Names SIZE = new Names("lotSize", "fixedQuantity", "orderQuantity");
    static final Names PERIODS = new Names("periodsOfSupply", "periodsCovered");
    static final Names LEAST = new Names("minimumLot", "minimum", "min", "moq");
    static final Names MOST = new Names("maximumLot", "maximum", "max");
    static final Names MULTIPLE = new Names("lotMultiple", "multiple", "containerQuantity");
    static final Names SETUP = new Names("orderCost", "setupCost");
    static final Names HOLDING = new Names("holdingCost");
    static final Names YIELD = new Names("yield");
    static final Names PHANTOM = new Names("phantom");
    static final Names OWNERSHIP = new Names("ownership", "customerSupplied", "owner");
    static final Names UNIT = new Names("unit", "uom");
    static final Names PARENT = new Names("parent", "assembly", "product");
    static final Names COMPONENT = new Names("component", "child", "part", "item");
    static final Names PER = new Names("quantity", "quantityPer", "per", "qty");
    static final Names SCRAP = new Names("scrap");
    static final Names FROM = new Names("from", "effectiveFrom", "validFrom");
    static final Names TO = new Names("to", "effectiveTo", "validTo");
    static final Names ALTERNATE = new Names("alternate", "alternative");
    static final Names PERIOD = new Names("period", "due", "week", "month", "day", "date");
    static final Names QUANTITY = new Names("quantity", "qty", "demand", "gross", "receipt");
    static final Names ORDER = new Names("order", "customer", "customerOrder");

    private InputTables() {}

    /** The names of a column, the usual one first. */
    record Names(List<String> all) {
        Names(String... names) {
            this(List.of(names));
        }

        String usual() {
            return all.get(0);
        }
    }

    /** All tables. */
    public static List<InputTable> all() {
        return List.of(
                table(ITEMS, text(ITEM), number(ON_HAND), text(LEAD_TIME), number(SAFETY_STOCK), text(SAFETY_TIME),
                        text(RULE), number(SIZE), number(PERIODS), number(LEAST), number(MOST), number(MULTIPLE),
                        number(SETUP), number(HOLDING), number(YIELD), text(PHANTOM), text(OWNERSHIP), text(UNIT)),
                table(BOM, text(PARENT), text(COMPONENT), number(PER), number(SCRAP), text(FROM), text(TO),
                        text(ALTERNATE), text(PHANTOM)),
                orders(DEMAND), orders(RECEIPTS), orders(SCHEDULE));
    }

    private static InputTable orders(String name) {
        return table(name, text(ITEM), text(PERIOD), number(QUANTITY), text(ORDER));
    }

    /** A column before it is told which table it is in. */
    private record Sketch(Names names, Kind kind) {}

    private static Sketch text(Names names) {
        return new Sketch(names, Kind.TEXT);
    }

    private static Sketch number(Names names) {
        return new Sketch(names, Kind.NUMBER);
    }

    private static InputTable table(String name, Sketch... sketches) {
        List<InputColumn> columns = new ArrayList<>();
        for (Sketch sketch : sketches) {
            String usual = sketch.names.usual();
            String key = "table." + (isOrders(name) ? "orders" : name) + "." + usual;
            boolean time = sketch.names == LEAD_TIME || sketch.names == SAFETY_TIME;
            Unit unit = time ? Unit.parse("d") : Unit.ONE;
            for (String each : sketch.names.all) {
                Text help = each.equals(usual)
                        ? Text.of(InputTables.class, key)
                        : Text.of(InputTables.class, "table.another", usual);
                columns.add(new InputColumn(each, sketch.kind, unit, false, help));
            }
        }
        return new InputTable(name, Text.of(InputTables.class, "input." + name), columns).mayBeEmpty();
    }

    private static boolean isOrders(String name) {
        return name.equals(DEMAND) || name.equals(RECEIPTS) || name.equals(SCHEDULE);
    }
}
