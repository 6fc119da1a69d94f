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
 * What theory says of what was simulated.
 *
 * @param throughput    pieces per second
 * @param cycleTime     seconds
 * @param workInProcess pieces
 * @param exact         false if it is an approximation
 */
public record Beside(double throughput, double cycleTime, double workInProcess, boolean exact) {}
