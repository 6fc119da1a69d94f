/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.Map;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/**
 * Numbers to show on a diagram, by the id of the element they belong to.
 *
 * @param id     stable name within the result, e.g. {@code utilisation}
 * @param title  what is shown
 * @param unit   unit of the numbers
 * @param values element id → number
 */
public record Overlay(String id, Text title, Unit unit, Map<String, Double> values) {}
