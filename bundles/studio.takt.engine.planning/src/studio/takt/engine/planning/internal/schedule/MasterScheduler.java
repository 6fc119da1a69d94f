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
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Makes a master schedule: families' plans disaggregated, other items by their lot rules, then what follows from it. */
public final class MasterScheduler {
    /** What every rule id of this engine begins with. */
    public static final String RULE = "master-schedule.";

    private final ScheduleFacts facts;
    private final Parameters parameters;
    private final Monitor monitor;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A schedule of these facts. */
    public MasterScheduler(ScheduleFacts facts, Parameters parameters, Monitor monitor) {
        this.facts = facts;
        this.parameters = parameters;
        this.monitor = monitor;
    }

    /** Writes the schedule down; only findings if the facts have faults. */
    public void plan(Result.Builder result) {
        result.findings(facts.findings());
        if (facts.findings().stream().noneMatch(Finding::isError) && facts.size() > 0 && facts.length() > 0) {
            Schedule schedule = schedule();
            Unit unit = unit();
            new ScheduleTables(schedule, unit).writeTo(result);
            new ScheduleCharts(schedule, unit).writeTo(result);
            result.explain(new ScheduleExplanations(schedule, unit).all());
            schedule.troubles().forEach(trouble -> findings.add(finding(trouble, unit)));
        }
        result.findings(findings);
    }

    /** What is completed, by item and period. */
    public double[][] completed() {
        return completed(facts.ordered());
    }

    /** The schedule. */
    Schedule schedule() {
        double[][] orders = facts.ordered();
        double[][] completed = completed(orders);
        List<ItemRecord> records = new ArrayList<>();
        List<List<Pegging.Peg>> pegs = new ArrayList<>();
        Troubles found = new Troubles(facts);
        for (int i = 0; i < facts.size(); i++) {
            monitor.checkCancelled();
            ItemRecord record = ItemRecord.of(facts.items().get(i), facts.forecast()[i], orders[i], completed[i]);
            records.add(record);
            pegs.add(new Pegging(record, i, facts.orders()).pegs());
            found.item(i, record, pegs.get(i));
        }
        List<Schedule.Agreement> agreement = Agreements.of(facts, completed);
        found.agreement(agreement);
        troubles.addAll(found.all());
        return new Schedule(facts, records, pegs, Levelling.of(facts, completed, monitor), promise(records), agreement,
                List.copyOf(troubles));
    }

    private double[][] completed(double[][] orders) {
        double[][] completed = new double[facts.size()][facts.length()];
        boolean[][] open = new boolean[facts.size()][facts.length()];
        for (int i = 0; i < completed.length; i++) {
            open(i, completed[i], open[i]);
        }
        String method = parameters.text(ScheduleParameters.DISAGGREGATION).orElse("runout");
        boolean bound = !method.equals("none");
        if (bound) {
            Disaggregation disaggregation = new Disaggregation(facts,
                    Disaggregation.Method.valueOf(method.toUpperCase(Locale.ROOT)),
                    parameters.integer(ScheduleParameters.INTERVAL).orElse(0L).intValue(), completed, open);
            new TreeMap<>(facts.plans()).forEach((family, plan) -> disaggregation.family(family, plan, monitor));
            troubles.addAll(disaggregation.troubles());
        }
        for (int i = 0; i < completed.length; i++) {
            monitor.checkCancelled();
            ScheduledItem item = facts.items().get(i);
            if (item.lots().lacks() && (!bound || !facts.plans().containsKey(item.family()))) {
                troubles.add(Trouble.of("lot-rule-lacks", item.name(), "", 0, item.lots().rule()));
            }
            if (!bound || !facts.plans().containsKey(item.family())) {
                completed[i] = new Sizing(item, ItemRecord.demand(item, facts.forecast()[i], orders[i]), completed[i],
                        open[i]).lots(monitor);
            }
        }
        return completed;
    }

    /** Within the planning fence only what is decided is completed; if nothing is, the fence holds nothing. */
    private void open(int i, double[] completed, boolean[] open) {
        ScheduledItem item = facts.items().get(i);
        boolean any = Arrays.stream(facts.firm()[i]).anyMatch(each -> !Double.isNaN(each));
        for (int t = 0; t < completed.length; t++) {
            boolean free = Double.isNaN(facts.firm()[i][t]);
            completed[t] = free ? 0 : facts.firm()[i][t];
            open[t] = free && (!any || t >= item.planningFence());
        }
        if (!any && item.planningFence() > 0) {
            troubles.add(Trouble.of("nothing-firm", item.name(), "", item.planningFence()));
        }
    }

    private Optional<Promise> promise(List<ItemRecord> records) {
        Optional<Double> asked = parameters.quantity(ScheduleParameters.ORDER_QUANTITY).flatMap(this::units);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        String item = parameters.text(ScheduleParameters.ORDER_ITEM).orElse("").strip();
        String period = parameters.text(ScheduleParameters.ORDER_PERIOD).orElse("").strip();
        int which = item.isEmpty() && records.size() == 1
                ? 0
                : IntStream.range(0, facts.size()).filter(i -> facts.items().get(i).name().equals(item)).findFirst()
                        .orElse(-1);
        int when = period.isEmpty()
                ? 0
                : IntStream.range(0, facts.length()).filter(t -> facts.periods().get(t).name().equals(period))
                        .findFirst().orElse(-1);
        if (which < 0 || when < 0) {
            fault(which < 0 ? "order-item" : "order-period", which < 0 ? item : period,
                    which < 0
                            ? names()
                            : facts.periods().get(0).name() + " \u2026 "
                                    + facts.periods().get(facts.length() - 1).name());
            return Optional.empty();
        }
        Promise promise = Promise.of(records.get(which), asked.get(), when);
        if (promise.complete() != when) {
            ScheduledItem of = facts.items().get(which);
            troubles.add(Trouble.of(promise.complete() < 0 ? "promise-short" : "promise-late", of.name(),
                    facts.periods().get(when).name(), ItemRecord.tidy(promise.asked() - promise.inTime()),
                    promise.asked(), promise.promised(),
                    promise.complete() < 0 ? "" : facts.periods().get(promise.complete()).name()));
        }
        return Optional.of(promise);
    }

    private String names() {
        return String.join(", ", facts.items().stream().limit(20).map(ScheduledItem::name).toList());
    }

    private Optional<Double> units(Quantity quantity) {
        if (quantity.unit().isRatio()) {
            return Optional.of(quantity.in(Unit.ONE));
        }
        if (!quantity.unit().isCommensurableWith(unit())) {
            fault("order-unit", quantity, unit());
            return Optional.empty();
        }
        return Optional.of(quantity.in(unit()));
    }

    private Unit unit() {
        return CaseUnits.of("", facts.unit(), List.of()).count();
    }

    private void fault(String key, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, RULE + key, facts.element(),
                Text.of(MasterScheduler.class, "finding." + key, arguments)));
    }

    /** The finding of a trouble: its item, period, quantity and unit, and what else it names. */
    private Finding finding(Trouble trouble, Unit unit) {
        List<Object> arguments = new ArrayList<>(List.of(trouble.item(), trouble.period(), trouble.quantity(),
                unit.toString()));
        arguments.addAll(trouble.more());
        ElementRef element = facts.items().stream().filter(item -> item.name().equals(trouble.item()))
                .map(ScheduledItem::ref).findFirst().orElse(facts.element());
        return new Finding(trouble.severity(), RULE + trouble.rule(), element,
                Text.of(MasterScheduler.class, "finding." + trouble.rule(), arguments.toArray()));
    }
}
