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

import java.util.List;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.utils.MessageActionUtil;

import com.google.inject.Inject;

import studio.takt.core.api.text.Text;

/** Has operations executed. The new picture comes with the event of the session, as for everybody else. */
public class EditorOperations extends OperationActionHandler {
    @Inject
    private EditorState state;

    @Override
    public List<Action> executeAction(Operation operation) {
        if (state.isReadonly()) {
            return List.of(MessageActionUtil.error(Text.of(EditorOperations.class, "readOnly").in(state.locale())));
        }
        return executeOperation(operation);
    }

    /** Only if nothing has changed: the client then has to forget what it shows meanwhile. */
    @Override
    protected List<Action> executeOperation(Operation operation) {
        long before = state.drawn();
        operationHandlerRegistry.getExecutableCommand(operation).ifPresent(state::execute);
        if (state.drawn() == before) {
            state.refresh();
        }
        return List.of();
    }
}
