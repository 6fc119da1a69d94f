/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.glsp.internal.server.SharedModel;
import studio.takt.diagram.glsp.internal.transport.WebServer;

/**
 * Serves the diagrams of one open model to browsers of this machine. Whoever has the address with the token may draw;
 * all clients and whoever else holds the session see each other's changes at once and share one history.
 */
public final class EditorServer implements AutoCloseable {
    private final SharedModel shared;
    private final WebServer server;

    private EditorServer(SharedModel shared, WebServer server) {
        this.shared = shared;
        this.server = server;
    }

    /**
     * Starts serving on the loopback address. The session stays the caller's, who closes it after this.
     *
     * @param port the port; 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EditorServer start(ModelSession session, Extensions extensions, Notation notation, int port)
            throws IOException {
        Fonts fonts = new Fonts();
        SharedModel shared = new SharedModel(session, extensions, notation, fonts);
        try {
            return new EditorServer(shared, WebServer.start(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port), shared, fonts));
        } catch (IOException | RuntimeException e) {
            shared.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The address of the first diagram, with the token. */
    public URI address(Locale locale) {
        return URI.create("http://127.0.0.1:" + port() + "/?token=" + server.token() + "&lang="
                + locale.getLanguage());
    }

    /** The address of one diagram, with the token. */
    public URI address(String subject, Locale locale) {
        return URI.create(address(locale) + "&diagram=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }

    /** Makes the first diagram ready, so that it is there the sooner when somebody opens it. Returns at once. */
    public void prepare(Locale locale) {
        server.prepare("", locale);
    }

    /** Ends all connections. The session stays open. */
    @Override
    public void close() {
        server.close();
        shared.close();
    }
}
