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

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.ide.IDE;

import studio.takt.ui.internal.tree.ModelNodeLabels;

/** Names and pictures of folders, files and elements. */
final class ExplorerLabels extends ModelNodeLabels {

    @Override
    public String getText(Object element) {
        return element instanceof IResource resource ? resource.getName() : super.getText(element);
    }

    @Override
    public Image getImage(Object element) {
        if (element instanceof IFile file) {
            return file.getName().endsWith(".takt") ? image("Project") : shared(ISharedImages.IMG_OBJ_FILE);
        }
        if (element instanceof IResource) {
            return shared(element instanceof IProject
                    ? IDE.SharedImages.IMG_OBJ_PROJECT
                    : ISharedImages.IMG_OBJ_FOLDER);
        }
        return super.getImage(element);
    }
}
