/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

/**
 * A period of a master schedule.
 *
 * @param name     how people call it, e.g. {@code 2027-W05.1} or {@code 3}
 * @param month    the month it belongs to, from 0
 * @param workdays days worked in it, by which a month is spread
 * @param start    days from the first period's start to its own
 * @param days     its length in days
 */
public record SchedulePeriod(String name, int month, double workdays, double start, double days) {}
