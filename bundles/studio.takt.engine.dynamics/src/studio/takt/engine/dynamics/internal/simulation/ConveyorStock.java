/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.Arrays;

/**
 * A conveyor: what comes in goes out after the transit time, but for what leaks on the way. It moves one slat a step.
 * What goes out in a step is known at its beginning; what comes in may be cut by its capacity and its limit.
 *
 * @param places where its figures stand
 * @param rules  how it works
 * @param leaks  its outflows along it, in order; the one at its end is not among them
 * @param slot   where a run keeps what lies on it
 */
record ConveyorStock(Places places, Rules rules, Leak[] leaks, int slot) implements Memory {
    private static final double CLOSE = 1e-9;
    private static final int MOST_SLATS = 1_000_000;

    /**
     * Places of values; −1 for what was not given.
     *
     * @param stock  of the conveyor
     * @param level  its level
     * @param exit   of the outflow at its end, −1 if it has none
     * @param before by inflow, those that come in before it
     */
    record Places(int stock, int level, int[] inflows, int[][] before, int exit, int length, int capacity, int limit,
            int sample, int arrest, int[] arrestOfNext) {}

    /** How it works. */
    record Rules(boolean discrete, boolean exponential, boolean wholeBatches, boolean oneAtATime) {}

    /**
     * An outflow along it.
     *
     * @param fraction place of the share that leaks
     * @param next     place of the arrest of the conveyor that it leads to, −1 if there is none
     */
    record Leak(int fraction, double start, double end, boolean whole, int next) {}

    /** What leaves in a step, and of which step that is known. */
    static final class Plan {
        private final Belt belt;
        private final double[][] sheds;
        private final double[] leaking;
        private double leaving;
        private double total;
        private boolean held;
        private long step = -1;

        Plan(Belt belt, int leaks) {
            this.belt = belt;
            this.sheds = new double[leaks][0];
            this.leaking = new double[leaks];
        }
    }

    /**
     * Fills it at the beginning as an even inflow would have: evenly, or in batches at each unit of time, and less where
     * some of it has leaked on its way.
     */
    double fill(State state, double amount) {
        double transit = state.values[places.length()];
        int slats = slats(transit, state.dt);
        Belt belt = new Belt(slats, leaks.length);
        belt.transit = transit;
        state.containers[slot] = new Plan(belt, leaks.length);
        int apart = rules.discrete() ? Math.max(1, Math.min(slats, (int) Math.rint(1 / state.dt))) : 1;
        double shares = 0;
        for (int i = 0; i < slats; i += apart) {
            shares += left(state, i, slats);
        }
        // Where everything leaks before the end of the zone there is still what has just come in.
        double came = shares > 0 ? amount / shares : 0;
        for (int i = 0; i < slats; i += apart) {
            belt.put(i, came * left(state, i, slats));
            plan(state, belt, i, came, slats);
        }
        return amount;
    }

    /** The share that is left on a slat of what came in, after the leaks of the slats before it. */
    private double left(State state, int slat, int slats) {
        double left = 1;
        for (Leak leak : leaks) {
            double fraction = Math.max(0, state.values[leak.fraction()]);
            int all = zone(leak, slats, slats);
            int passed = all - zone(leak, slat + 1, slats);
            left = rules.exponential()
                    ? left * StrictMath.pow(Math.max(0, 1 - fraction * state.dt), passed)
                    : left - (all == 0 ? 0 : fraction * passed / all);
        }
        return Math.max(0, left);
    }

    private static int slats(double transit, double dt) {
        double slats = Math.floor(transit / dt + 0.5 + CLOSE);
        return slats >= 1 ? (int) Math.min(MOST_SLATS, slats) : 1;
    }

    /** What leaks of what lies on a slat is the fraction of what came in, by the same amount on each slat of the zone. */
    private void plan(State state, Belt belt, int slat, double amount, int path) {
        for (int k = 0; k < leaks.length && !rules.exponential(); k++) {
            int zone = zone(leaks[k], path, belt.size());
            if (zone > 0) {
                double each = Math.max(0, state.values[leaks[k].fraction()] * amount / zone);
                belt.plan(slat, k, each, each * zone(leaks[k], slat + 1, belt.size()));
            }
        }
    }

    private static int zone(Leak leak, int upTo, int length) {
        int count = 0;
        for (int i = 0; i < upTo; i++) {
            count += isIn(leak, i, length) ? 1 : 0;
        }
        return count;
    }

    /** The middle of a slat decides; shares of the length count from the entry. */
    private static boolean isIn(Leak leak, int slat, int length) {
        double fromEntry = 1 - (slat + 0.5) / length;
        return fromEntry >= leak.start() && fromEntry <= leak.end();
    }

    private boolean isArrested(State state) {
        return isTrue(state, places.arrest());
    }

    private static boolean isTrue(State state, int place) {
        return place >= 0 && state.values[place] != 0;
    }

    /** What lies on each slat, from the exit. */
    double[] parts(State state) {
        Belt belt = ((Plan) state.containers[slot]).belt;
        double[] parts = new double[belt.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = belt.content(i);
        }
        return parts;
    }

    /** What leaves at the end, as a rate. */
    double leaving(State state) {
        return plan(state).leaving / state.dt;
    }

    /** What leaks, as a rate. */
    double leaking(State state, int leak) {
        return plan(state).leaking[leak] / state.dt;
    }

    /** Computed once a step by whichever outflow asks first: all of them depend on the same figures. */
    private Plan plan(State state) {
        Plan plan = (Plan) state.containers[slot];
        if (plan.step != state.step) {
            plan.step = state.step;
            compute(state, plan);
        }
        return plan;
    }

    private void compute(State state, Plan plan) {
        Belt belt = plan.belt;
        plan.total = belt.total();
        plan.leaving = 0;
        Arrays.fill(plan.leaking, 0);
        plan.held = Arrays.stream(places.arrestOfNext()).anyMatch(next -> isTrue(state, next));
        if (isArrested(state)) {
            return;
        }
        double[] left = new double[belt.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = belt.content(i);
        }
        for (int k = 0; k < leaks.length; k++) {
            plan.sheds[k] = new double[left.length];
            if (!isTrue(state, leaks[k].next())) {
                plan.leaking[k] = shed(state, belt, k, left, plan.sheds[k]);
            }
        }
        plan.leaving = plan.held || places.exit() < 0 ? 0 : left[0];
    }

    private double shed(State state, Belt belt, int k, double[] left, double[] sheds) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            if (isIn(leaks[k], i, left.length)) {
                double due = rules.exponential()
                        ? left[i] * state.values[leaks[k].fraction()] * state.dt
                        : belt.due(i, k);
                sheds[i] = Math.max(0, Math.min(due, left[i]));
                sum += sheds[i];
            }
        }
        if (leaks[k].whole()) {
            sum = whole(k, Math.floor(belt.carry[k] + sum + CLOSE), left, sheds);
        }
        for (int i = 0; i < left.length; i++) {
            left[i] -= sheds[i];
        }
        return sum;
    }

    /** Whole numbers are taken from what has come the farthest. */
    private double whole(int k, double wanted, double[] left, double[] sheds) {
        double rest = wanted;
        for (int i = 0; i < left.length; i++) {
            sheds[i] = isIn(leaks[k], i, left.length) ? Math.min(rest, left[i]) : 0;
            rest -= sheds[i];
        }
        return wanted - rest;
    }

    /** How much may still come in in this step by an inflow, after those before it. */
    double allowance(State state, int inflow) {
        if (isArrested(state)) {
            return 0;
        }
        Plan plan = plan(state);
        double before = 0;
        for (int place : places.before()[inflow]) {
            before += Math.max(0, state.values[place]) * state.dt;
        }
        double room = Double.POSITIVE_INFINITY;
        if (places.capacity() >= 0) {
            room = state.values[places.capacity()] - plan.total + plan.leaving
                    + Arrays.stream(plan.leaking).sum() - before;
        }
        if (places.limit() >= 0) {
            double limit = state.values[places.limit()];
            double now = rules.discrete() ? limit - taken(state, plan.belt) : limit * state.dt;
            room = Math.min(room, now - before);
        }
        return Math.max(0, room);
    }

    /** What a flow brings in of what it would. */
    double admitted(State state, int inflow, double wanted) {
        return Math.min(Math.max(0, wanted), allowance(state, inflow) / state.dt);
    }

    private static double unit(State state) {
        return Math.floor(state.stepTime + CLOSE);
    }

    private static double taken(State state, Belt belt) {
        return belt.unit == unit(state) ? belt.taken : 0;
    }

    @Override
    public void end(State state) {
        Plan plan = plan(state);
        Belt belt = plan.belt;
        if (places.sample() < 0 || isTrue(state, places.sample())) {
            belt.transit = state.values[places.length()];
        }
        if (!isArrested(state)) {
            double came = 0;
            for (int place : places.inflows()) {
                came += Math.max(0, state.values[place]) * state.dt;
            }
            leak(state, plan);
            belt.taken = taken(state, belt) + came;
            belt.unit = unit(state);
            belt.move(plan.held || places.exit() < 0);
            int slats = slats(belt.transit, state.dt);
            belt.extend(slats);
            belt.put(slats - 1, came);
            plan(state, belt, slats - 1, came, slats);
        }
        state.levels[places.level()] = belt.total();
    }

    private void leak(State state, Plan plan) {
        for (int k = 0; k < leaks.length; k++) {
            if (leaks[k].whole()) {
                plan.belt.carry[k] += due(state, plan.belt, k) - plan.leaking[k];
            }
            for (int i = 0; i < plan.sheds[k].length; i++) {
                plan.belt.leak(i, k, plan.sheds[k][i], !rules.exponential() && !leaks[k].whole());
            }
        }
    }

    private double due(State state, Belt belt, int k) {
        double sum = 0;
        for (int i = 0; i < belt.size(); i++) {
            if (isIn(leaks[k], i, belt.size())) {
                sum += rules.exponential()
                        ? belt.content(i) * state.values[leaks[k].fraction()] * state.dt
                        : Math.min(belt.due(i, k), belt.content(i));
            }
        }
        return sum;
    }
}
