/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.amount;

import studio.takt.core.api.run.ElementRef;
import studio.takt.units.api.Quantity;

/**
 * A value and where it came from.
 *
 * @param quantity the value
 * @param element  the element that says so; {@link ElementRef#NONE} for a parameter or a default
 * @param feature  the feature it was read from, or how it came about
 */
public record Given(Quantity quantity, ElementRef element, String feature) {}
