/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import studio.takt.core.api.run.ElementRef;

/**
 * What must hold at every time of every run.
 *
 * @param name       what it is called
 * @param element    the element of the model
 * @param condition  an expression that is not 0 where it holds
 * @param tolerance  how much a comparison may be missed by
 */
public record CheckFacts(String name, ElementRef element, String condition, double tolerance) {}
