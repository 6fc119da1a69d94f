/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

/**
 * One variable acts on another; variables are numbers.
 *
 * @param from     the cause
 * @param to       the effect
 * @param polarity which way
 */
public record Link(int from, int to, Polarity polarity) {}
