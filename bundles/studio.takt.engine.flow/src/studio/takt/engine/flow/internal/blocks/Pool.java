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

/** People or machines that several workers share. Amounts are in thousandths, so that half a person can be needed. */
public final class Pool {
    /** What one whole person or machine is. */
    public static final long ONE = 1000;

    private final Shop shop;
    private final List<Activity> users = new ArrayList<>();
    private long free;
    private long least;

    /** So much of something. */
    public Pool(Shop shop, long amount) {
        this.shop = shop;
        free = amount;
        least = amount;
    }

    void usedBy(Activity activity) {
        users.add(activity);
    }

    boolean has(long amount) {
        return free >= amount;
    }

    void take(long amount) {
        free -= amount;
        least = Math.min(least, free);
    }

    void giveBack(long amount) {
        free += amount;
        users.forEach(shop::wake);
    }

    /** The least that was free: never negative. */
    public long least() {
        return least;
    }
}
