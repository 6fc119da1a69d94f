/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.command;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;

/** Deletes the selected elements, with what refers to them: one step. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<ModelElement> elements = ModelSelection.elements(HandlerUtil.getCurrentSelection(event));
        if (elements.isEmpty()) {
            return null;
        }
        List<String> ids = elements.stream().filter(each -> each.session() == elements.get(0).session())
                .map(ModelElement::id).toList();
        try {
            elements.get(0).session().execute(new DeleteElements(ids));
        } catch (OperationRefusedException e) {
            new Ask(Locale.getDefault()).fault(HandlerUtil.getActiveShellChecked(event),
                    Text.of(DeleteHandler.class, "delete.refused"), e.finding().message());
        }
        return null;
    }
}
