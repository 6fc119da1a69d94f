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

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.experiment.Outcome;

/**
 * A scenario that was run.
 *
 * @param name       what it is called
 * @param outcome    what it showed
 * @param steady     false if it has no steady state
 * @param bottleneck where it is held up
 */
record Compared(String name, Outcome outcome, boolean steady, ElementRef bottleneck) {}
