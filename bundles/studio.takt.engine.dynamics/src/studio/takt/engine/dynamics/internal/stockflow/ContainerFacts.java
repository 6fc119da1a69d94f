/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import java.util.Map;

/**
 * A conveyor or a queue. What equations say of it stands in variables of their own, whose names go on with the tag of
 * the file, e.g. {@code students<len>}.
 *
 * @param isQueue         whether it is a queue
 * @param isDiscrete      of a conveyor, whether batches move on it rather than a stream
 * @param batchIntegrity  of a conveyor, whether batches of the queue before it are never split
 * @param oneAtATime      of a conveyor, whether it takes one batch of the queue before it in a step
 * @param exponentialLeak of a conveyor, whether what leaks is a share of what is there
 * @param drains          how its outflows take from it, by key
 */
public record ContainerFacts(boolean isQueue, boolean isDiscrete, boolean batchIntegrity, boolean oneAtATime,
        boolean exponentialLeak, Map<String, DrainFacts> drains) {
    /** The transit time. */
    public static final String LENGTH = "<len>";
    /** The most that it holds. */
    public static final String CAPACITY = "<capacity>";
    /** The most that comes in in a unit of time. */
    public static final String LIMIT = "<in_limit>";
    /** When the transit time is taken anew. */
    public static final String SAMPLE = "<sample>";
    /** When nothing moves. */
    public static final String ARREST = "<arrest>";
    /** The share that leaks; of a flow. */
    public static final String LEAK = "<leak>";
    /** How much arrives of one that leaves; of a flow. */
    public static final String MULTIPLIER = "<multiplier>";

    /** Copies the drains. */
    public ContainerFacts {
        drains = Map.copyOf(drains);
    }

    /**
     * How a flow takes from it.
     *
     * @param isLeak     whether it takes from along the conveyor
     * @param start      where that begins, as a share of the length from the entry
     * @param end        where it ends
     * @param isWhole    whether whole numbers alone leak
     * @param isOverflow whether it takes only what flows before it could not
     */
    public record DrainFacts(boolean isLeak, double start, double end, boolean isWhole, boolean isOverflow) {}
}
