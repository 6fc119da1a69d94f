/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;
import studio.takt.ui.internal.tree.ModelNode;
import studio.takt.ui.internal.tree.ModelNodeContent;
import studio.takt.ui.internal.tree.ModelNodeLabels;
import studio.takt.ui.internal.tree.ModelNodes;
import studio.takt.ui.internal.tree.Refresh;

/** What is on the diagram in front, as a tree; what is selected here is selected there, and the other way round. */
public final class ModelOutline extends ContentOutlinePage {
    private final ModelSession session;
    private final Supplier<Optional<ElementRef>> diagram;
    private final Consumer<ModelElement> reveal;
    private final ModelNodes nodes;
    private Optional<ModelNode> root = Optional.empty();
    private Refresh refresh;
    private final ISelectionListener link = this::follow;

    /** Of the diagram that an editor shows. */
    public ModelOutline(ModelSession session, Supplier<Optional<ElementRef>> diagram, Consumer<ModelElement> reveal,
            Locale locale) {
        this.session = session;
        this.diagram = diagram;
        this.reveal = reveal;
        this.nodes = new ModelNodes(locale);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new ModelNodeContent());
        getTreeViewer().setLabelProvider(new ModelNodeLabels());
        getTreeViewer().addDoubleClickListener(event -> ModelSelection.elements(event.getSelection()).stream()
                .findFirst().ifPresent(reveal));
        refresh = new Refresh(session, getControl(), this::update);
        getSite().getPage().addPostSelectionListener(link);
        update();
    }

    private void update() {
        Object[] expanded = getTreeViewer().getExpandedElements();
        root = diagram.get().flatMap(shown -> nodes.element(session, shown.id()));
        getTreeViewer().setInput(root.stream().toArray());
        if (expanded.length == 0) {
            getTreeViewer().expandToLevel(2);
        } else {
            getTreeViewer().setExpandedElements(expanded);
        }
    }

    private void follow(IWorkbenchPart part, org.eclipse.jface.viewers.ISelection selected) {
        List<ModelElement> own = ModelSelection.elements(selected).stream().filter(each -> each.session() == session)
                .toList();
        if (own.isEmpty() || getControl() == null || getControl().isDisposed() || getControl().isFocusControl()) {
            return;
        }
        if (!diagram.get().map(ElementRef::id).equals(root.map(ModelNode::id))) {
            update();
        }
        List<ModelNode> found = own.stream().map(each -> root.flatMap(tree -> tree.find(each.id())))
                .flatMap(Optional::stream).toList();
        getTreeViewer().setSelection(new StructuredSelection(found), true);
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(link);
        if (refresh != null) {
            refresh.close();
        }
        super.dispose();
    }
}
