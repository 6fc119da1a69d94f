/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.open;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import studio.takt.core.api.text.Text;

/** Asks for a model file, shows its folder in the explorer, and opens it. */
public final class OpenModelHandler extends AbstractHandler {

    /** The command's parameter: the file; asked for if it is not given. */
    public static final String FILE = "studio.takt.ui.openModel.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String chosen = event.getParameter(FILE) == null ? ask(window) : event.getParameter(FILE);
        if (chosen != null) {
            open(window, Path.of(chosen).toAbsolutePath());
        }
        return null;
    }

    private static String ask(IWorkbenchWindow window) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Text.of(OpenModelHandler.class, "open.title").in(Locale.getDefault()));
        dialog.setFilterExtensions(new String[]{"*.takt", "*.*"});
        return dialog.open();
    }

    private static void open(IWorkbenchWindow window, Path file) throws ExecutionException {
        try {
            ProjectFolders.open(window.getActivePage(), file);
        } catch (CoreException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
