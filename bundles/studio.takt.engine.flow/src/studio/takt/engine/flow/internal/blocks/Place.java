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
import java.util.Comparator;
import java.util.List;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.IntQueue;

/**
 * A place where tokens wait: by item, each first in, first out, or all in one lane. What is done again goes first. A
 * place may be limited; room is reserved before a token comes. An endless place is an outside source.
 */
public final class Place {
    private final Shop shop;
    private final EventList events;
    private final Tokens tokens;
    private final int capacity;
    private final boolean lane;
    private final boolean endless;
    private final IntQueue[] queues;
    private final IntQueue again = new IntQueue();
    private final List<Activity> takers = new ArrayList<>();
    private final List<Activity> givers = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final StockCount count;
    private int reserved;

    /** A place; the shop tells who has something to do when it changes. */
    public Place(Shop shop, int items, int capacity, boolean lane, boolean endless) {
        this.shop = shop;
        events = shop.events();
        tokens = shop.tokens();
        this.capacity = capacity;
        this.lane = lane;
        this.endless = endless;
        queues = new IntQueue[lane ? 1 : items + 1];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = new IntQueue();
        }
        count = new StockCount(events, items);
    }

    /** Has somebody called when something comes. */
    public void takenBy(Activity activity) {
        takers.add(activity);
    }

    /** Has somebody called when there is room again. */
    public void filledBy(Activity activity) {
        givers.add(activity);
    }

    /** Tells a loop what is taken. */
    public void signals(Loop loop) {
        loops.add(loop);
    }

    /** Puts in what was there from the beginning. */
    public void begin(int item, int number) {
        for (int i = 0; i < number; i++) {
            store(tokens.initial(item));
        }
    }

    /** True if there is something of an item, or of which it could be made. */
    boolean holds(int item) {
        return endless || count.stock(item) > 0 || count.stock(Tokens.ANY) > 0;
    }

    boolean hasRoom() {
        return capacity - reserved > count.stock();
    }

    int capacity() {
        return capacity;
    }

    /** Keeps a place for a token that is on its way. */
    void reserve() {
        reserved++;
    }

    /** A token comes, for which a place was reserved. */
    void put(int token) {
        reserved--;
        store(token);
        wakeTakers();
    }

    /** Who was ordered from first has the first turn. */
    private void wakeTakers() {
        if (takers.size() > 1) {
            takers.stream().sorted(Comparator.comparingLong(Activity::turn)).forEach(shop::wake);
        } else if (takers.size() == 1) {
            shop.wake(takers.get(0));
        }
    }

    private void store(int token) {
        tokens.queue(token);
        int item = tokens.item(token);
        count.change(item, 1);
        if (tokens.isAgain(token)) {
            again.add(token);
        } else {
            queues[lane ? 0 : item + 1].add(token);
        }
    }

    /** How many tokens are there of which that item can be made; in a lane those at its head, counted up to a limit. */
    int available(int item, int limit) {
        if (endless) {
            return Integer.MAX_VALUE;
        }
        return lane ? run(item, limit) : queues[0].size() + queues[item + 1].size();
    }

    private int run(int item, int limit) {
        int most = Math.min(limit, queues[0].size());
        int run = 0;
        while (run < most && fits(tokens.item(queues[0].get(run)), item)) {
            run++;
        }
        return run;
    }

    private static boolean fits(int there, int item) {
        return there == Tokens.ANY || there == item;
    }

    /** True if in a lane something else stands behind the first so many. */
    boolean endsAfter(int run) {
        return lane && queues[0].size() > run;
    }

    /** Who of those that came first it is that the item would be made of. */
    long turn(int item) {
        if (endless) {
            return 0;
        }
        long any = head(queues[0]);
        return lane ? any : Math.min(any, head(queues[item + 1]));
    }

    private long head(IntQueue queue) {
        return queue.size() == 0 ? Long.MAX_VALUE : tokens.turn(queue.peek());
    }

    boolean hasAgain() {
        return again.size() > 0;
    }

    int itemOfAgain() {
        return tokens.item(again.peek());
    }

    /** Takes a token that is to be done again. */
    int takeAgain() {
        int token = again.poll();
        count.change(tokens.item(token), -1);
        freed();
        return token;
    }

    /** Takes a token for an item; there must be one. */
    int take(int item) {
        if (endless) {
            return tokens.enter();
        }
        int token = queueFor(item).poll();
        count.change(tokens.item(token), -1);
        for (int i = 0; i < loops.size(); i++) {
            loops.get(i).taken(item);
        }
        freed();
        return token;
    }

    private IntQueue queueFor(int item) {
        if (lane || queues[item + 1].size() == 0) {
            return queues[0];
        }
        boolean rawFirst = head(queues[0]) < head(queues[item + 1]);
        return rawFirst ? queues[0] : queues[item + 1];
    }

    private void freed() {
        if (capacity != Integer.MAX_VALUE) {
            for (int i = 0; i < givers.size(); i++) {
                shop.wake(givers.get(i));
            }
        }
    }

    /** What is counted of it. */
    public StockCount count() {
        return count;
    }
}
