/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.testing;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/** Somebody who no longer wants what is computed. */
public final class Cancelled implements Monitor {
    @Override
    public void progress(double done, Text doing) {
        // nobody watches
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}
