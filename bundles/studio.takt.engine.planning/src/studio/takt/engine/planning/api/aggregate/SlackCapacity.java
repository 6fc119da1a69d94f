/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

/** What becomes of paid time that a period's net requirement does not need. */
public enum SlackCapacity {
    /** It produces, and the surplus is carried as stock. */
    PRODUCE("produce"),
    /** It is idle: paid, but nothing is made. */
    IDLE("idle");

    private final String id;

    SlackCapacity(String id) {
        this.id = id;
    }

    /** Stable id, as users write it. */
    public String id() {
        return id;
    }
}
