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

import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

/** Takes away what the platform adds to menus and tools for programmers, and again when the layout is reset. */
final class ForeignActions extends PerspectiveAdapter {
    private static final List<String> SETS = List.of("org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.NavigateActionSet",
            "org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.WorkingSetModificationActionSet",
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.edit.text.actionSet.presentation", "org.eclipse.team.ui.actionSet");

    /** Does it in a page. */
    void hide(IWorkbenchPage page) {
        SETS.forEach(page::hideActionSet);
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        hide(page);
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
        if (IWorkbenchPage.CHANGE_RESET_COMPLETE.equals(change)) {
            hide(page);
        }
    }
}
