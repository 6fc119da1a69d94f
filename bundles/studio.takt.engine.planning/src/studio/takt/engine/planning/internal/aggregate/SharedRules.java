/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;

/**
 * The pure strategies for several families. Hours that do not suffice are shared in proportion to the hours that families
 * need; hours to spare, in proportion to those that they will still need. A family that is split in two is planned as it
 * would be whole.
 */
final class SharedRules {
    private final SharedCase shared;
    private final Monitor monitor;
    private final double[] netStock;
    private final List<Decision> crews = new ArrayList<>();
    private final List<List<Decision>> made = new ArrayList<>();

    SharedRules(SharedCase shared, Monitor monitor) {
        this.shared = shared;
        this.monitor = monitor;
        this.netStock = shared.families().stream().mapToDouble(each -> each.own().openingStock()).toArray();
        shared.families().forEach(each -> made.add(new ArrayList<>()));
    }

    /** People come and go so that each period makes what it must, and nothing beyond. */
    SharedDecisions chaseWorkforce() {
        double workers = shared.people().openingWorkers();
        for (int t = 0; t < shared.size(); t++) {
            monitor.checkCancelled();
            double[] required = shared.withinLines(t, required(t), 1);
            double needed = hours(required);
            Period period = shared.period(t);
            double wanted = period.hoursPerWorker() > 0
                    ? shared.people().workersFor(needed, period.hoursPerWorker())
                    : workers;
            double now = shared.people().workersWithinLimits(period, workers, wanted);
            double share = share(now * period.hoursPerWorker(), needed);
            double[] regular = Arrays.stream(required).map(units -> units * share).toArray();
            record(t, workers, now, regular, new double[regular.length], new double[regular.length]);
            workers = now;
        }
        return new SharedDecisions(crews, made, List.of(), List.of());
    }

    /** The workforce stays as it is, or is reached as fast as limits allow. */
    SharedDecisions constant(double workforce, List<Finding> findings) {
        double workers = shared.people().openingWorkers();
        for (int t = 0; t < shared.size(); t++) {
            monitor.checkCancelled();
            double now = shared.people().workersWithinLimits(shared.period(t), workers, workforce);
            work(t, workers, now);
            workers = now;
        }
        return new SharedDecisions(crews, made, findings, List.of());
    }

    /** The workforce that makes everything by the end: ⌈hours of all families / hours of one worker⌉. */
    static double levelWorkforce(SharedCase shared) {
        double hours = shared.people().periods().stream().mapToDouble(Period::hoursPerWorker).sum();
        return hours > 0 ? shared.people().workersFor(shared.hoursNeeded(), hours) : shared.people().openingWorkers();
    }

    private void work(int t, double before, double now) {
        Period period = shared.period(t);
        double[] required = required(t);
        double capacity = now * period.hoursPerWorker();
        double share = share(capacity, hours(required));
        double[] regular = shared.withinLines(t,
                Arrays.stream(required).map(units -> units * share).toArray(), 1);
        if (shared.people().slackCapacity() == SlackCapacity.PRODUCE) {
            double[] asked = regular.clone();
            spare(t, capacity - hours(regular), required, regular);
            keepWithinLines(t, asked, regular);
        }
        double[] missing = IntStream.range(0, required.length)
                .mapToDouble(f -> Bookkeeping.tidy(Math.max(0, required[f] - regular[f]))).toArray();
        double overtimeNeeded = IntStream.range(0, missing.length)
                .mapToDouble(f -> missing[f] * shared.families().get(f).own().overtimeHoursPerUnit()).sum();
        double possible = now == 0 ? 0 : now * period.overtimeLimit();
        double overtimeShare = share(possible, overtimeNeeded);
        double[] overtime = shared.withinLines(t, Arrays.stream(missing).map(units -> units * overtimeShare).toArray(),
                shared.lineOvertime(t));
        double[] bought = IntStream.range(0, missing.length).mapToDouble(f -> Math.min(missing[f] - overtime[f],
                shared.families().get(f).period(t).subcontractLimit())).toArray();
        record(t, before, now, regular, overtime, bought);
    }

    /** What is made ahead gets what lines have left once they have made what is asked for. */
    private void keepWithinLines(int t, double[] asked, double[] regular) {
        for (SharedLine line : shared.lines()) {
            double load = line.load(t, regular);
            double needed = line.load(t, asked);
            for (int f = 0; f < regular.length && load > 1; f++) {
                double kept = line.serves(f) ? Math.max(0, 1 - needed) / (load - needed) : 1;
                regular[f] = asked[f] + (regular[f] - asked[f]) * kept;
            }
        }
    }

    /** Makes ahead with the hours to spare what is needed later, up to the maximum stock of each family. */
    private void spare(int t, double hours, double[] required, double[] regular) {
        double[] room = IntStream.range(0, regular.length).mapToDouble(f -> {
            Period period = shared.families().get(f).period(t);
            double most = period.demand() + period.maximumClosing() - netStock[f];
            return Math.max(0, most - required[f]) * shared.families().get(f).hours();
        }).toArray();
        double[] weight = weights(t, regular);
        double left = hours;
        for (int round = 0; round <= regular.length && left > 1e-9; round++) {
            double all = IntStream.range(0, room.length).filter(f -> room[f] > 0).mapToDouble(f -> weight[f]).sum();
            double shared = left;
            for (int f = 0; f < room.length && all > 0; f++) {
                double taken = Math.min(room[f], room[f] > 0 ? shared * weight[f] / all : 0);
                regular[f] += taken / this.shared.families().get(f).hours();
                room[f] -= taken;
                left -= taken;
            }
        }
    }

    /** Hours that each family will need after the period; if none does, of its whole demand; else all alike. */
    private double[] weights(int t, double[] regular) {
        double[] later = new double[regular.length];
        double[] whole = new double[regular.length];
        for (int f = 0; f < later.length; f++) {
            SharedCase.Family family = shared.families().get(f);
            double demand = IntStream.range(t, shared.size()).mapToDouble(s -> family.period(s).demand()).sum();
            double last = family.period(shared.size() - 1).requiredClosing();
            later[f] = Math.max(0, demand + last - netStock[f] - regular[f]) * family.hours();
            whole[f] = family.own().totalRequirement() * family.hours();
        }
        double[] weights = Arrays.stream(later).sum() > 1e-9 ? later : whole;
        double[] alike = new double[weights.length];
        Arrays.fill(alike, 1);
        return Arrays.stream(weights).sum() > 1e-9 ? weights : alike;
    }

    private double[] required(int t) {
        return IntStream.range(0, netStock.length).mapToDouble(f -> {
            SharedCase.Family family = shared.families().get(f);
            return family.own().netRequirement(family.period(t), netStock[f]);
        }).toArray();
    }

    private double hours(double[] units) {
        return IntStream.range(0, units.length).mapToDouble(f -> units[f] * shared.families().get(f).hours()).sum();
    }

    private static double share(double there, double needed) {
        return needed <= there ? 1 : there / needed;
    }

    private void record(int t, double before, double now, double[] regular, double[] overtime, double[] bought) {
        crews.add(new Decision(now, Math.max(0, now - before), Math.max(0, before - now), 0, 0, 0));
        for (int f = 0; f < regular.length; f++) {
            Decision decision = new Decision(0, 0, 0, regular[f], overtime[f], bought[f]);
            made.get(f).add(decision);
            netStock[f] += decision.supply() - shared.families().get(f).period(t).demand();
        }
    }
}
