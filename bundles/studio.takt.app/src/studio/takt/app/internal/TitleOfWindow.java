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

import java.util.function.Consumer;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;

/** Keeps the title of a window saying which model is in front. */
final class TitleOfWindow implements IPartListener2 {
    private final IWorkbenchPage page;
    private final Consumer<String> title;
    private final String program;
    private final IPropertyListener renamed = (part, property) -> {
        if (property == IWorkbenchPartConstants.PROP_PART_NAME || property == IWorkbenchPartConstants.PROP_TITLE) {
            show();
        }
    };
    private IEditorPart shown;

    TitleOfWindow(IWorkbenchPage page, Consumer<String> title, String program) {
        this.page = page;
        this.title = title;
        this.program = program;
    }

    /** Says it now. */
    void show() {
        IEditorPart editor = page.getActiveEditor();
        if (editor != shown) {
            if (shown != null) {
                shown.removePropertyListener(renamed);
            }
            shown = editor;
            if (editor != null) {
                editor.addPropertyListener(renamed);
            }
        }
        title.accept(editor == null ? program : editor.getTitle() + " – " + program);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        show();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        show();
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        show();
    }
}
