/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.verb;

import studio.takt.report.internal.compose.Extent;

/** The report with every table, every finding and the origin of every figure. */
public final class FullReport extends PlanReport {
    /** The report with the bundled typeface and notation. */
    public FullReport() {
        super(Extent.FULL);
    }
}
