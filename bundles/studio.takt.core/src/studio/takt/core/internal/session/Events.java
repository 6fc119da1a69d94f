/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession.Subscription;

/** Tells listeners what happened, in order, even if one of them makes the next thing happen. */
final class Events {
    private static final System.Logger LOG = System.getLogger(Events.class.getName());
    private final List<Consumer<ModelEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<ModelEvent> waiting = new ArrayDeque<>();
    private boolean telling;

    Subscription subscribe(Consumer<ModelEvent> listener) {
        Consumer<ModelEvent> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** On the model's thread. */
    void publish(ModelEvent event) {
        waiting.add(event);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (ModelEvent next = waiting.poll(); next != null; next = waiting.poll()) {
                tell(next);
            }
        } finally {
            telling = false;
        }
    }

    private void tell(ModelEvent event) {
        for (Consumer<ModelEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                // the change is done and acknowledged; one view's fault must not keep it from the others
                LOG.log(System.Logger.Level.ERROR, "a listener of a model failed", e);
            }
        }
    }
}
