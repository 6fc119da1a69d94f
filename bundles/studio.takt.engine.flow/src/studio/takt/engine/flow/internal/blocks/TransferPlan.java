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
 * How a worker hands on what it made.
 *
 * @param batch      pieces that go on together; 1 if each goes as soon as it is done
 * @param lots       lots in which it works, by item: what is left at the end of one goes on; 1 if it works in none
 * @param leavesRest whether what is left goes on, too, when there is nothing more to make of it
 */
public record TransferPlan(long batch, long[] lots, boolean leavesRest) {}
