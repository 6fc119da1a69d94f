/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.actions.ActionHandlerRegistry;
import org.eclipse.glsp.server.actions.ClientActionForwarder;
import org.eclipse.glsp.server.actions.RequestAction;
import org.eclipse.glsp.server.actions.ResponseAction;
import org.eclipse.glsp.server.disposable.Disposable;
import org.eclipse.glsp.server.features.core.model.SetModelAction;
import org.eclipse.glsp.server.features.core.model.UpdateModelAction;
import org.eclipse.glsp.server.utils.MessageActionUtil;

import com.google.inject.Inject;

import studio.takt.core.api.session.OperationRefusedException;

/**
 * Handles the actions of one client on the thread of the model, one after the other. Whatever goes wrong becomes a
 * message to the client; the connection stays.
 */
public class SessionDispatcher extends Disposable implements ActionDispatcher {
    private static final System.Logger LOG = System.getLogger(SessionDispatcher.class.getName());

    @Inject
    private SharedModel shared;
    @Inject
    private EditorState state;
    @Inject
    private ActionHandlerRegistry handlers;
    @Inject
    private ClientActionForwarder client;
    private final List<Action> afterUpdate = new ArrayList<>();

    @Override
    public CompletableFuture<Void> dispatch(Action action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!isDisposed()) {
            shared.session().executor().execute(() -> {
                handle(action);
                done.complete(null);
            });
        }
        return done;
    }

    @Override
    public void dispatchAfterNextUpdate(Action... actions) {
        afterUpdate.addAll(List.of(actions));
    }

    private void handle(Action action) {
        try {
            run(action);
        } catch (OperationRefusedException e) {
            say(action, e.finding().message().in(state.locale()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "action " + action.getKind() + " failed", e);
            say(action, studio.takt.core.api.text.Text.of(SessionDispatcher.class, "failed").in(state.locale()));
        }
    }

    private void say(Action action, String text) {
        if (action instanceof RequestAction<?> request && !request.getRequestId().isEmpty()) {
            client.handle(ResponseAction.respond(action, ResponseAction.reject(request, text)));
        }
        client.handle(MessageActionUtil.error(text));
        state.refresh();
    }

    private void run(Action action) {
        boolean sent = client.handle(action);
        List<ActionHandler> found = handlers.get(action);
        if (found.isEmpty() && !sent) {
            LOG.log(System.Logger.Level.DEBUG, () -> String.format(Locale.ROOT, "nobody handles %s", action.getKind()));
        }
        for (ActionHandler handler : found) {
            handler.execute(action).forEach(answer -> dispatch(ResponseAction.respond(action, answer)));
        }
        if (action instanceof ChangeAction || action instanceof UpdateModelAction
                || action instanceof SetModelAction) {
            List<Action> waiting = List.copyOf(afterUpdate);
            afterUpdate.clear();
            waiting.forEach(this::dispatch);
        }
    }

    @Override
    public void doDispose() {
        shared.leave(state);
    }
}
