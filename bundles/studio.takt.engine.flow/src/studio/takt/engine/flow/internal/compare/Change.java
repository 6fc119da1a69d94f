/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import studio.takt.core.api.run.Location;

/**
 * What a scenario changes.
 *
 * @param station whose value; empty if it is a parameter of the run
 * @param what    column of the table of stations, or parameter
 * @param value   the new value as written; empty if the cell is to be empty
 * @param at      where that stands
 */
record Change(String station, String what, String value, Location at) {}
