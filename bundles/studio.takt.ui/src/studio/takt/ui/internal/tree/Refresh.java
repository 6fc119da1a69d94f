/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.tree;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;

import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;

/** Calls back on the UI thread after changes of a model; many changes at once are one call. */
public final class Refresh implements AutoCloseable {
    private final ModelSession.Subscription subscription;
    private final Control control;
    private final Runnable act;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** As long as the control is there. */
    public Refresh(ModelSession session, Control control, Runnable act) {
        this.control = control;
        this.act = act;
        this.subscription = session.subscribe(this::changed);
    }

    private void changed(ModelEvent event) {
        if (event.kind() != ModelEvent.Kind.CLOSED && !control.isDisposed() && waiting.compareAndSet(false, true)) {
            control.getDisplay().asyncExec(this::run);
        }
    }

    private void run() {
        waiting.set(false);
        if (!control.isDisposed()) {
            act.run();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
