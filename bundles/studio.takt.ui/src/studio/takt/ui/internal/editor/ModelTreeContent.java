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

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;

import studio.takt.ui.internal.view.ModelTree;

/** Shows {@link ModelTree} in a tree; the input is an array of roots. */
final class ModelTreeContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ArrayContentProvider.getInstance().getElements(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((ModelTree) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((ModelTree) element).children().isEmpty();
    }
}
