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

/** Something that moves tokens on as soon as it may. */
public abstract class Activity {
    private final List<Activity> told = new ArrayList<>();
    /** True while it is to have its turn. */
    boolean called;

    /** Has somebody called who waits for what it brings, when it has passed something on. */
    public void tells(Activity waiting) {
        told.add(waiting);
    }

    void tell(Shop shop) {
        if (!told.isEmpty()) {
            told.forEach(shop::wake);
        }
    }

    /** True if it has something of an item, or has to make or bring some. */
    abstract boolean brings(int item);

    /** Does all that can be done now. Called after something has changed that may matter to it. */
    abstract void act();

    /** The turn of its oldest order among those of all; the highest number if it has none. */
    abstract long turn();

    /** More of an item may be started. */
    public abstract void order(int item, long quantity);
}
