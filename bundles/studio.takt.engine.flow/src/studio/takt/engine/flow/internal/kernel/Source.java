/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

/** Where pieces come from and where they end. */
interface Source extends Upstream {

    /** Begins to let pieces in at a station. */
    void start(Station first);

    /** A piece has left the last station. */
    void left(int piece);

    /** True if nothing will ever come in again. */
    default boolean isExhausted() {
        return false;
    }
}
