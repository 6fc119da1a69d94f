/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Keys of an editor that hold in the whole window as long as no other editor is in front: whoever has turned to a view
 * still works on the model. A view that has the same key goes before.
 */
final class WindowKeys implements AutoCloseable {
    private final IEditorPart editor;
    private final IHandlerService handlers;
    private final List<IHandlerActivation> active = new ArrayList<>();

    WindowKeys(IEditorPart editor) {
        this.editor = editor;
        handlers = editor.getSite().getWorkbenchWindow().getService(IHandlerService.class);
    }

    /** Also where a menu could not offer the action, which may have something to do in a field of a view. */
    void add(String command, IAction action) {
        active.add(handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        }, inFront));
    }

    private final Expression inFront = new Expression() {
        @Override
        public EvaluationResult evaluate(IEvaluationContext context) {
            return EvaluationResult.valueOf(context.getVariable(ISources.ACTIVE_EDITOR_NAME) == editor);
        }

        @Override
        public void collectExpressionInfo(ExpressionInfo info) {
            info.addVariableNameAccess(ISources.ACTIVE_EDITOR_NAME);
        }
    };

    @Override
    public void close() {
        handlers.deactivateHandlers(active);
    }
}
