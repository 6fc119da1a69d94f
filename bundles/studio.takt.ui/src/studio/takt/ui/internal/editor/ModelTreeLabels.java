/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import studio.takt.ui.internal.view.ModelTree;

/** Names and pictures of {@link ModelTree} nodes. */
final class ModelTreeLabels extends LabelProvider {

    @Override
    public String getText(Object element) {
        ModelTree node = (ModelTree) element;
        return node.isFolder() ? node.label() + " (" + node.children().size() + ")" : node.label();
    }

    @Override
    public Image getImage(Object element) {
        boolean folder = ((ModelTree) element).isFolder();
        return PlatformUI.getWorkbench().getSharedImages()
                .getImage(folder ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_ELEMENT);
    }
}
