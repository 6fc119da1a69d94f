/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts.Order;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts.Usage;

/** Gathers the facts of a schedule, from tables or a model. */
public final class FactsBuilder {
    private static final double SECONDS_OF_SHIFT = 8 * 3600;

    private final Timeline timeline;
    private final List<ScheduledItem> items;
    private final double[][] forecast;
    private final double[][] firm;
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, double[]> plans = new TreeMap<>();
    private final Map<String, Integer> turns = new TreeMap<>();
    private final List<Usage> bill = new ArrayList<>();

    /** For these items over that time. */
    public FactsBuilder(Timeline timeline, List<ScheduledItem> items) {
        this.timeline = timeline;
        this.items = List.copyOf(items);
        this.forecast = new double[items.size()][timeline.periods().size()];
        this.firm = new double[items.size()][timeline.periods().size()];
        Arrays.stream(firm).forEach(row -> Arrays.fill(row, Double.NaN));
    }

    /** The place of the item of that name; -1 if there is none. */
    public int item(String name) {
        return IntStream.range(0, items.size()).filter(i -> items.get(i).name().equals(name)).findFirst().orElse(-1);
    }

    /** Adds to the forecast of an item. */
    public void forecast(int item, double quantity, double[] shares) {
        add(forecast[item], Timeline.spread(quantity, shares));
    }

    /** Adds to the forecasts of a family's items by their shares. */
    public void familyForecast(String family, double quantity, double[] shares) {
        int[] members = IntStream.range(0, items.size()).filter(i -> items.get(i).family().equals(family)).toArray();
        double[] stated = IntStream.of(members).mapToDouble(i -> items.get(i).share().orElse(0)).toArray();
        double all = Arrays.stream(stated).sum();
        double[] normal = Arrays.stream(stated).map(each -> all > 0 ? each / all : 1.0 / members.length).toArray();
        double[] byPeriod = Timeline.spread(quantity, shares);
        double[][] given = new double[members.length][];
        double[] due = new double[byPeriod.length];
        double[] sum = new double[byPeriod.length];
        double share = 0;
        for (int n = 0; n < members.length; n++) {
            share += normal[n];
            given[n] = new double[byPeriod.length];
            for (int t = 0; t < byPeriod.length; t++) {
                boolean whole = byPeriod[t] == Math.rint(byPeriod[t]);
                due[t] = n == members.length - 1 ? byPeriod[t] : byPeriod[t] * share;
                given[n][t] = (whole ? Math.rint(due[t]) : due[t]) - sum[t];
                sum[t] += given[n][t];
            }
            add(forecast[members[n]], given[n]);
        }
    }

    private static void add(double[] to, double[] more) {
        for (int t = 0; t < to.length; t++) {
            to[t] += more[t];
        }
    }

    /** Adds an order. */
    public void order(ElementRef ref, String name, int item, int period, double quantity) {
        orders.add(new Order(ref, name, item, period, quantity));
    }

    /** Adds what is decided to be completed. */
    public void firm(int item, int period, double quantity) {
        firm[item][period] = quantity + (Double.isNaN(firm[item][period]) ? 0 : firm[item][period]);
    }

    /** Says what is decided to be completed, where nothing else is. */
    public void firmUnless(int item, int period, double quantity) {
        if (Double.isNaN(firm[item][period])) {
            firm[item][period] = quantity;
        }
    }

    /** Adds to what the aggregate plan makes of a family in a month. */
    public void plan(String family, int month, double quantity) {
        plans.computeIfAbsent(family, key -> new double[timeline.months().size()])[month] += quantity;
    }

    /** Says every how many periods a family's map can make every item. */
    public void turns(String family, int periods) {
        turns.put(family, periods);
    }

    /** Adds a component. */
    public void uses(int item, String component, double quantity) {
        bill.add(new Usage(item, component, quantity));
    }

    /** The facts. */
    public ScheduleFacts build(ElementRef element, String unit, List<Finding> findings) {
        double day = timeline.calendar().secondsPerWorkday().doubleValue();
        return new ScheduleFacts(element, unit, timeline.periods(), timeline.months(), items, forecast,
                List.copyOf(orders), firm, plans, List.copyOf(bill), Map.copyOf(turns),
                day > 0 ? day : SECONDS_OF_SHIFT,
                List.copyOf(findings));
    }
}
