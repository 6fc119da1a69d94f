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

import java.net.URL;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import studio.takt.model.edit.TaktEditPlugin;

/** Names and pictures of {@link ModelNode}s; the pictures are those of the model's item providers. */
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
        URL icon = TaktEditPlugin.class.getResource("/icons/full/obj16/" + kind + ".gif");
        return Optional.ofNullable(icon).map(each -> images.create(ImageDescriptor.createFromURL(each)))
                .map(Image.class::cast).orElseGet(() -> shared(ISharedImages.IMG_OBJ_ELEMENT));
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
