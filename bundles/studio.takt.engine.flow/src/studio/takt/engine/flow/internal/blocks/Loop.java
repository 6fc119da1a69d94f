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

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * A kanban loop: what is taken from a place is ordered again. Production kanban order a container as soon as one has
 * been taken; a signal kanban orders a lot as soon as what is there and on order has come down to the reorder point.
 */
public final class Loop {
    private final Activity target;
    private final long container;
    private final long[] level;
    private final long[] reorder;
    private final long[] lots;
    private final long[] taken;
    private final long[] inside;
    private final long[] onOrder;
    private final long[] most;
    private final long[] atStart;
    private ObjLongConsumer<Integer> way;

    private Loop(Activity target, long container, long[] level, long[] reorder, long[] lots) {
        this.target = target;
        this.container = container;
        this.level = level;
        this.reorder = reorder;
        this.lots = lots;
        taken = new long[level.length];
        inside = new long[level.length];
        onOrder = new long[level.length];
        most = new long[level.length];
        atStart = new long[level.length];
        way = this::issue;
    }

    /** Cards for so many tokens of each item, each card for a container. */
    public static Loop production(Activity target, long container, long[] level) {
        return new Loop(target, container, level, null, null);
    }

    /** A lot of each item as soon as no more is there than the reorder point. */
    public static Loop signal(Activity target, long[] reorder, long[] lots) {
        long[] level = new long[lots.length];
        for (int i = 0; i < level.length; i++) {
            level[i] = reorder[i] + lots[i];
        }
        return new Loop(target, 1, level, reorder, lots);
    }

    /** Orders go this way, not straight to the one who works. */
    public void through(ObjLongConsumer<Integer> gate) {
        way = gate;
    }

    private void issue(Integer item, long number) {
        target.order(item, number);
    }

    /** Begins with so many of each item inside. */
    public void begin(long[] initial) {
        for (int item = 0; item < initial.length; item++) {
            inside[item] = initial[item];
            most[item] = initial[item];
            atStart[item] = initial[item];
            if (reorder == null) {
                taken[item] = level[item] - initial[item];
            }
            check(item);
        }
    }

    /** A loop of one kind of card holds any item. */
    private int at(int item) {
        return Math.min(item, level.length - 1);
    }

    /** How many kinds of cards there are. */
    public int kinds() {
        return level.length;
    }

    /** One was taken out of the loop. */
    void taken(int what) {
        int item = at(what);
        inside[item]--;
        taken[item]++;
        check(item);
    }

    /** One was lost on the way. */
    void lost(int item) {
        taken(item);
    }

    /** So many came into the loop. */
    void started(int what, long number) {
        int item = at(what);
        inside[item] += number;
        onOrder[item] -= number;
        most[item] = Math.max(most[item], inside[item]);
    }

    private void check(int item) {
        if (reorder == null) {
            long containers = taken[item] / container;
            if (taken[item] > 0 && containers > 0) {
                taken[item] -= containers * container;
                order(item, containers * container);
            }
        } else if (onOrder[item] <= 0 && inside[item] <= reorder[item]) {
            order(item, lots[item]);
        }
    }

    private void order(int item, long number) {
        onOrder[item] += number;
        way.accept(item, number);
    }

    /** The most tokens of an item that were inside at a time. */
    public long most(int item) {
        return most[item];
    }

    /** The tokens of an item for which there are cards. */
    public long level(int item) {
        return level[item];
    }

    /** The tokens of an item that were inside at the beginning. */
    public long atStart(int item) {
        return atStart[item];
    }

    /** Tokens inside now. */
    public List<Long> inside() {
        List<Long> list = new ArrayList<>();
        for (long number : inside) {
            list.add(number);
        }
        return list;
    }
}
