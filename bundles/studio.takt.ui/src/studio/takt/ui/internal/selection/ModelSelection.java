/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.selection;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in a part that is no viewer, such as a diagram in a browser. */
public final class ModelSelection implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** The elements of a selection, whoever made it. */
    public static List<ModelElement> elements(ISelection selection) {
        if (!(selection instanceof IStructuredSelection structured)) {
            return List.of();
        }
        return ((List<?>) structured.toList()).stream().map(ModelSelection::element).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ModelElement> element(Object selected) {
        return Optional.ofNullable(org.eclipse.core.runtime.Adapters.adapt(selected, ModelElement.class));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        return selection;
    }

    /** What another part has selected is selected here too; nobody needs to be told again. */
    public void adopt(IStructuredSelection next) {
        selection = next;
    }

    @Override
    public void setSelection(ISelection next) {
        if (next instanceof IStructuredSelection structured && !structured.equals(selection)) {
            choose(structured);
        }
    }

    /** The user has turned to this: everybody is told, also if it was selected before. */
    public void choose(IStructuredSelection next) {
        selection = next;
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        listeners.forEach(listener -> listener.selectionChanged(event));
    }
}
