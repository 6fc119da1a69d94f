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

/** What keeps a worker from working. */
public enum Waits {
    /** Nothing: it works. */
    NOTHING,
    /** It has made something for which there is no room. */
    ROOM,
    /** Nobody has ordered anything. */
    ORDER,
    /** What it needs is not there. */
    MATERIAL,
    /** People or a machine that others use. */
    PEOPLE,
    /** The changeover that it would take is forbidden. */
    CHANGEOVER
}
