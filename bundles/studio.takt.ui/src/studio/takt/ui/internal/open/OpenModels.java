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

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;

import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.diagram.glsp.api.EditorServer;

/**
 * The models that are open in the workbench: two parts that show the same file share its session, and with it one
 * command stack and one server of diagrams. Used on the UI thread only.
 */
public final class OpenModels {
    private final ModelSessions sessions;
    private final Contributions contributions;
    private final Map<Path, Shared> open = new LinkedHashMap<>();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    private static final class Shared {
        private final ModelSession session;
        private Optional<EditorServer> server = Optional.empty();
        private int users = 1;

        Shared(ModelSession session) {
            this.session = session;
        }

        void close() {
            server.ifPresent(EditorServer::close);
            session.close();
        }
    }

    /** Opens models through the given sessions. */
    public OpenModels(ModelSessions sessions, Contributions contributions) {
        this.sessions = sessions;
        this.contributions = contributions;
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
        listeners.forEach(Runnable::run);
        return session;
    }

    /** The session of a file, if it is open. */
    public Optional<ModelSession> find(Path file) {
        return Optional.ofNullable(open.get(file.toAbsolutePath().normalize())).map(shared -> shared.session);
    }

    /** All open models, in the order they were opened. */
    public List<ModelSession> all() {
        return open.values().stream().map(shared -> shared.session).toList();
    }

    /** How new models are made. */
    public ModelSessions sessions() {
        return sessions;
    }

    /** What serves the diagrams of an open model, to the editors and to browsers alike. */
    public EditorServer server(ModelSession session) throws IOException {
        Shared shared = open.values().stream().filter(each -> each.session == session).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a model that is not open"));
        if (shared.server.isEmpty()) {
            shared.server = Optional.of(
                    EditorServer.start(session, contributions.extensions(), contributions.notation(), 0));
        }
        return shared.server.get();
    }

    /** A session goes on with another file. */
    public void moved(ModelSession session) {
        List<Map.Entry<Path, Shared>> entries = List.copyOf(open.entrySet());
        entries.stream().filter(entry -> entry.getValue().session == session).forEach(entry -> {
            open.remove(entry.getKey());
            open.put(session.file().toAbsolutePath().normalize(), entry.getValue());
        });
        listeners.forEach(Runnable::run);
    }

    /** Gives a session back. */
    public void release(ModelSession session) {
        boolean closed = open.entrySet().removeIf(entry -> {
            Shared shared = entry.getValue();
            if (shared.session != session || --shared.users > 0) {
                return false;
            }
            shared.close();
            return true;
        });
        if (closed) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls the listener after a model was opened or closed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends that. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
