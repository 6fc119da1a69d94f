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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.editor.ModelEditor;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.open.ProjectFolders;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;
import studio.takt.ui.internal.tree.ModelNode;
import studio.takt.ui.internal.tree.Refresh;

/** The folders that are open, the models in them, and what is in the models. */
public final class ExplorerView extends ViewPart {
    /** The view's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.explorer";

    private final Runnable modelsChanged = this::modelsChanged;
    private final ISelectionListener link = this::follow;
    private final IResourceChangeListener files = this::filesChanged;
    private final Map<ModelSession, Refresh> open = new LinkedHashMap<>();
    private ExplorerContent content;
    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setUseHashlookup(true);
        content = new ExplorerContent(models());
        tree.setContentProvider(content);
        tree.setLabelProvider(new ExplorerLabels());
        tree.setInput(ResourcesPlugin.getWorkspace().getRoot());
        tree.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
        getSite().setSelectionProvider(tree);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
        getSite().registerContextMenu(menu, tree);
        getSite().getPage().addPostSelectionListener(link);
        models().addListener(modelsChanged);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(files, IResourceChangeEvent.POST_CHANGE);
        modelsChanged();
    }

    private OpenModels models() {
        return getSite().getService(OpenModels.class);
    }

    private void filesChanged(IResourceChangeEvent event) {
        if (!tree.getControl().isDisposed()) {
            tree.getControl().getDisplay().asyncExec(this::refresh);
        }
    }

    private void modelsChanged() {
        List<ModelSession> now = models().all();
        open.entrySet().removeIf(entry -> {
            boolean gone = !now.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        now.forEach(session -> open.computeIfAbsent(session,
                each -> new Refresh(each, tree.getControl(), this::refresh)));
        refresh();
        // A model that has just been opened shows what it holds.
        now.stream().map(this::fileOf).flatMap(Optional::stream).forEach(file -> tree.expandToLevel(file, 2));
    }

    private Optional<IFile> fileOf(ModelSession session) {
        IFile[] found = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(session.file().toUri());
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private void refresh() {
        if (!tree.getControl().isDisposed()) {
            ISelection selected = tree.getSelection();
            Object[] expanded = tree.getExpandedElements();
            tree.refresh();
            tree.setExpandedElements(expanded);
            tree.setSelection(selected);
        }
    }

    private void follow(IWorkbenchPart part, ISelection selection) {
        if (part == this || tree.getControl().isDisposed()) {
            return;
        }
        List<ModelElement> elements = ModelSelection.elements(selection);
        List<ModelNode> found = elements.stream().map(this::node).flatMap(Optional::stream).toList();
        if (!found.isEmpty()) {
            tree.setSelection(new StructuredSelection(found), true);
        }
    }

    private Optional<ModelNode> node(ModelElement element) {
        return models().all().contains(element.session())
                ? fileOf(element.session()).map(content::getChildren).filter(roots -> roots.length > 0)
                        .flatMap(roots -> ((ModelNode) roots[0]).find(element.id()))
                : Optional.empty();
    }

    private void open(IStructuredSelection selection) {
        Object chosen = selection.getFirstElement();
        try {
            if (chosen instanceof IFile file) {
                IDE.openEditor(getSite().getPage(), file);
            } else if (chosen instanceof ModelNode node && !node.isFolder()) {
                reveal(new ModelElement(node.session(), node.id()));
            } else {
                tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
            }
        } catch (CoreException e) {
            ILog.of(ExplorerView.class).error("could not be opened: " + chosen, e);
        }
    }

    private void reveal(ModelElement element) throws CoreException {
        Path file = element.session().file();
        if (ProjectFolders.open(getSite().getPage(), file) instanceof ModelEditor editor) {
            editor.reveal(element);
        }
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(link);
        models().removeListener(modelsChanged);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(files);
        open.values().forEach(Refresh::close);
        super.dispose();
    }
}
