/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Request;
import studio.takt.engine.flow.internal.map.MapCase.OrderFact;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.engine.flow.internal.table.OrderData;
import studio.takt.engine.flow.internal.table.OrderTable;
import studio.takt.model.demand.CustomerOrder;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.product.Item;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;

/** What is to be delivered from a map: the table of orders, customer orders of the project, or its master schedule. */
final class MapOrders {
    private static final int MOST_NAMES = 5;

    static final String RATE = "rate";
    static final String ORDERS = "orders";
    static final String SCHEDULE = "schedule";

    private final Request request;
    private final MapItems items;
    private final WorkingCalendar calendar;
    private final double day;
    private final Map<String, String> customers;
    private final Faults faults;

    /** For the items of a map, whose customers have these ids by the id of their partner. */
    MapOrders(Request request, MapItems items, WorkingCalendar calendar, double day, Map<String, String> customers,
            Faults faults) {
        this.request = request;
        this.items = items;
        this.calendar = calendar;
        this.day = day;
        this.customers = customers;
        this.faults = faults;
    }

    /** The orders by their due dates; none if demand is a rate. */
    List<OrderFact> read() {
        Optional<DataSet> table = Optional.ofNullable(request.tables().get(ORDERS));
        String from = request.parameters().text("demandFrom").orElse(table.isPresent() ? ORDERS : RATE);
        List<OrderFact> orders = table.isPresent()
                ? fromTable(table.get())
                : switch (from) {
                    case ORDERS -> fromOrders();
                    case SCHEDULE -> fromSchedule();
                    default -> List.of();
                };
        if (orders.isEmpty() && !from.equals(RATE) && faults.none()) {
            faults.error("no-orders", Location.NONE, from);
        }
        tell("orders-past-due", orders.stream().filter(order -> order.due() <= 0 && !order.date().isEmpty())
                .map(OrderFact::name).toList());
        return orders.stream().sorted(Comparator.comparingDouble(OrderFact::due)).toList();
    }

    private Optional<LocalDate> given() {
        Optional<String> written = request.parameters().text("start").filter(text -> !text.isBlank());
        Optional<LocalDate> date = written.flatMap(PlantClock::date);
        if (written.isPresent() && date.isEmpty()) {
            faults.error("not-a-date", Location.NONE, "start", written.get());
        }
        return date;
    }

    private List<OrderFact> fromTable(DataSet data) {
        Optional<LocalDate> start = given().or(() -> dates(data).min(Comparator.naturalOrder()).map(this::assumed));
        List<ItemData> known = items.named();
        List<OrderFact> facts = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (OrderData order : new OrderTable(data, known, faults, new PlantClock(calendar, start, day), Double.NaN)
                .read()) {
            int item = order.itemAmong(known) % items.facts().size();
            if (!order.customer().isEmpty() && !customers.containsKey(order.customer())) {
                strangers.add(order.customer());
            }
            facts.add(new OrderFact(order.name(), item, customers.getOrDefault(order.customer(), ""), order.quantity(),
                    order.release(), order.due(), order.date()));
        }
        tell("orders-customer", strangers);
        return facts;
    }

    private static Stream<LocalDate> dates(DataSet data) {
        return data.rows().stream().flatMap(row -> Stream.of("release", "due").flatMap(name -> row.text(name).stream()))
                .flatMap(text -> PlantClock.date(text).stream());
    }

    private LocalDate assumed(LocalDate first) {
        faults.assumed("orders-start", first.toString());
        return first;
    }

    private List<OrderFact> fromOrders() {
        List<CustomerOrder> all = request.project().map(Project::getCustomerOrders).map(List::copyOf)
                .orElse(List.of());
        Optional<LocalDate> first = all.stream().flatMap(order -> order.getLines().stream())
                .filter(line -> line.getDue() != null && index(line.getItem()) >= 0).map(OrderLine::getDue)
                .min(Comparator.naturalOrder());
        PlantClock clock = new PlantClock(calendar, first.map(this::start), day);
        List<OrderFact> facts = new ArrayList<>();
        leftOut(all);
        for (CustomerOrder order : all) {
            for (OrderLine line : order.getLines()) {
                if (line.getDue() != null && index(line.getItem()) >= 0) {
                    double open = pieces(line.getQuantity()) - pieces(line.getDelivered());
                    String name = ElementRef.of(order).name()
                            + (order.getLines().size() > 1 ? " / " + ElementRef.of(line.getItem()).name() : "");
                    String partner = order.getCustomer() == null ? "" : ElementRef.of(order.getCustomer()).id();
                    add(facts, name, index(line.getItem()), customers.getOrDefault(partner, ""), open, clock,
                            line.getDue());
                }
            }
        }
        return facts;
    }

    private void leftOut(List<CustomerOrder> orders) {
        List<OrderLine> lines = orders.stream().flatMap(order -> order.getLines().stream()).toList();
        tell("orders-elsewhere", lines.stream().filter(line -> index(line.getItem()) < 0)
                .map(line -> line.getItem() == null ? "-" : ElementRef.of(line.getItem()).name()).toList());
        tell("orders-customer", orders.stream().filter(order -> order.getCustomer() != null
                && !customers.containsKey(ElementRef.of(order.getCustomer()).id())
                && order.getLines().stream().anyMatch(line -> index(line.getItem()) >= 0))
                .map(order -> ElementRef.of(order.getCustomer()).name()).toList());
        tell("orders-undated", lines.stream().filter(line -> index(line.getItem()) >= 0 && line.getDue() == null)
                .map(line -> ElementRef.of(line.eContainer()).name()).toList());
    }

    /** How many, and the names of the first of them. */
    private void tell(String key, List<String> names) {
        if (!names.isEmpty()) {
            String first = names.stream().distinct().limit(MOST_NAMES).collect(Collectors.joining(", "));
            boolean more = names.stream().distinct().count() > MOST_NAMES;
            faults.inform(key, names.size(), more ? first + ", \u2026" : first);
        }
    }

    /** The day given, else that of the horizon in which the first order is due, else that order's. */
    private LocalDate start(LocalDate first) {
        return given().orElseGet(() -> assumed(request.project().stream()
                .flatMap(project -> project.getHorizons().stream()).map(Horizon::getStart)
                .filter(date -> date != null && !date.isAfter(first)).max(Comparator.naturalOrder()).orElse(first)));
    }

    private static void add(List<OrderFact> facts, String name, int item, String customer, double pieces,
            PlantClock clock, LocalDate due) {
        if (pieces > 0) {
            facts.add(new OrderFact(name, item, customer, pieces, Double.NaN, clock.workdays(due, true) * clock.day(),
                    due.toString()));
        }
    }

    /** What the last master schedule of the project makes of the items, to the end of each period. */
    private List<OrderFact> fromSchedule() {
        List<MasterSchedule> all = request.project().stream().flatMap(project -> project.getPlans().stream())
                .filter(MasterSchedule.class::isInstance).map(MasterSchedule.class::cast)
                .filter(schedule -> schedule.getLines().stream().anyMatch(line -> index(line.getItem()) >= 0)).toList();
        if (all.isEmpty() || all.get(all.size() - 1).getHorizon() == null) {
            return List.of();
        }
        MasterSchedule schedule = all.get(all.size() - 1);
        tell("orders-elsewhere", schedule.getLines().stream().filter(line -> index(line.getItem()) < 0)
                .map(line -> line.getItem() == null ? "-" : ElementRef.of(line.getItem()).name()).toList());
        if (all.size() > 1) {
            faults.assumed("which-schedule", ElementRef.of(schedule).name());
        }
        List<Bucket> periods = HorizonSpan.of(schedule.getHorizon())
                .map(span -> TimeBuckets.of(span, calendar)).orElse(List.of());
        List<OrderFact> facts = new ArrayList<>();
        if (!periods.isEmpty()) {
            PlantClock clock = new PlantClock(calendar, Optional.of(given().orElse(periods.get(0).start())), day);
            for (MasterScheduleLine line : schedule.getLines()) {
                int item = index(line.getItem());
                boolean within = line.getPeriod() >= 1 && line.getPeriod() <= periods.size();
                if (item >= 0 && within && line.getQuantity() != null) {
                    Bucket period = periods.get(line.getPeriod() - 1);
                    add(facts, ElementRef.of(line.getItem()).name() + " " + period.label(), item, "",
                            pieces(line.getQuantity()), clock, period.end());
                }
            }
        }
        return facts;
    }

    /** The number of an item of the map; a stream that is one makes all. */
    private int index(Item item) {
        return items.items().isEmpty() ? 0 : item == null ? -1 : items.indexOf(item);
    }

    private static double pieces(Quantity quantity) {
        return quantity == null ? 0 : Math.max(0, quantity.value().doubleValue());
    }
}
