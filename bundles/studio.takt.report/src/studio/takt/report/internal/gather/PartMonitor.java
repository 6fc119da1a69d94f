/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/** A part of a longer computation: its progress is a share of the whole. */
final class PartMonitor implements Monitor {
    private final Monitor whole;
    private final double from;
    private final double to;

    PartMonitor(Monitor whole, double from, double to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    @Override
    public void progress(double done, Text doing) {
        whole.progress(from + (to - from) * Math.max(0, Math.min(1, done)), doing);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
