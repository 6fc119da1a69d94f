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

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Shows {@link ModelNode}s in a tree; the input is an array of roots. */
public class ModelNodeContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ArrayContentProvider.getInstance().getElements(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof ModelNode node ? node.children().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof ModelNode node ? node.parent().orElse(null) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof ModelNode node && !node.children().isEmpty();
    }
}
