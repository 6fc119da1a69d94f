/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.open;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

/**
 * The models that are open in this workbench. Every editor and view of a file shares one session; the last one to
 * release it closes it. Used on the UI thread.
 */
public final class OpenModels {
    private final ModelSessions sessions;
    private final Map<Path, Shared> open = new HashMap<>();

    private static final class Shared {
        private final ModelSession session;
        private int users = 1;

        Shared(ModelSession session) {
            this.session = session;
        }
    }

    /** Opens models through the given sessions. */
    public OpenModels(ModelSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The session of a file, opened if it is not; to be given back by {@link #release}.
     *
     * @throws ModelFileException if the file cannot be read as a model
     */
    public ModelSession acquire(Path file) throws ModelFileException {
        Path key = file.toAbsolutePath().normalize();
        Shared shared = open.get(key);
        if (shared != null) {
            shared.users++;
            return shared.session;
        }
        ModelSession session = sessions.open(key);
        open.put(key, new Shared(session));
        return session;
    }

    /** Gives a session back. */
    public void release(ModelSession session) {
        open.entrySet().removeIf(entry -> {
            Shared shared = entry.getValue();
            if (shared.session != session || --shared.users > 0) {
                return false;
            }
            session.close();
            return true;
        });
    }
}
