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
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.features.undoredo.RedoAction;
import org.eclipse.glsp.server.features.undoredo.UndoAction;

import com.google.inject.Inject;

/** Undo and redo of the session; the new picture comes with its event. */
public class EditorHistory implements ActionHandler {
    @Inject
    private EditorState state;

    @Override
    public List<Action> execute(Action action) {
        if (action instanceof UndoAction) {
            state.undo();
        } else {
            state.redo();
        }
        return List.of();
    }

    @Override
    public List<Class<? extends Action>> getHandledActionTypes() {
        return List.of(UndoAction.class, RedoAction.class);
    }
}
