/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

/**
 * One independent observation: a replication, or a batch of a long run.
 *
 * @param throughput    pieces per second that are made
 * @param cycleTime     mean seconds that those who left had been there; NaN if none left
 * @param workInProcess mean number of pieces
 * @param serviceLevel  share of those with a date who left in time; NaN if there are none
 * @param tardiness     mean seconds by which these were late; NaN if there are none
 * @param delivered     pieces per second that left; what is made too, in a steady state
 */
public record Sample(double throughput, double cycleTime, double workInProcess, double serviceLevel, double tardiness,
        double delivered) {}
