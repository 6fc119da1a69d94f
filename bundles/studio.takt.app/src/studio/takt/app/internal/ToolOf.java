/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.app.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.keys.IBindingService;

/**
 * An action among the tools, as it is in a menu. The platform hides undo and redo there by the ids of their commands, so
 * that this one has none; its tip says the key all the same.
 */
final class ToolOf extends Action {
    private final IAction action;
    private final String key;

    ToolOf(IAction action, IBindingService bindings) {
        this.action = action;
        String found = bindings.getBestActiveBindingFormattedFor(action.getActionDefinitionId());
        key = found == null ? "" : " (" + found + ")";
        setId("studio.takt.app.tool." + action.getId());
        setImageDescriptor(action.getImageDescriptor());
        setDisabledImageDescriptor(action.getDisabledImageDescriptor());
        action.addPropertyChangeListener(event -> follow());
        follow();
    }

    private void follow() {
        setText(action.getText());
        setToolTipText(action.getToolTipText() + key);
        setEnabled(action.isEnabled());
    }

    @Override
    public void run() {
        action.run();
    }
}
