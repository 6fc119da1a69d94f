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

import studio.takt.core.api.text.Text;

/**
 * How a long computation tells how far it is, and learns that it is no longer wanted. Thread-safe. A computation asks
 * {@link #isCancelled()} often enough to stop within 100 ms, and then throws {@link java.util.concurrent.CancellationException}.
 */
public interface Monitor {

    /** A monitor that nobody watches and nobody cancels. */
    Monitor NONE = new Monitor() {
        @Override
        public void progress(double done, Text doing) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Tells that the share {@code done} in [0, 1] is done, and what is being done now. */
    void progress(double done, Text doing);

    /** True once nobody wants the outcome any more. */
    boolean isCancelled();

    /** Throws {@link java.util.concurrent.CancellationException} if cancelled. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new java.util.concurrent.CancellationException();
        }
    }
}
