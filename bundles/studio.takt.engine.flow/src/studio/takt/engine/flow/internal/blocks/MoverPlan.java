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

/**
 * How tokens are moved.
 *
 * @param interval ticks between trips; 0 if they go as soon as they may
 * @param transit  ticks of a trip
 * @param most     the most tokens in a trip
 * @param waiting  true if a vehicle stands and is loaded as tokens come, false if it is loaded when it leaves
 */
public record MoverPlan(long interval, long transit, int most, boolean waiting) {}
