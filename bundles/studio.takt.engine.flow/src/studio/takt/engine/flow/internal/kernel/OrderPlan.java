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

/**
 * Pieces that somebody waits for; times in ticks.
 *
 * @param release  when its pieces may come in
 * @param due      when the last of them should have left
 * @param quantity how many
 * @param item     the number of its item
 */
public record OrderPlan(long release, long due, int quantity, int item) {}
