/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import studio.takt.core.api.run.ElementRef;

/**
 * A step of the time ladder: waiting or transport above, processing below.
 *
 * @param element        the place, process or transport
 * @param leadTime       workdays above, all visits together
 * @param processingTime seconds below, all visits together
 * @param visits         how often a piece comes by; more than 1 in a rework cycle
 * @param known          false if its time could not be computed and counts 0
 */
public record LadderStep(ElementRef element, double leadTime, double processingTime, double visits, boolean known) {}
