/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.calendar;

import java.time.LocalDate;

/**
 * One period of a plan.
 *
 * @param index    its number, from 1
 * @param start    its first day
 * @param end      its last day
 * @param label    its name, e.g. {@code 2026-01}, {@code 2026-W05}, {@code 2026-01-05}, {@code 2026-P01}; the same in
 *                 every language. A week that a month's end splits is {@code 2026-W05.1} and {@code 2026-W05.2}.
 * @param workdays how many of its days are worked
 */
public record Bucket(int index, LocalDate start, LocalDate end, String label, int workdays) {}
