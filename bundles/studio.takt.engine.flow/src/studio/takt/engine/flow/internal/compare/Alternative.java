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

import java.util.Map;

import studio.takt.engine.flow.internal.simulation.LineCase;

/**
 * One of the scenarios that are compared.
 *
 * @param name       what it is called
 * @param line       the line in it
 * @param parameters values of parameters that differ in it, by id
 */
record Alternative(String name, LineCase line, Map<String, Object> parameters) {}
