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

import java.util.Locale;

import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.view.ElementDetails;
import studio.takt.ui.internal.view.ModelTree;

/** What is in the model: a tree at the left, the values of what is selected at the right. */
final class ContentsPage {
    private final ModelSession session;
    private final Locale locale;
    private final SashForm sash;
    private final TreeViewer tree;
    private final DetailsTable details;

    ContentsPage(Composite parent, ModelSession session, Locale locale) {
        this.session = session;
        this.locale = locale;
        sash = new SashForm(parent, SWT.HORIZONTAL);
        tree = new TreeViewer(sash, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(new ModelTreeContent());
        tree.setLabelProvider(new ModelTreeLabels());
        // Nodes are copies: after a change the same element is another object with the same id.
        tree.setComparer(new ModelTreeIdentity());
        tree.setUseHashlookup(true);
        details = new DetailsTable(sash, locale);
        sash.setWeights(2, 3);
        tree.addSelectionChangedListener(event -> showDetails());
        tree.setInput(new ModelTree[]{read()});
        tree.expandToLevel(3);
    }

    private ModelTree read() {
        return session.read(model -> ModelTree.of(model, locale));
    }

    private void showDetails() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        if (selected instanceof ModelTree node && !node.isFolder()) {
            details.show(session.read(model -> ElementDetails.of(model, node.id(), locale)));
        } else {
            details.show(ElementDetails.NOTHING);
        }
    }

    void refresh() {
        Object[] expanded = tree.getExpandedElements();
        tree.setInput(new ModelTree[]{read()});
        tree.setExpandedElements(expanded);
        showDetails();
    }

    Control control() {
        return sash;
    }

    ISelectionProvider selectionProvider() {
        return tree;
    }
}
