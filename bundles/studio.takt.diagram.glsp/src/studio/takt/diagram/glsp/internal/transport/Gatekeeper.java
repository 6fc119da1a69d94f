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

import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Refuses requests under a foreign host name, and sockets from foreign pages or without the token. */
final class Gatekeeper extends Handler.Wrapper {
    /** Where the socket is. */
    static final String SOCKET = "/glsp";

    private final AccessRules rules;

    Gatekeeper(AccessRules rules, Handler inside) {
        super(inside);
        this.rules = rules;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean socket = Request.getPathInContext(request).equals(SOCKET);
        if (!rules.isOwnHost(header(request, HttpHeader.HOST)) || socket && !mayConnect(request)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403, "");
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean mayConnect(Request request) {
        Fields query = Request.extractQueryParameters(request);
        Optional<String> token = query.getValues("token") != null && query.getValues("token").size() == 1
                ? Optional.of(query.getValue("token"))
                : Optional.empty();
        return rules.isOwnOrigin(header(request, HttpHeader.ORIGIN)) && rules.isToken(token);
    }

    private static Optional<String> header(Request request, HttpHeader name) {
        return request.getHeaders().getFields(name).size() == 1
                ? Optional.ofNullable(request.getHeaders().getField(name)).map(HttpField::getValue)
                : Optional.empty();
    }
}
