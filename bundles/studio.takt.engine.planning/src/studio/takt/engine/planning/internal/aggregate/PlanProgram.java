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
import java.util.Set;

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Program.Term;
import studio.takt.engine.planning.internal.solver.Solution;

/**
 * An aggregate plan as a linear programme: people, production and stock of each period, with the costs that the books
 * will find. A lever without a cost is not pulled, as nobody means overtime, subcontracting or delay to be free.
 */
final class PlanProgram {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int ABSENT = -1;

    private final PlanningCase planningCase;
    private final Latitude latitude;
    private final Slack slack;
    private final boolean countMissing;
    private final Program.Builder program = new Program.Builder();
    private final List<Columns> columns = new ArrayList<>();

    /** The variables of a period; {@code excess} is {@link #ABSENT} where stock may not be above its limit. */
    record Columns(int workers, int hired, int laidOff, int regular, int overtime, int subcontracted, int stock,
            int owed, int shortage, int late, int excess) {}

    /**
     * Units by which promises may be broken, by period.
     *
     * @param missing of the required stock, or owed where nothing may be owed
     * @param excess  above the stock that may be kept
     */
    record Slack(double[] missing, double[] excess) {
        static Slack of(int periods, double units) {
            double[] each = new double[periods];
            Arrays.fill(each, units);
            return new Slack(each, each);
        }
    }

    /**
     * A programme.
     *
     * @param slack        units by which promises may be broken
     * @param countMissing true to minimise what is missing, and first what is too much, instead of cost
     */
    private PlanProgram(PlanningCase planningCase, Latitude latitude, Slack slack, boolean countMissing) {
        this.planningCase = planningCase;
        this.latitude = latitude;
        this.slack = slack;
        this.countMissing = countMissing;
        for (int t = 0; t < planningCase.periods().size(); t++) {
            columns.add(columns(t, planningCase.periods().get(t)));
            constrain(t, planningCase.periods().get(t), columns.get(t));
        }
        if (!countMissing && planningCase.holdingBasis() == HoldingBasis.AVERAGE) {
            program.plus(planningCase.openingStock() * planningCase.periods().get(0).holdingCost() / 2);
        }
    }

    /** The least cost, everything promised being kept. */
    static PlanProgram strict(PlanningCase planningCase, Latitude latitude) {
        return new PlanProgram(planningCase, latitude, Slack.of(planningCase.periods().size(), 0), false);
    }

    /** The least that must be missing. */
    static PlanProgram leastMissing(PlanningCase planningCase, Latitude latitude) {
        return new PlanProgram(planningCase, latitude, Slack.of(planningCase.periods().size(), NONE), true);
    }

    /** The least cost, so much being missing or too much. */
    static PlanProgram allowing(PlanningCase planningCase, Latitude latitude, Slack slack) {
        return new PlanProgram(planningCase, latitude, slack, false);
    }

    Program program() {
        return program.build();
    }

    private boolean may(Lever lever) {
        return latitude.levers().contains(lever);
    }

    private Columns columns(int t, Period period) {
        var costs = planningCase.costs();
        double overtime = planningCase.overtimeHoursPerUnit() * costs.overtimeHour();
        return new Columns(people("workers", t, NONE, period.wage()),
                column("hired", t, may(Lever.HIRE) ? people(period.hireLimit()) : 0, costs.hire()),
                column("laidOff", t, may(Lever.LAYOFF) ? people(period.layoffLimit()) : 0, costs.layoff()),
                column("regular", t, period.lineCapacity(), costs.material()),
                column("overtime", t, may(Lever.OVERTIME) && overtime > 0 ? period.lineOvertime() : 0,
                        overtime + costs.material()),
                column("subcontracted", t, may(Lever.SUBCONTRACT) ? period.subcontractLimit() : 0,
                        costs.subcontract()),
                column("stock", t, mostStock(t), holding(t)),
                column("owed", t, owedLimit(t, period), period.backorderCost()), missing("shortage", t),
                missing("late", t), excess(t));
    }

    private double people(double limit) {
        return latitude.wholeWorkers() ? Math.floor(limit + 1e-9) : limit;
    }

    private int people(String name, int t, double upper, double cost) {
        return latitude.wholeWorkers()
                ? program.whole(name + t, 0, upper, countMissing ? 0 : cost)
                : column(name, t, upper, cost);
    }

    private int column(String name, int t, double upper, double cost) {
        return program.variable(name + t, 0, upper, countMissing ? 0 : cost);
    }

    private int missing(String name, int t) {
        return program.variable(name + t, 0, slack.missing[t], countMissing ? 1 : 0);
    }

    /** What is too much weighs more than all that making less would miss: it is there only if nothing else helps. */
    private int excess(int t) {
        return slack.excess[t] > 0 && Double.isFinite(mostStock(t))
                ? program.variable("excess" + t, 0, slack.excess[t],
                        countMissing ? 4 * Math.pow(planningCase.periods().size(), 2) + 1 : holding(t))
                : ABSENT;
    }

    private double mostStock(int t) {
        return Math.min(planningCase.periods().get(t).maximumClosing(), stockLimit(t));
    }

    /** Without the lever, stock is what is required, or what the opening stock leaves. */
    private double stockLimit(int t) {
        double left = planningCase.openingStock();
        for (int s = 0; s <= t; s++) {
            left -= planningCase.periods().get(s).demand();
        }
        return may(Lever.INVENTORY) ? NONE : Math.max(planningCase.periods().get(t).requiredClosing(), left);
    }

    /** Closing stock of a period is opening stock of the next. */
    private double holding(int t) {
        double own = planningCase.periods().get(t).holdingCost();
        if (planningCase.holdingBasis() == HoldingBasis.CLOSING) {
            return own;
        }
        boolean last = t == planningCase.periods().size() - 1;
        return own / 2 + (last ? 0 : planningCase.periods().get(t + 1).holdingCost() / 2);
    }

    /** Nobody delivers late and keeps a minimum at the same time; by the end everything is delivered. */
    private double owedLimit(int t, Period period) {
        boolean may = mayOwe(latitude.levers(), period) && t < planningCase.periods().size() - 1;
        return may ? Math.min(latitude.backorderLimit(), latitude.delayInFull() ? period.demand() : NONE) : 0;
    }

    /** True if something may be owed at the end of the period. */
    static boolean mayOwe(Set<Lever> levers, Period period) {
        return levers.contains(Lever.DELIVERY_DATE) && period.backorderCost() > 0 && period.requiredClosing() == 0;
    }

    private void constrain(int t, Period period, Columns at) {
        boolean first = t == 0;
        Columns before = first ? at : columns.get(t - 1);
        balancePeople(t, at, before);
        double perWorker = planningCase.unitsOfWorker(period);
        if (may(Lever.SHORT_TIME)) {
            program.atMost("capacity" + t, 0, new Term(at.regular, 1), new Term(at.workers, -perWorker));
        } else {
            program.equal("capacity" + t, 0, new Term(at.regular, 1), new Term(at.workers, -perWorker));
        }
        program.atMost("overtimeLimit" + t, 0, new Term(at.overtime, planningCase.overtimeHoursPerUnit()),
                new Term(at.workers, -overtimeHours(period)));
        balanceUnits(t, period, at, before);
        program.atLeast("required" + t, period.requiredClosing(), new Term(at.stock, 1), new Term(at.shortage, 1));
        if (latitude.delayInFull() && owedLimit(t, period) > 0) {
            boolean all = latitude.backorderLimit() >= period.demand();
            int delayed = program.whole("delayed" + t, 0, all ? 1 : 0, 0);
            program.equal("inFull" + t, 0, new Term(at.owed, 1), new Term(delayed, -period.demand()));
        }
    }

    /** Without a limit one person could make everything in overtime, but nobody can make nothing. */
    private double overtimeHours(Period period) {
        double everything = planningCase.periods().stream()
                .mapToDouble(each -> each.demand() + each.requiredClosing()).sum();
        return Double.isFinite(period.overtimeLimit())
                ? period.overtimeLimit()
                : everything * planningCase.overtimeHoursPerUnit();
    }

    private void balancePeople(int t, Columns at, Columns before) {
        List<Term> terms = new ArrayList<>(List.of(new Term(at.workers, 1), new Term(at.hired, -1),
                new Term(at.laidOff, 1)));
        if (t > 0) {
            terms.add(new Term(before.workers, -1));
        }
        program.equal("people" + t, t == 0 ? planningCase.openingWorkers() : 0, terms.toArray(Term[]::new));
    }

    private void balanceUnits(int t, Period period, Columns at, Columns before) {
        List<Term> terms = new ArrayList<>(List.of(new Term(at.regular, 1), new Term(at.overtime, 1),
                new Term(at.subcontracted, 1), new Term(at.stock, -1), new Term(at.owed, 1), new Term(at.late, 1)));
        if (t > 0) {
            terms.addAll(List.of(new Term(before.stock, 1), new Term(before.owed, -1), new Term(before.late, -1)));
        }
        if (at.excess != ABSENT) {
            terms.add(new Term(at.excess, -1));
        }
        if (t > 0 && before.excess != ABSENT) {
            terms.add(new Term(before.excess, 1));
        }
        program.equal("units" + t, period.demand() - (t == 0 ? planningCase.openingStock() : 0),
                terms.toArray(Term[]::new));
    }

    /** What each period misses in a solution. */
    double[] missing(Solution solution) {
        return columns.stream().mapToDouble(at -> Bookkeeping.tidy(
                Math.max(0, solution.values()[at.shortage]) + Math.max(0, solution.values()[at.late]))).toArray();
    }

    /** What each period keeps in a solution above what it may. */
    double[] excess(Solution solution) {
        return columns.stream().mapToDouble(at -> at.excess == ABSENT
                ? 0
                : Bookkeeping.tidy(Math.max(0, solution.values()[at.excess]))).toArray();
    }

    /** The decisions of a solution, without the dust of solvers. */
    List<Decision> decisions(Solution solution) {
        List<Decision> decisions = new ArrayList<>();
        double before = planningCase.openingWorkers();
        for (int t = 0; t < columns.size(); t++) {
            Columns at = columns.get(t);
            double[] values = solution.values();
            double workers = clean(values[at.workers]);
            double regular = Math.min(clean(values[at.regular]),
                    planningCase.regularCapacity(planningCase.periods().get(t), workers));
            double withheld = latitude.delayInFull() ? Math.min(clean(values[at.stock]), clean(values[at.owed])) : 0;
            decisions.add(new Decision(workers, Math.max(0, workers - before), Math.max(0, before - workers), regular,
                    clean(values[at.overtime]), clean(values[at.subcontracted]), withheld));
            before = workers;
        }
        return decisions;
    }

    /** A value without the dust of solvers. */
    static double clean(double value) {
        double rounded = Math.rint(value * 1e6) / 1e6;
        return Math.max(0, Math.abs(rounded - value) < 1e-7 ? rounded : value) + 0.0;
    }

    /** The variables of a period. */
    Columns at(int t) {
        return columns.get(t);
    }
}
