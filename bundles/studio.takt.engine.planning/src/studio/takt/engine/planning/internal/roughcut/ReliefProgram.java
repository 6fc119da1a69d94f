/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Program.Term;

/**
 * The relief of all overloads of a part as a linear programme, in whole units if the schedule is in whole units.
 * Variables: units that are on stock after a period because they are made early, units given out, hours of overtime, and
 * hours that nothing relieves.
 */
final class ReliefProgram {
    /** What is minimised. */
    enum Aim {
        /** Money. */
        COST,
        /** Hours by ways whose cost nobody says. */
        UNKNOWN,
        /** Hours that nothing relieves. */
        UNRELIEVED,
        /** Units that are moved, where moving is free: nothing is moved for no reason. */
        MOVED
    }

    private static final int NONE = -1;
    private static final double SLACK = 1e-7;
    private static final double DUST = 1e-9;

    /**
     * Units that are moved.
     *
     * @param early   on stock after a period because they are made early, by item and period
     * @param outside given out instead of being completed in a period, by item and period
     */
    record Shift(double[][] early, double[][] outside) {}

    private final RoughFacts facts;
    private final Load load;
    private final Needs needs;
    private final ReliefPart part;
    private final Aim aim;
    private final Program.Builder program = new Program.Builder();
    private final Map<Integer, Map<Integer, Double>> used = new LinkedHashMap<>();
    private final List<Term> unknown = new ArrayList<>();
    private final List<Term> unrelieved = new ArrayList<>();
    private final List<Term> paid = new ArrayList<>();
    private final int[][] early;
    private final int[][] outside;
    private final double mostUnknown;
    private final double mostUnrelieved;
    private double mostCost = Double.POSITIVE_INFINITY;
    private Shift near;

    /**
     * @param mostUnknown    how many hours ways without a cost may relieve
     * @param mostUnrelieved how many hours may stay too many
     */
    ReliefProgram(RoughFacts facts, Load load, Needs needs, ReliefPart part, Aim aim, double mostUnknown,
            double mostUnrelieved) {
        this.facts = facts;
        this.load = load;
        this.needs = needs;
        this.part = part;
        this.aim = aim;
        this.mostUnknown = mostUnknown;
        this.mostUnrelieved = mostUnrelieved;
        this.early = new int[facts.items().size()][facts.periods().size()];
        this.outside = new int[facts.items().size()][facts.periods().size()];
    }

    /** Nothing that costs more. */
    ReliefProgram within(double cost) {
        mostCost = cost;
        return this;
    }

    /** Nothing that is further than a unit from these units. */
    ReliefProgram near(Shift shift) {
        near = shift;
        return this;
    }

    /** The programme; {@code whole} if units are. */
    Program build(boolean whole) {
        part.items().forEach(item -> item(item, whole));
        part.resources().forEach(this::resource);
        limit("unknown", unknown, mostUnknown, Aim.UNKNOWN);
        limit("unrelieved", unrelieved, mostUnrelieved, Aim.UNRELIEVED);
        if (Double.isFinite(mostCost) && !paid.isEmpty()) {
            program.atMost("cost", mostCost + SLACK * Math.max(1, mostCost), paid.toArray(Term[]::new));
        }
        return program.build();
    }

    private void limit(String name, List<Term> terms, double most, Aim own) {
        if (aim != own && most > 0 && Double.isFinite(most) && !terms.isEmpty()) {
            program.atMost(name, most + SLACK * Math.max(1, most), terms.toArray(Term[]::new));
        }
    }

    /** What a solution says of the units of the part's items. */
    Shift read(double[] values, boolean whole) {
        Shift shift = new Shift(new double[early.length][facts.periods().size()],
                new double[early.length][facts.periods().size()]);
        for (int item : part.items()) {
            shift.early()[item] = tidy(read(early[item], values), whole);
            shift.outside()[item] = tidy(read(outside[item], values), whole);
        }
        return shift;
    }

    private static double[] tidy(double[] units, boolean whole) {
        return Arrays.stream(units).map(each -> whole ? Math.rint(each) : each < DUST ? 0 : each).toArray();
    }

    private static double[] read(int[] variables, double[] values) {
        return Arrays.stream(variables).mapToDouble(each -> each == NONE ? 0 : values[each]).toArray();
    }

    private void item(int item, boolean whole) {
        RoughFacts.RoughItem about = facts.items().get(item);
        double[] quantity = facts.quantity()[item];
        double hours = Math.max(needs.hours(item), 1e-9);
        double later = 0;
        Arrays.fill(early[item], NONE);
        Arrays.fill(outside[item], NONE);
        for (int t = quantity.length - 1; t >= 0; t--) {
            if (later > 0 && (!Double.isNaN(about.holdingCost()) || mostUnknown > 0)) {
                early[item][t] = units("early", later, about.holdingCost(), hours, whole,
                        near == null ? Double.NaN : near.early()[item][t]);
            }
            // what needs its hours before the first period relieves nothing when it is given out
            boolean relieves = quantity[t] > 0 && !needs.of(item, t).isEmpty();
            if (relieves && !Double.isNaN(about.subcontractCost())) {
                outside[item][t] = units("outside", quantity[t], about.subcontractCost(), hours, whole,
                        near == null ? Double.NaN : near.outside()[item][t]);
            }
            later += quantity[t];
        }
        for (int t = 0; t < quantity.length; t++) {
            balance(item, t, quantity[t]);
        }
    }

    private int units(String name, double upper, double cost, double hours, boolean whole, double near) {
        return Double.isNaN(near)
                ? variable(name, 0, upper, cost, hours, whole)
                : variable(name, Math.max(0, Math.floor(near) - 1), Math.min(upper, Math.ceil(near) + 1), cost, hours,
                        whole);
    }

    private int variable(String name, double lower, double upper, double cost, double hours, boolean whole) {
        boolean unpriced = Double.isNaN(cost);
        double weight = switch (aim) {
            case COST -> unpriced ? 0 : cost;
            case UNKNOWN -> unpriced ? hours : 0;
            case UNRELIEVED -> 0;
            case MOVED -> name.equals("overtime") ? 0 : 1;
        };
        int variable = whole ? program.whole(name, lower, upper, weight) : program.variable(name, lower, upper, weight);
        if (!unpriced && cost > 0) {
            paid.add(new Term(variable, cost));
        }
        if (unpriced) {
            unknown.add(new Term(variable, hours));
        }
        return variable;
    }

    /** What is completed is not negative, and not more than scheduled where it would have to begin too early. */
    private void balance(int item, int t, double quantity) {
        List<Term> more = more(item, t);
        if (more.isEmpty()) {
            return;
        }
        program.atLeast("made", -quantity, more.toArray(Term[]::new));
        if (!needs.isWithin(item, t)) {
            program.atMost("begun", 0, more.toArray(Term[]::new));
        }
        for (Needs.Need need : needs.of(item, t)) {
            Map<Integer, Double> row = used.computeIfAbsent(place(need.resource(), need.period()),
                    any -> new LinkedHashMap<>());
            more.forEach(term -> row.merge(term.variable(), term.coefficient() * need.hours(), Double::sum));
        }
    }

    /** What more is completed in a period than scheduled. */
    private List<Term> more(int item, int t) {
        List<Term> terms = new ArrayList<>();
        add(terms, early[item][t], 1);
        add(terms, t > 0 ? early[item][t - 1] : NONE, -1);
        add(terms, outside[item][t], -1);
        return terms;
    }

    private static void add(List<Term> terms, int variable, double coefficient) {
        if (variable != NONE) {
            terms.add(new Term(variable, coefficient));
        }
    }

    private int place(int resource, int period) {
        return resource * facts.periods().size() + period;
    }

    private void resource(int resource) {
        Resource at = facts.resources().get(resource);
        for (int t = 0; t < facts.periods().size(); t++) {
            double capacity = at.capacity()[t];
            Map<Integer, Double> row = used.getOrDefault(place(resource, t), Map.of());
            double room = capacity - load.hours()[resource][t];
            boolean over = load.over(facts, resource, t) > 0;
            if (!Double.isNaN(capacity) && (over || !row.isEmpty())) {
                List<Term> terms = new ArrayList<>();
                row.forEach((variable, hours) -> terms.add(new Term(variable, hours)));
                overtime(at, t, terms);
                if (mostUnrelieved > 0) {
                    int left = program.variable("left", 0, Double.POSITIVE_INFINITY, aim == Aim.UNRELIEVED ? 1 : 0);
                    unrelieved.add(new Term(left, 1));
                    terms.add(new Term(left, -1));
                }
                program.atMost("capacity", over ? room : Math.max(0, room), terms.toArray(Term[]::new));
            }
        }
    }

    private void overtime(Resource at, int t, List<Term> terms) {
        boolean unpriced = Double.isNaN(at.overtimeCost());
        double limit = at.overtimeLimit()[t];
        if (limit > 0 && (unpriced ? Double.isFinite(limit) && mostUnknown > 0 : true)) {
            terms.add(new Term(variable("overtime", 0, limit, at.overtimeCost(), 1, false), -1));
        }
    }
}
