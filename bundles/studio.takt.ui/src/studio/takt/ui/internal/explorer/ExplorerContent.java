/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.explorer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.tree.ModelNodeContent;
import studio.takt.ui.internal.tree.ModelNodes;

/** Folders and files of the workspace, and in the files of open models what the models hold. */
final class ExplorerContent extends ModelNodeContent {
    private final OpenModels models;
    private final ModelNodes nodes = new ModelNodes(Locale.getDefault());

    ExplorerContent(OpenModels models) {
        this.models = models;
    }

    @Override
    public Object[] getElements(Object input) {
        return Arrays.stream(((IWorkspaceRoot) input).getProjects()).filter(IProject::isOpen).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof IContainer container) {
            return members(container);
        }
        return parent instanceof IFile file
                ? session(file).map(session -> nodes.project(session).below(file)).stream().toArray()
                : super.getChildren(parent);
    }

    /** The model that is open on a file. */
    Optional<ModelSession> session(IFile file) {
        return Optional.ofNullable(file.getLocation()).flatMap(path -> models.find(path.toPath()));
    }

    private static Object[] members(IContainer container) {
        try {
            return Arrays.stream(container.members()).filter(ExplorerContent::isShown).toArray();
        } catch (CoreException e) {
            ILog.of(ExplorerContent.class).warn("a folder cannot be shown: " + container.getFullPath(), e);
            return new Object[0];
        }
    }

    /** What programs keep for themselves is not the user's. */
    private static boolean isShown(IResource resource) {
        String name = resource.getName();
        return !name.startsWith(".") && !name.endsWith(".taktd") && !name.endsWith("~") && !name.endsWith(".bak");
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof IResource resource ? resource.getParent() : super.getParent(element);
    }

    @Override
    public boolean hasChildren(Object element) {
        if (element instanceof IContainer container) {
            return members(container).length > 0;
        }
        return element instanceof IFile file ? session(file).isPresent() : super.hasChildren(element);
    }
}
