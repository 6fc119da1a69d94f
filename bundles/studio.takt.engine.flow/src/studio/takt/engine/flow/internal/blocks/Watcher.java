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

/** Sees what moves. */
public interface Watcher {
    /** Nobody looks. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void taken(Place from, Activity by) {
            // nobody looks
        }

        @Override
        public void given(Activity by, Place to) {
            // nobody looks
        }
    };

    /** Somebody takes a token from a place. */
    void taken(Place from, Activity by);

    /** Somebody puts a token into a place. */
    void given(Activity by, Place to);
}
