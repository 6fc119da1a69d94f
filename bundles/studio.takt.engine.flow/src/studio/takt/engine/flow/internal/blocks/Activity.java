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

/** Something that moves tokens on as soon as it may. */
public abstract class Activity {
    /** True while it is to have its turn. */
    boolean called;

    /** Does all that can be done now. Called after something has changed that may matter to it. */
    abstract void act();

    /** The turn of its oldest order among those of all; the highest number if it has none. */
    abstract long turn();

    /** More of an item may be started. */
    public abstract void order(int item, long quantity);
}
