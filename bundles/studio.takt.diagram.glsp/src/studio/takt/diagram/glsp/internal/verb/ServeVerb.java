/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.verb;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.glsp.api.EditorServer;

/** {@code takt serve MODEL [--port N]}: the diagram editor in a browser, until it is interrupted. */
public final class ServeVerb implements Verb {
    private static final String MODEL = "MODEL";
    private static final String PORT = "--port";
    private static final String NEW = "--new";
    private static final String ENDING = ".takt";
    private static final long HEARTBEAT = 200;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public Text help() {
        return text("help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(MODEL, text("model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(PORT), "N", text("port"), false, List.of()),
                new Option(List.of(NEW), "", text("new"), false, List.of()));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ServeVerb.class, key, arguments);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        int port = port(invocation);
        String typed = invocation.arguments(MODEL).get(0);
        if (invocation.flag(NEW)) {
            create(invocation.path(typed));
        }
        Optional<ModelSession> opened = invocation.openForChange(typed);
        if (opened.isEmpty()) {
            return FAULTS;
        }
        ModelSession session = opened.get();
        try (EditorServer server = EditorServer.start(session, invocation.extensions(),
                PlatformNotation.installed(invocation::report), port)) {
            invocation.out().println(server.address(invocation.locale()));
            invocation.out().flush();
            invocation.say(text("serving"));
            server.prepare(invocation.locale());
            untilCancelled(invocation.monitor());
            saved(session, invocation);
        } catch (BindException e) {
            throw new UsageException(text("taken", String.valueOf(port)));
        }
        return OK;
    }

    /** An empty project, named as its file. */
    private static void create(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING)) {
            throw new UsageException(text("wrongEnding", name));
        }
        if (Files.exists(file)) {
            throw new UsageException(text("exists", file.toString()));
        }
        new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id))
                .create(file, name.substring(0, name.length() - ENDING.length())).close();
    }

    /** What was shown as done is not lost when somebody ends the editor. */
    private static void saved(ModelSession session, Invocation invocation) throws IOException {
        if (session.isDirty() && !session.isReadOnly()) {
            session.save();
            invocation.say(text("saved", String.valueOf(session.file().getFileName())));
        }
    }

    private static int port(Invocation invocation) {
        String typed = invocation.option(PORT).orElse("0");
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65_535) {
            throw new UsageException(text("wrongPort", typed));
        }
        return Integer.parseInt(typed);
    }

    private static void untilCancelled(Monitor monitor) {
        while (!monitor.isCancelled()) {
            try {
                Thread.sleep(HEARTBEAT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
