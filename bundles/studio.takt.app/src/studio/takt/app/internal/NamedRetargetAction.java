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

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.LabelRetargetAction;

/** An action that the part in front carries out, with its own words where no part does. */
final class NamedRetargetAction extends LabelRetargetAction implements IWorkbenchAction {
    private final IWorkbenchWindow window;

    NamedRetargetAction(ActionFactory factory, String words, IWorkbenchWindow window) {
        super(factory.getId(), words);
        this.window = window;
        setActionDefinitionId(factory.getCommandId());
        window.getPartService().addPartListener(this);
        pictures(factory);
    }

    private void pictures(ActionFactory factory) {
        IWorkbenchAction model = factory.create(window);
        setImageDescriptor(model.getImageDescriptor());
        setDisabledImageDescriptor(model.getDisabledImageDescriptor());
        model.dispose();
    }

    @Override
    public void dispose() {
        window.getPartService().removePartListener(this);
        super.dispose();
    }
}
