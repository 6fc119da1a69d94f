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

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;

/**
 * Shows the folders of models as projects of the workspace, where they are: nothing is copied. Eclipse keeps its
 * description of such a project in a file {@code .project} in the folder.
 */
public final class ProjectFolders {

    private ProjectFolders() {}

    /** Shows the folder of a model file in the explorer and opens the file in its editor. */
    public static IEditorPart open(IWorkbenchPage page, Path file) throws CoreException {
        IFile resource = resource(file);
        return IDE.openEditor(page, resource);
    }

    /** The file as a resource of the workspace; its folder becomes a project there if it is none yet. */
    public static IFile resource(Path file) throws CoreException {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        IFile[] known = root.findFilesForLocationURI(file.toUri());
        IFile resource = known.length > 0
                ? known[0]
                : projectOf(file.getParent()).getFile(file.getFileName().toString());
        resource.refreshLocal(IResource.DEPTH_ZERO, null);
        return resource;
    }

    private static IProject projectOf(Path folder) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(freeName(workspace.getRoot(), folder));
        IProjectDescription description = workspace.newProjectDescription(project.getName());
        if (!isDefault(project, folder)) {
            description.setLocationURI(folder.toUri());
        }
        project.create(description, null);
        project.open(null);
        return project;
    }

    /** A project that is where the workspace keeps its projects must not say so, or it is in its own way. */
    private static boolean isDefault(IProject project, Path folder) {
        return project.getWorkspace().getRoot().getLocation().toPath().resolve(project.getName()).equals(folder);
    }

    private static String freeName(IWorkspaceRoot root, Path folder) {
        String name = folder.getFileName() == null ? "model" : folder.getFileName().toString();
        String free = name;
        for (int i = 2; root.getProject(free).exists(); i++) {
            free = name + " " + i;
        }
        return free;
    }
}
