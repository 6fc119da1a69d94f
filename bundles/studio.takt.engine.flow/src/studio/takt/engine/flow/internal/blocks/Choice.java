/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

import java.util.List;

/** Which item a machine works on next. */
final class Choice {
    private final WorkerPlan plan;
    private final Orders orders;
    private final Input[] inputs;
    private final int items;
    private final Mix mix;
    private int due;
    private int againPlace = -1;

    Choice(WorkerPlan plan, Orders orders, Input[] inputs) {
        this.plan = plan;
        this.orders = orders;
        this.inputs = inputs;
        items = plan.work().length;
        mix = new Mix(plan.shares());
        due = mix.next();
    }

    /** Raw material that may become anything becomes each item by its share. */
    void uses(int item, int was) {
        if (was == Tokens.ANY && item == due) {
            due = mix.next();
        }
    }

    /**
     * Pieces that a cycle takes: as many as fit; fewer if cards order fewer, and where in a lane another item stands
     * behind the first ones.
     */
    int together(int item) {
        int whole = plan.together();
        if (whole == 1) {
            return 1;
        }
        int most = plan.partly() ? (int) Math.max(1, Math.min(whole, orders.open(item))) : whole;
        return plan.partly() || orders.isFree() ? fromLane(item, most) : most;
    }

    private int fromLane(int item, int whole) {
        int sum = 0;
        boolean ends = false;
        for (Place place : inputs[0].places()) {
            int run = place.available(item, whole);
            sum = (int) Math.min(whole, (long) sum + run);
            ends |= run > 0 && place.endsAfter(run);
        }
        return ends && sum < whole ? sum : whole;
    }

    /** True if the item chosen last is one that is done again. */
    boolean isAgain() {
        return againPlace >= 0;
    }

    int againPlace() {
        return againPlace;
    }

    /**
     * What is done again comes first. A machine stays with its item until its run is complete; then, or if it cannot
     * go on, the item has its turn that was ordered first, or came first where nothing is ordered. Negative if there
     * is nothing to do.
     */
    int next(Machine machine) {
        int again = again();
        if (again >= 0) {
            return again;
        }
        int now = machine.last;
        long run = now < 0 ? 0 : plan.runs()[now];
        if (now >= 0 && machine.run < run && canStart(now)) {
            return now;
        }
        int oldest = oldest(now);
        machine.run = oldest == now ? 0 : machine.run;
        return oldest;
    }

    private int again() {
        againPlace = -1;
        Place[] places = inputs[0].places();
        for (int i = 0; i < places.length && againPlace < 0; i++) {
            againPlace = places[i].hasAgain() ? i : -1;
        }
        return againPlace < 0 ? Tokens.ANY : Math.max(0, places[againPlace].itemOfAgain());
    }

    private int oldest(int now) {
        int best = Tokens.ANY;
        long first = Long.MAX_VALUE;
        for (int item = 0; item < items; item++) {
            if (canStart(item) && isAllowed(now, item)) {
                long turn = orders.isFree() ? inputs[0].turn(item) : orders.turn(item);
                if (best < 0 || turn < first || turn == first && item == due) {
                    best = item;
                    first = turn;
                }
            }
        }
        return best;
    }

    private boolean isAllowed(int now, int item) {
        return now < 0 || now == item || plan.setup().allows(now, item);
    }

    private boolean canStart(int item) {
        int pieces = plan.passes()[item] ? together(item) : 0;
        return pieces > 0 && orders.allows(item, pieces) && hasMaterial(item, pieces);
    }

    private boolean hasMaterial(int item, int pieces) {
        for (Input input : inputs) {
            if (!input.has(item, input.needed(pieces))) {
                return false;
            }
        }
        return true;
    }

    Waits waitsFor(Machine[] machines, States states, List<Worker.Claim> claims) {
        boolean blocked = true;
        for (int i = 0; i < machines.length; i++) {
            if (machines[i].working && states.of(i) != States.BLOCKED) {
                return Waits.NOTHING;
            }
            blocked &= states.of(i) == States.BLOCKED;
        }
        if (blocked) {
            return Waits.ROOM;
        }
        boolean ordered = false;
        boolean material = false;
        for (int item = 0; item < items; item++) {
            ordered |= orders.allows(item, plan.together());
            material |= canStart(item);
        }
        if (!ordered) {
            return Waits.ORDER;
        }
        if (!material) {
            return Waits.MATERIAL;
        }
        boolean free = claims.stream().allMatch(claim -> claim.pool().has(claim.amount()));
        return free ? Waits.CHANGEOVER : Waits.PEOPLE;
    }
}
