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
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * Turns what the aggregate plan makes of a family in each month into lots of its items in the periods of the month. What
 * is decided already counts; the rest is given out so that the month's periods sum to the plan exactly.
 */
final class Disaggregation {
    private static final double DUST = 1e-9;

    private final ScheduleFacts facts;
    private final Method method;
    private final int stated;
    private int interval = 1;
    private final double[][] completed;
    private final boolean[][] open;
    private final double[][] demand;
    private final List<Trouble> troubles = new ArrayList<>();

    /** How a family's quantity is shared by its items. */
    enum Method {
        RUNOUT, EPEI, SHARE
    }

    /**
     * For all families of these facts.
     *
     * @param completed the schedule so far, which this completes; what is decided already stands in it
     * @param open      where this may plan
     * @param interval  every item is made every so many periods ({@link Method#EPEI}); 0: as often as its map can
     */
    Disaggregation(ScheduleFacts facts, Method method, int interval, double[][] completed, boolean[][] open) {
        this.facts = facts;
        this.method = method;
        this.stated = interval;
        this.completed = completed;
        this.open = open;
        this.demand = new double[facts.size()][];
        for (int i = 0; i < demand.length; i++) {
            demand[i] = ItemRecord.demand(facts.items().get(i), facts.forecast()[i], facts.ordered()[i]);
        }
    }

    List<Trouble> troubles() {
        return troubles;
    }

    /** Plans one family. */
    void family(String family, double[] plan, Monitor monitor) {
        int[] items = IntStream.range(0, facts.size()).filter(i -> facts.items().get(i).family().equals(family))
                .toArray();
        double[] share = new Shares(facts).of(items);
        interval = Math.max(1, stated > 0 ? stated : facts.turns().getOrDefault(family, 1));
        for (int month = 0; month < plan.length; month++) {
            monitor.checkCancelled();
            new Month(family, month, items, share, plan[month]).plan();
        }
    }

    /** One month of a family. */
    private final class Month {
        private final String family;
        private final int month;
        private final int[] items;
        private final double[] share;
        private final double plan;
        private final int[] periods;

        Month(String family, int month, int[] items, double[] share, double plan) {
            this.family = family;
            this.month = month;
            this.items = items;
            this.share = share;
            this.plan = plan;
            this.periods = IntStream.range(0, facts.length()).filter(t -> facts.periods().get(t).month() == month)
                    .toArray();
        }

        void plan() {
            double rest = ItemRecord.tidy(plan - decided());
            if (rest < -DUST) {
                troubles.add(Trouble.of("firm-exceeds-plan", "", month(), -rest, family));
            } else if (rest > DUST) {
                if (openPeriods().length == 0) {
                    troubles.add(Trouble.of("nothing-open", "", month(), rest, family));
                } else if (method == Method.RUNOUT) {
                    byPeriodInWholeLots(rest);
                } else {
                    byMonth(rest);
                }
            }
        }

        private String month() {
            return facts.months().get(month);
        }

        private double decided() {
            double sum = 0;
            for (int item : items) {
                for (int t : periods) {
                    sum += completed[item][t];
                }
            }
            return ItemRecord.tidy(sum);
        }

        private int[] openPeriods() {
            return IntStream.of(periods).filter(t -> IntStream.of(items).anyMatch(item -> open[item][t])).toArray();
        }

        /** If whole lots do not come out period by period, but do in the month, items get their month first. */
        private void byPeriodInWholeLots(double rest) {
            int known = troubles.size();
            double[][] before = copy();
            byPeriod(rest);
            if (troubles.size() > known) {
                double[][] broken = copy();
                List<Trouble> found = List.copyOf(troubles.subList(known, troubles.size()));
                restore(before, known);
                byMonth(rest);
                if (troubles.size() > known) {
                    restore(broken, known);
                    troubles.addAll(found);
                }
            }
        }

        private double[][] copy() {
            return IntStream.of(items).mapToObj(item -> completed[item].clone()).toArray(double[][]::new);
        }

        private void restore(double[][] before, int known) {
            for (int i = 0; i < items.length; i++) {
                System.arraycopy(before[i], 0, completed[items[i]], 0, before[i].length);
            }
            troubles.subList(known, troubles.size()).clear();
        }

        /** Each open period gets its part of the month by its workdays, and the items share it. */
        private void byPeriod(double rest) {
            int[] usable = openPeriods();
            double given = 0;
            double days = 0;
            double allDays = IntStream.of(usable).mapToDouble(t -> weight(t, usable)).sum();
            for (int n = 0; n < usable.length; n++) {
                int t = usable[n];
                days += weight(t, usable);
                boolean last = n == usable.length - 1;
                double due = last ? rest - given : Math.max(0, Math.min(rest, inLots(rest * days / allDays)) - given);
                given = ItemRecord.tidy(given + share(t, ItemRecord.tidy(due), last));
            }
        }

        /** What is due up to a period, to the nearest of the smallest lots. */
        private double inLots(double due) {
            double step = IntStream.of(items).mapToDouble(item -> facts.items().get(item).lots().step()).min()
                    .orElse(0);
            return step > 0 ? step * Math.rint(due / step) : due;
        }

        /** Periods without workdays get nothing, unless no period has any. */
        private double weight(int t, int[] usable) {
            boolean none = IntStream.of(usable).allMatch(u -> facts.periods().get(u).workdays() <= 0);
            return none ? 1 : facts.periods().get(t).workdays();
        }

        private double share(int t, double quantity, boolean last) {
            int[] makers = IntStream.range(0, items.length).filter(i -> open[items[i]][t]).toArray();
            int horizon = Math.min(facts.length(), t + periods.length) - 1;
            double[] wanted = RunOut.shares(each(makers, i -> above(items[i], t, horizon)),
                    each(makers, i -> ahead(items[i], t, horizon)), normal(makers), quantity);
            double[] given = Apportion.of(wanted, each(makers, i -> facts.items().get(items[i]).lots().step()),
                    quantity, last);
            double sum = 0;
            for (int n = 0; n < makers.length; n++) {
                completed[items[makers[n]]][t] += given[n];
                sum += given[n];
            }
            return ItemRecord.tidy(sum) + (last ? broken(items[makers[largest(wanted)]], t, quantity - sum) : 0);
        }

        /** What is left over at the end of a month is made although it is no whole lot: the sum must hold. */
        private double broken(int item, int t, double left) {
            double rest = ItemRecord.tidy(left);
            if (rest <= DUST) {
                return 0;
            }
            completed[item][t] = ItemRecord.tidy(completed[item][t] + rest);
            troubles.add(Trouble.of("broken-lot", facts.items().get(item).name(), facts.periods().get(t).name(), rest,
                    family, month(), facts.items().get(item).lots().step()));
            return rest;
        }

        /** The quantity of each item in the month first, then its periods. */
        private void byMonth(double rest) {
            int[] makers = IntStream.range(0, items.length)
                    .filter(i -> IntStream.of(periods).anyMatch(t -> open[items[i]][t])).toArray();
            int first = periods[0];
            int end = periods[periods.length - 1];
            double[] wanted = method == Method.SHARE
                    ? DoubleStream.of(normal(makers)).map(each -> rest * each).toArray()
                    : RunOut.shares(each(makers, i -> above(items[i], first, end)),
                            each(makers, i -> ahead(items[i], first, end)), normal(makers), rest);
            double[] given = Apportion.of(wanted, each(makers, i -> facts.items().get(items[i]).lots().step()), rest,
                    true);
            for (int n = 0; n < makers.length; n++) {
                spread(items[makers[n]], given[n]);
            }
            int item = items[makers[largest(wanted)]];
            int[] turns = turns(item);
            broken(item, turns[turns.length - 1], rest - Apportion.sum(given));
        }

        /** Spreads an item's month over its turns, whole lots as evenly as they go. */
        private void spread(int item, double quantity) {
            double step = facts.items().get(item).lots().step();
            int[] turns = turns(item);
            double days = 0;
            double given = 0;
            double all = IntStream.of(turns).mapToDouble(t -> weight(t, turns)).sum();
            for (int n = 0; n < turns.length; n++) {
                days += weight(turns[n], turns);
                double due = n == turns.length - 1 ? quantity : quantity * days / all;
                double upTo = step > 0 && n < turns.length - 1 ? step * Math.rint(due / step) : due;
                double lot = Math.max(0, ItemRecord.tidy(Math.min(upTo, quantity) - given));
                completed[item][turns[n]] += lot;
                given = ItemRecord.tidy(given + lot);
            }
        }

        /** The periods in which it is an item's turn; all open ones if none is. */
        private int[] turns(int item) {
            int[] usable = IntStream.of(periods).filter(t -> open[item][t]).toArray();
            int offset = IntStream.range(0, items.length).filter(i -> items[i] == item).findFirst().orElse(0);
            int[] turns = method == Method.EPEI
                    ? IntStream.of(usable).filter(t -> t % interval == offset % interval).toArray()
                    : usable;
            return turns.length > 0 ? turns : usable;
        }

        private double[] normal(int[] makers) {
            double all = IntStream.of(makers).mapToDouble(i -> share[i]).sum();
            return each(makers, i -> all > 0 ? share[i] / all : 1.0 / makers.length);
        }
    }

    private static double[] each(int[] makers, IntToDoubleFunction number) {
        return IntStream.of(makers).mapToDouble(number).toArray();
    }

    private static int largest(double[] wanted) {
        return IntStream.range(0, wanted.length).boxed().max(Comparator.comparingDouble((Integer i) -> wanted[i])
                .thenComparing(Comparator.reverseOrder())).orElse(0);
    }

    /** Stock above safety before a period, with what is decided until the end. */
    private double above(int item, int from, int end) {
        double stock = facts.items().get(item).onHand() - facts.items().get(item).safetyStock();
        for (int t = 0; t <= end; t++) {
            stock += completed[item][t] - (t < from ? demand[item][t] : 0);
        }
        return stock;
    }

    /** Demand from a period to another. */
    private double ahead(int item, int from, int end) {
        return IntStream.rangeClosed(from, end).mapToDouble(t -> demand[item][t]).sum();
    }
}
