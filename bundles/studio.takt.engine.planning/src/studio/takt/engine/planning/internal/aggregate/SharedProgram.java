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
import java.util.function.ToIntFunction;

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Program.Term;
import studio.takt.engine.planning.internal.solver.Solution;

/** The plan of several families as a linear programme: as {@link PlanProgram}, people and their hours being shared. */
final class SharedProgram {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int ABSENT = -1;

    private final SharedCase shared;
    private final Latitude latitude;
    private final Slack slack;
    private final boolean countMissing;
    private final Program.Builder program = new Program.Builder();
    private final int[] workers;
    private final Units[][] units;

    /** The variables of a family in a period. */
    private record Units(int regular, int overtime, int subcontracted, int stock, int owed, int shortage, int late,
            int excess) {}

    /** Units that each family may miss in each period, and may keep above what it may. */
    record Slack(double[][] missing, double[][] excess) {
        static Slack of(SharedCase shared, double units) {
            double[][] each = new double[shared.families().size()][shared.size()];
            Arrays.stream(each).forEach(row -> Arrays.fill(row, units));
            return new Slack(each, each);
        }
    }

    private SharedProgram(SharedCase shared, Latitude latitude, Slack slack, boolean countMissing) {
        this.shared = shared;
        this.latitude = latitude;
        this.slack = slack;
        this.countMissing = countMissing;
        this.workers = new int[shared.size()];
        this.units = new Units[shared.families().size()][shared.size()];
        for (int t = 0; t < shared.size(); t++) {
            people(t);
            for (int f = 0; f < units.length; f++) {
                units[f][t] = units(f, t);
                constrain(f, t);
            }
            time(t);
        }
        for (SharedCase.Family family : shared.families()) {
            if (!countMissing && family.own().holdingBasis() == HoldingBasis.AVERAGE) {
                program.plus(family.own().openingStock() * family.period(0).holdingCost() / 2);
            }
        }
    }

    /** The least cost, everything promised being kept. */
    static SharedProgram strict(SharedCase shared, Latitude latitude) {
        return new SharedProgram(shared, latitude, Slack.of(shared, 0), false);
    }

    /** The least hours of work that must be missing. */
    static SharedProgram leastMissing(SharedCase shared, Latitude latitude) {
        return new SharedProgram(shared, latitude, Slack.of(shared, NONE), true);
    }

    /** The least cost, so many units being missing or too much. */
    static SharedProgram allowing(SharedCase shared, Latitude latitude, Slack slack) {
        return new SharedProgram(shared, latitude, slack, false);
    }

    Program program() {
        return program.build();
    }

    private boolean may(Lever lever) {
        return latitude.levers().contains(lever);
    }

    private int column(String name, double upper, double cost) {
        return program.variable(name, 0, upper, countMissing ? 0 : cost);
    }

    private void people(int t) {
        Period period = shared.period(t);
        var costs = shared.people().costs();
        workers[t] = latitude.wholeWorkers()
                ? program.whole("workers" + t, 0, NONE, countMissing ? 0 : period.wage())
                : column("workers" + t, NONE, period.wage());
        int hired = column("hired" + t, may(Lever.HIRE) ? whole(period.hireLimit()) : 0, costs.hire());
        int laidOff = column("laidOff" + t, may(Lever.LAYOFF) ? whole(period.layoffLimit()) : 0, costs.layoff());
        List<Term> terms = new ArrayList<>(List.of(new Term(workers[t], 1), new Term(hired, -1),
                new Term(laidOff, 1)));
        if (t > 0) {
            terms.add(new Term(workers[t - 1], -1));
        }
        program.equal("people" + t, t == 0 ? shared.people().openingWorkers() : 0, terms.toArray(Term[]::new));
    }

    private double whole(double limit) {
        return latitude.wholeWorkers() ? Math.floor(limit + 1e-9) : limit;
    }

    private Units units(int f, int t) {
        PlanningCase own = shared.families().get(f).own();
        Period period = own.periods().get(t);
        var costs = own.costs();
        double overtime = own.overtimeHoursPerUnit() * costs.overtimeHour();
        String at = "_" + f + "_" + t;
        return new Units(column("regular" + at, NONE, costs.material()),
                column("overtime" + at, may(Lever.OVERTIME) && overtime > 0 ? NONE : 0, overtime + costs.material()),
                column("subcontracted" + at, may(Lever.SUBCONTRACT) ? period.subcontractLimit() : 0,
                        costs.subcontract()),
                column("stock" + at, mostStock(own, t), holding(own, t)),
                column("owed" + at, owedLimit(period, t), period.backorderCost()),
                program.variable("shortage" + at, 0, slack.missing[f][t], countMissing ? own.hoursPerUnit() : 0),
                program.variable("late" + at, 0, slack.missing[f][t], countMissing ? own.hoursPerUnit() : 0),
                excess(f, t, own));
    }

    /** What is too much weighs more than all that making less would miss: it is there only if nothing else helps. */
    private int excess(int f, int t, PlanningCase own) {
        double hours = shared.families().stream().mapToDouble(SharedCase.Family::hours).max().orElse(1);
        return slack.excess[f][t] > 0 && Double.isFinite(mostStock(own, t))
                ? program.variable("excess_" + f + "_" + t, 0, slack.excess[f][t],
                        countMissing ? (4 * Math.pow(shared.size(), 2) + 1) * hours : holding(own, t))
                : ABSENT;
    }

    private double mostStock(PlanningCase own, int t) {
        return Math.min(own.periods().get(t).maximumClosing(), stockLimit(own, t));
    }

    private double stockLimit(PlanningCase own, int t) {
        double left = own.openingStock();
        for (int s = 0; s <= t; s++) {
            left -= own.periods().get(s).demand();
        }
        return may(Lever.INVENTORY) ? NONE : Math.max(own.periods().get(t).requiredClosing(), left);
    }

    private static double holding(PlanningCase own, int t) {
        double here = own.periods().get(t).holdingCost();
        if (own.holdingBasis() == HoldingBasis.CLOSING) {
            return here;
        }
        boolean last = t == own.periods().size() - 1;
        return here / 2 + (last ? 0 : own.periods().get(t + 1).holdingCost() / 2);
    }

    private double owedLimit(Period period, int t) {
        boolean may = PlanProgram.mayOwe(latitude.levers(), period) && t < shared.size() - 1;
        return may ? Math.min(latitude.backorderLimit(), latitude.delayInFull() ? period.demand() : NONE) : 0;
    }

    private void constrain(int f, int t) {
        PlanningCase own = shared.families().get(f).own();
        Period period = own.periods().get(t);
        Units at = units[f][t];
        List<Term> terms = new ArrayList<>(List.of(new Term(at.regular, 1), new Term(at.overtime, 1),
                new Term(at.subcontracted, 1), new Term(at.stock, -1), new Term(at.owed, 1), new Term(at.late, 1)));
        if (t > 0) {
            Units before = units[f][t - 1];
            terms.addAll(List.of(new Term(before.stock, 1), new Term(before.owed, -1), new Term(before.late, -1)));
            if (before.excess != ABSENT) {
                terms.add(new Term(before.excess, 1));
            }
        }
        if (at.excess != ABSENT) {
            terms.add(new Term(at.excess, -1));
        }
        program.equal("units" + f + "_" + t, period.demand() - (t == 0 ? own.openingStock() : 0),
                terms.toArray(Term[]::new));
        program.atLeast("required" + f + "_" + t, period.requiredClosing(), new Term(at.stock, 1),
                new Term(at.shortage, 1));
        if (latitude.delayInFull() && owedLimit(period, t) > 0) {
            boolean all = latitude.backorderLimit() >= period.demand();
            int delayed = program.whole("delayed" + f + "_" + t, 0, all ? 1 : 0, 0);
            program.equal("inFull" + f + "_" + t, 0, new Term(at.owed, 1), new Term(delayed, -period.demand()));
        }
    }

    /** Regular hours and overtime hours of all families together stay within those of the people. */
    private void time(int t) {
        List<Term> regular = new ArrayList<>(List.of(new Term(workers[t], -shared.period(t).hoursPerWorker())));
        List<Term> overtime = new ArrayList<>(List.of(new Term(workers[t], -overtimeHours(t))));
        for (int f = 0; f < units.length; f++) {
            PlanningCase own = shared.families().get(f).own();
            regular.add(new Term(units[f][t].regular, own.hoursPerUnit()));
            overtime.add(new Term(units[f][t].overtime, own.overtimeHoursPerUnit()));
        }
        if (may(Lever.SHORT_TIME)) {
            program.atMost("capacity" + t, 0, regular.toArray(Term[]::new));
        } else {
            program.equal("capacity" + t, 0, regular.toArray(Term[]::new));
        }
        program.atMost("overtimeLimit" + t, 0, overtime.toArray(Term[]::new));
        for (SharedLine line : shared.lines()) {
            line(t, line, 1, Units::regular);
            if (Double.isFinite(shared.lineOvertime(t))) {
                line(t, line, shared.lineOvertime(t), Units::overtime);
            }
        }
    }

    /** The families that need a line share its time; of what it cannot make, nothing is made. */
    private void line(int t, SharedLine line, double time, ToIntFunction<Units> made) {
        List<Term> terms = new ArrayList<>();
        for (int f = 0; f < units.length; f++) {
            double capacity = line.capacity()[f][t];
            int column = made.applyAsInt(units[f][t]);
            if (capacity == 0) {
                program.atMost("closed" + column, 0, new Term(column, 1));
            } else if (line.serves(f)) {
                terms.add(new Term(column, 1 / capacity));
            }
        }
        program.atMost(line.name() + t, time, terms.toArray(Term[]::new));
    }

    /** Without a limit one person could make everything in overtime, but nobody can make nothing. */
    private double overtimeHours(int t) {
        if (Double.isFinite(shared.period(t).overtimeLimit())) {
            return shared.period(t).overtimeLimit();
        }
        return shared.families().stream().mapToDouble(family -> family.own().overtimeHoursPerUnit()
                * family.own().periods().stream().mapToDouble(each -> each.demand() + each.requiredClosing()).sum())
                .sum();
    }

    /** What each family misses in each period of a solution. */
    double[][] missing(Solution solution) {
        return Arrays.stream(units).map(row -> Arrays.stream(row).mapToDouble(at -> Bookkeeping.tidy(
                Math.max(0, solution.values()[at.shortage]) + Math.max(0, solution.values()[at.late]))).toArray())
                .toArray(double[][]::new);
    }

    /** What each family keeps in each period of a solution above what it may. */
    double[][] excess(Solution solution) {
        return Arrays.stream(units).map(row -> Arrays.stream(row).mapToDouble(at -> at.excess == ABSENT
                ? 0
                : Bookkeeping.tidy(Math.max(0, solution.values()[at.excess]))).toArray()).toArray(double[][]::new);
    }

    /** The people of a solution. */
    List<Decision> crews(Solution solution) {
        List<Decision> crews = new ArrayList<>();
        double before = shared.people().openingWorkers();
        for (int column : workers) {
            double now = PlanProgram.clean(solution.values()[column]);
            crews.add(new Decision(now, Math.max(0, now - before), Math.max(0, before - now), 0, 0, 0));
            before = now;
        }
        return crews;
    }

    /** The decisions of each family in a solution. */
    List<List<Decision>> families(Solution solution) {
        double[] values = solution.values();
        return Arrays.stream(units).map(row -> Arrays.stream(row).map(at -> {
            double withheld = latitude.delayInFull()
                    ? Math.min(PlanProgram.clean(values[at.stock]), PlanProgram.clean(values[at.owed]))
                    : 0;
            return new Decision(0, 0, 0, PlanProgram.clean(values[at.regular]), PlanProgram.clean(values[at.overtime]),
                    PlanProgram.clean(values[at.subcontracted]), withheld);
        }).toList()).toList();
    }
}
