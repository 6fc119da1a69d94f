/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

/**
 * One day of the shop, as it was.
 *
 * @param name       what it is called in the data
 * @param inflow     what came in, pieces
 * @param production what was processed, pieces
 * @param inventory  what was left at the end, pieces
 */
public record Day(String name, double inflow, double production, double inventory) {}
