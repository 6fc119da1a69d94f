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

import studio.takt.engine.flow.internal.experiment.Study.Shown;

/**
 * A scenario that was run.
 *
 * @param name  what it is called
 * @param shown what it showed
 */
record Compared(String name, Shown shown) {}
