/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.transport;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.glsp.server.protocol.DefaultGLSPServer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.glsp.internal.server.SharedModel;

/** HTTP and web sockets on one port of the loopback address. */
public final class WebServer implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 4 << 20;
    private static final int THREADS = 16;
    /** Held, because loggers that nobody holds forget their level. */
    private static final List<Logger> CHATTY = List.of(Logger.getLogger("org.eclipse.jetty"),
            Logger.getLogger("org.eclipse.glsp"));

    private final Server server;
    private final ServerConnector connector;
    private final AccessRules rules;
    private final Preparation preparation;

    private WebServer(Server server, ServerConnector connector, AccessRules rules, Preparation preparation) {
        this.server = server;
        this.connector = connector;
        this.rules = rules;
        this.preparation = preparation;
    }

    /** Listens from now on. */
    public static WebServer start(InetSocketAddress address, SharedModel shared, Fonts fonts) throws IOException {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("takt editor");
        threads.setDaemon(true);
        Server server = new Server(threads);
        prepareLogging();
        ServerConnector connector = connector(server, address);
        open(connector);
        AccessRules rules = new AccessRules(connector.getLocalPort());
        Preparation preparation = new Preparation(shared, rules, threads);
        server.setHandler(new Gatekeeper(rules, handlers(server, preparation, fonts)));
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new WebServer(server, connector, rules, preparation);
    }

    /**
     * Libraries of the server log by Log4j, which is not usable any more in a process where it first began on a thread that
     * was interrupted; those of connections may be. So it begins here.
     */
    private static void prepareLogging() throws IOException {
        try {
            MethodHandles.lookup().ensureInitialized(DefaultGLSPServer.class);
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        }
    }

    /** Jetty wraps the one reason that callers can do something about. */
    private static void open(ServerConnector connector) throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    private static ServerConnector connector(Server server, InetSocketAddress address) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 << 10);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setReuseAddress(true);
        server.addConnector(connector);
        return connector;
    }

    private static Handler handlers(Server server, Preparation preparation, Fonts fonts) {
        ContextHandler context = new ContextHandler("/");
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, context, container -> {
            container.setMaxTextMessageSize(LARGEST_MESSAGE);
            container.setMaxBinaryMessageSize(1);
            container.setIdleTimeout(Duration.ofDays(1));
            container.addMapping(Gatekeeper.SOCKET,
                    (request, response, callback) -> new EditorSocket(preparation::injector));
        });
        sockets.setHandler(new ClientFiles(fonts, preparation));
        context.setHandler(sockets);
        return context;
    }

    /** Somebody is going to look at a diagram; at the first one if there is none of that id. */
    public void prepare(String diagram, Locale locale) {
        preparation.picture(diagram, locale);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The token of this start. */
    public String token() {
        return rules.token();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(WebServer.class.getName()).log(System.Logger.Level.WARNING, "the server did not stop", e);
        }
    }
}
