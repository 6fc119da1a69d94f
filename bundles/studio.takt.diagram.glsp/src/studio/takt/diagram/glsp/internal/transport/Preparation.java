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

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

import com.google.inject.Guice;
import com.google.inject.Injector;

import studio.takt.diagram.glsp.internal.server.EditorModule;
import studio.takt.diagram.glsp.internal.server.SharedModel;

/** Makes ready what a page is about to ask for, while the browser is still busy with the page itself. */
final class Preparation {
    private final SharedModel shared;
    private final AccessRules rules;
    private final Executor executor;
    private CompletableFuture<Injector> spare;

    Preparation(SharedModel shared, AccessRules rules, Executor executor) {
        this.shared = shared;
        this.rules = rules;
        this.executor = executor;
    }

    /** A page has been asked for. Who does not know the token gets the same page, but nothing is done for him. */
    void page(Request request) {
        Fields query = Request.extractQueryParameters(request);
        if (rules.isToken(Optional.ofNullable(query.getValue("token")))) {
            picture(Optional.ofNullable(query.getValue("diagram")).orElse(""),
                    Locale.forLanguageTag(Optional.ofNullable(query.getValue("lang")).orElse("en")));
        }
    }

    /** Somebody is going to look at a diagram; at the first one if there is none of that id. */
    void picture(String diagram, Locale locale) {
        connection();
        shared.prepare(diagram, locale);
    }

    /** Has the parts of a connection put together. */
    private synchronized void connection() {
        if (spare == null) {
            spare = CompletableFuture.supplyAsync(this::make, executor);
        }
    }

    /** The parts of one connection. */
    Injector injector() {
        return taken().map(CompletableFuture::join).orElseGet(this::make);
    }

    private synchronized Optional<CompletableFuture<Injector>> taken() {
        Optional<CompletableFuture<Injector>> taken = Optional.ofNullable(spare);
        spare = null;
        return taken;
    }

    private Injector make() {
        return Guice.createInjector(new ServerModule().configureDiagramModule(new EditorModule(shared)));
    }
}
