/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.Arrays;
import java.util.List;

/** What a sequence is to make least. */
public enum Objective {
    /** Hours of changeover with cleaning. */
    CHANGEOVER("changeover"),
    /** Cost of changeovers. */
    COST("cost"),
    /** The hour at which the last job is done. */
    MAKESPAN("makespan"),
    /** Hours late, summed over jobs. */
    TARDINESS("tardiness"),
    /** Hours late times the weight of the job, summed. */
    WEIGHTED_TARDINESS("weighted-tardiness");

    private final String id;

    Objective(String id) {
        this.id = id;
    }

    /** Its stable id. */
    public String id() {
        return id;
    }

    /** All ids. */
    static List<String> ids() {
        return Arrays.stream(values()).map(Objective::id).toList();
    }

    /** The objective of that id. */
    static Objective of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    /** True if what a job adds depends on when it is done, and not only on which one is before it. */
    boolean dependsOnTime() {
        return this == TARDINESS || this == WEIGHTED_TARDINESS;
    }
}
