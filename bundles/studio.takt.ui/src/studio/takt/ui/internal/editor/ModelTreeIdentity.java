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

import org.eclipse.jface.viewers.IElementComparer;

import studio.takt.ui.internal.view.ModelTree;

/** Two nodes are the same if they stand for the same element, or are folders of the same name. */
final class ModelTreeIdentity implements IElementComparer {

    @Override
    public boolean equals(Object one, Object other) {
        return one instanceof ModelTree a && other instanceof ModelTree b ? key(a).equals(key(b)) : one.equals(other);
    }

    @Override
    public int hashCode(Object element) {
        return element instanceof ModelTree node ? key(node).hashCode() : element.hashCode();
    }

    private static String key(ModelTree node) {
        return node.isFolder() ? "/" + node.label() : node.id();
    }
}
