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

import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.LabelRetargetAction;

/**
 * An action that the part in front carries out, or else the editor in front: whoever has turned to a view for a moment
 * still works on the model. With its own words where neither does.
 */
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
    public void partActivated(IWorkbenchPart part) {
        super.partActivated(part);
        choose();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        super.partBroughtToTop(part);
        choose();
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        super.partClosed(part);
        choose();
    }

    private void choose() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            setActionHandler(handler(page.getActivePart()).or(() -> handler(page.getActiveEditor())).orElse(null));
        }
    }

    private Optional<IAction> handler(IWorkbenchPart part) {
        IActionBars bars = null;
        if (part instanceof IEditorPart editor) {
            bars = editor.getEditorSite().getActionBars();
        } else if (part instanceof IViewPart view) {
            bars = view.getViewSite().getActionBars();
        }
        return Optional.ofNullable(bars).map(each -> each.getGlobalActionHandler(getId()));
    }

    @Override
    public void dispose() {
        window.getPartService().removePartListener(this);
        super.dispose();
    }
}
