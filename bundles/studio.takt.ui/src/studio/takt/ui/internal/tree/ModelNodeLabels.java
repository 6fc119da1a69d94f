/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.tree;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Names and pictures of {@link ModelNode}s; the pictures are those of their classes. */
public class ModelNodeLabels extends LabelProvider {
    private final ResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public String getText(Object element) {
        ModelNode node = (ModelNode) element;
        return node.isFolder() ? node.label() + " (" + node.children().size() + ")" : node.label();
    }

    @Override
    public Image getImage(Object element) {
        ModelNode node = (ModelNode) element;
        return node.isFolder() ? shared(ISharedImages.IMG_OBJ_FOLDER) : image(node.kind());
    }

    /** The picture of a class. */
    public Image image(String kind) {
        return images.create(KindIcons.of(kind));
    }

    /** A picture that all parts of the workbench share. */
    protected static Image shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
