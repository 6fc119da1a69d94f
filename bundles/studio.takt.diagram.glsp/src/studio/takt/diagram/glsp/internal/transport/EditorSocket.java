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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

import com.google.inject.Injector;

/** One connection of a client: JSON-RPC in both directions over a web socket. */
public final class EditorSocket implements Session.Listener.AutoDemanding {
    private static final System.Logger LOG = System.getLogger(EditorSocket.class.getName());

    private final Supplier<Injector> injectors;
    private Session session;
    private GLSPServer server;
    private RemoteEndpoint remote;
    private MessageJsonHandler json;

    EditorSocket(Supplier<Injector> injectors) {
        this.injectors = injectors;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        Injector injector = injectors.get();
        server = injector.getInstance(GLSPServer.class);
        ServerGsonConfigurator gson = injector.getInstance(ServerGsonConfigurator.class);
        Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(
                ServiceEndpoints.getSupportedMethods(GLSPServer.class));
        methods.putAll(ServiceEndpoints.getSupportedMethods(GLSPClient.class));
        json = new MessageJsonHandler(methods, gson::configureGsonBuilder);
        remote = new RemoteEndpoint(this::send, ServiceEndpoints.toEndpoint(server));
        json.setMethodProvider(remote);
        server.connect(ServiceEndpoints.toServiceObject(remote, GLSPClient.class));
    }

    private void send(Message message) {
        if (session.isOpen()) {
            session.sendText(json.serialize(message), Callback.NOOP);
        }
    }

    /** What cannot be read is left out; the connection stays. */
    @Override
    public void onWebSocketText(String text) {
        try {
            remote.consume(json.parseMessage(text));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a message of a client was not understood", e);
        }
    }

    @Override
    public void onWebSocketClose(int code, String reason) {
        if (server != null) {
            server.shutdown();
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.log(System.Logger.Level.DEBUG, "a connection broke", cause);
    }
}
