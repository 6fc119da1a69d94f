/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;

/** Notices that another program has written the file of an open model, and asks once for each time. */
final class ExternalChanges implements AutoCloseable {
    private static final int EVERY_MS = 1500;

    private final ModelSession session;
    private final Control watcher;
    private final Runnable changed;
    private final ModelSession.Subscription subscription;
    private volatile Optional<FileStamp> known;

    /** Looks from time to time, as long as the control is there. */
    ExternalChanges(ModelSession session, Control watcher, Runnable changed) {
        this.session = session;
        this.watcher = watcher;
        this.changed = changed;
        known = FileStamp.of(session.file());
        subscription = session.subscribe(this::tell);
        watcher.getDisplay().timerExec(EVERY_MS, this::poll);
    }

    private void tell(ModelEvent event) {
        if (event.kind() == ModelEvent.Kind.SAVED || event.kind() == ModelEvent.Kind.REVERTED) {
            known = FileStamp.of(session.file());
        }
    }

    private void poll() {
        if (watcher.isDisposed()) {
            return;
        }
        if (watcher.getShell().isVisible() && isForeign()) {
            known = FileStamp.of(session.file());
            changed.run();
        }
        if (!watcher.isDisposed()) {
            watcher.getDisplay().timerExec(EVERY_MS, this::poll);
        }
    }

    /** Saving and telling of it are one step of the model's thread: after waiting for it, the stamp is ours or not. */
    private boolean isForeign() {
        Optional<FileStamp> now = FileStamp.of(session.file());
        if (now.isEmpty() || now.equals(known)) {
            return false;
        }
        session.read(model -> null);
        return !FileStamp.of(session.file()).equals(known);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
