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

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.editor.ModelEditor;
import studio.takt.ui.internal.open.ProjectFolders;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;

/** A command on a model: that of what is selected, or else that of the editor in front. */
public abstract class ModelHandler extends AbstractHandler {

    /**
     * What a command works on.
     *
     * @param window   where it was chosen
     * @param editor   the model's editor
     * @param session  the model
     * @param selected the one element that is selected, if it is one
     * @param locale   the user's language
     */
    protected record Target(IWorkbenchWindow window, ModelEditor editor, ModelSession session,
            Optional<ModelElement> selected, Locale locale) {}

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            Optional<Target> target = target(window, HandlerUtil.getCurrentSelection(event));
            if (target.isPresent()) {
                run(target.get());
            } else {
                new Ask(Locale.getDefault()).tell(window.getShell(), text("noModel.title"), text("noModel"));
            }
        } catch (CoreException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static Text text(String key) {
        return Text.of(ModelHandler.class, key);
    }

    private static Optional<Target> target(IWorkbenchWindow window, ISelection selection) throws CoreException {
        Optional<ModelElement> element = ModelSelection.elements(selection).stream().findFirst();
        Optional<ModelEditor> editor = editor(window, selection, element);
        return editor.flatMap(front -> front.session().map(session -> new Target(window, front, session,
                element.filter(each -> each.session() == session), Locale.getDefault())));
    }

    private static Optional<ModelEditor> editor(IWorkbenchWindow window, ISelection selection,
            Optional<ModelElement> element) throws CoreException {
        if (element.isPresent()) {
            return cast(ProjectFolders.open(window.getActivePage(), element.get().session().file()));
        }
        Object first = selection instanceof IStructuredSelection list ? list.getFirstElement() : null;
        if (first instanceof IFile file && "takt".equals(file.getFileExtension())) {
            return cast(org.eclipse.ui.ide.IDE.openEditor(window.getActivePage(), file));
        }
        return cast(window.getActivePage().getActiveEditor());
    }

    private static Optional<ModelEditor> cast(Object part) {
        return part instanceof ModelEditor editor ? Optional.of(editor) : Optional.empty();
    }

    /** Does it. */
    protected abstract void run(Target target);
}
