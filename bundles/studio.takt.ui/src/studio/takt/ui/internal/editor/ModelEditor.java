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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.open.ProjectFolders;
import studio.takt.ui.internal.outline.ModelOutline;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;

/**
 * The editor of a model: its diagrams, drawn by the page that browsers show as well. Everything is done by operations
 * of the model's session; this shows what the session tells.
 */
public final class ModelEditor extends EditorPart implements ISaveablePart2 {
    /** The editor's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.modelEditor";

    private final Locale locale = Locale.getDefault();
    private final ModelSelection selection = new ModelSelection();
    private ModelSession session;
    private ModelSession.Subscription subscription;
    private ExternalChanges external;
    private List<HistoryAction> history = List.of();
    private WindowKeys keys;
    private ModelFileException unreadable;
    private DiagramPages pages;
    private Composite area;
    private Saving saving;
    private boolean dirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IURIEditorInput file)) {
            throw new PartInitException(text("editor.noFile", input.getName()).in(locale));
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        try {
            session = models().acquire(Path.of(file.getURI()));
        } catch (ModelFileException e) {
            // The user sees what is wrong with the file where the model would have been.
            unreadable = e;
        }
    }

    private OpenModels models() {
        return getSite().getService(OpenModels.class);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ModelEditor.class, key, arguments);
    }

    @Override
    public void createPartControl(Composite parent) {
        area = parent;
        if (unreadable != null) {
            new FaultsPage(parent, unreadable.findings(), locale);
            return;
        }
        saving = new Saving(session, getSite().getShell(), locale);
        pages = new DiagramPages(parent, session, () -> models().server(session), user, locale);
        subscription = session.subscribe(this::changed);
        external = new ExternalChanges(session, parent, saving::changedOutside);
        addActions();
        getSite().setSelectionProvider(selection);
        selection.setSelection(new StructuredSelection(ModelElement.projectOf(session)));
        getSite().getPage().addPostSelectionListener(selectionLink);
        dirty = session.isDirty();
        showTitle();
    }

    private final org.eclipse.ui.ISelectionListener selectionLink = (part, selected) -> {
        if (part != this) {
            follow(ModelSelection.elements(selected));
        }
    };

    private final DiagramPage.Listener user = new DiagramPage.Listener() {
        @Override
        public void selected(List<String> ids) {
            selectedInDiagram(ids);
        }

        @Override
        public void typing() {
            history.forEach(HistoryAction::update);
        }
    };

    private void addActions() {
        HistoryAction undo = history("undo", () -> session.undoable(), () -> session.undo());
        HistoryAction redo = history("redo", () -> session.redoable(), () -> session.redo());
        history = List.of(undo, redo);
        keys = new WindowKeys(this);
        action(ActionFactory.UNDO, undo);
        action(ActionFactory.REDO, redo);
        action(ActionFactory.REVERT, new Action() {
            @Override
            public void run() {
                saving.revert();
            }
        });
    }

    private void action(ActionFactory command, IAction action) {
        getEditorSite().getActionBars().setGlobalActionHandler(command.getId(), action);
        keys.add(command.getCommandId(), action);
    }

    /** While somebody types into a field, these keys are the field's. */
    private HistoryAction history(String command, Supplier<Optional<Text>> next, Runnable step) {
        return new HistoryAction(command, next, () -> typing().isPresent(), () -> {
            Optional<DiagramPage> page = typing();
            Optional<Typing> field = Typing.now(area.getDisplay());
            if (page.isPresent()) {
                page.get().inField(command);
            } else if (field.isPresent()) {
                field.get().forget();
            } else {
                attempt(step);
            }
        }, locale);
    }

    /** The diagram into a field of which somebody types. */
    private Optional<DiagramPage> typing() {
        return pages.selected().filter(DiagramPage::isTyping);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (OperationRefusedException e) {
            new Ask(locale).fault(getSite().getShell(), text("refused.title"), e.finding().message());
        }
    }

    private void selectedInDiagram(List<String> ids) {
        List<ModelElement> elements = ids.stream().map(id -> new ModelElement(session, id)).toList();
        Optional<ElementRef> diagram = pages.selected().map(DiagramPage::subject);
        List<ModelElement> shown = elements.isEmpty()
                ? diagram.map(each -> List.of(new ModelElement(session, each.id()))).orElse(List.of())
                : elements;
        selection.choose(new StructuredSelection(shown));
    }

    /** Something is selected elsewhere: shown here too, if it is of this model. */
    private void follow(List<ModelElement> elements) {
        List<ModelElement> own = elements.stream().filter(each -> each.session() == session).toList();
        if (!own.isEmpty()) {
            selection.adopt(new StructuredSelection(own));
            pages.follow(own.stream().map(ModelElement::id).toList());
        }
    }

    /** Shows an element of this model: in its diagram, if it is on one, and in the views. */
    public void reveal(ModelElement element) {
        pages.reveal(element);
        selection.setSelection(new StructuredSelection(element));
    }

    /** The open model; empty if the file could not be read. */
    public Optional<ModelSession> session() {
        return Optional.ofNullable(session);
    }

    /** The diagram in front. */
    public Optional<ElementRef> diagram() {
        return pages == null ? Optional.empty() : pages.selected().map(DiagramPage::subject);
    }

    private void changed(ModelEvent event) {
        boolean nowDirty = session.isDirty();
        area.getDisplay().asyncExec(() -> show(event, nowDirty));
    }

    private void show(ModelEvent event, boolean nowDirty) {
        if (area.isDisposed() || event.kind() == ModelEvent.Kind.CLOSED) {
            return;
        }
        setDirty(nowDirty);
        history.forEach(HistoryAction::update);
        pages.refresh();
        showTitle();
    }

    private void setDirty(boolean now) {
        if (dirty != now) {
            dirty = now;
            firePropertyChange(IEditorPart.PROP_DIRTY);
        }
    }

    private void showTitle() {
        String name = session.file().getFileName().toString();
        setPartName(session.isReadOnly() ? text("editor.readOnly", name).in(locale) : name);
        setTitleToolTip(session.file().toString());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Typing.now(area.getDisplay()).ifPresent(Typing::take);
        if (!saving.save() && monitor != null) {
            // tells the workbench that nothing may be closed now
            monitor.setCanceled(true);
        }
        setDirty(session.isDirty());
    }

    @Override
    public void doSaveAs() {
        Typing.now(area.getDisplay()).ifPresent(Typing::take);
        saving.saveAs().ifPresent(this::movedTo);
        setDirty(session.isDirty());
    }

    private void movedTo(Path file) {
        models().moved(session);
        try {
            setInputWithNotify(new FileEditorInput(ProjectFolders.resource(file)));
        } catch (CoreException e) {
            ILog.of(ModelEditor.class).error("the folder of a saved model is not shown", e);
        }
        showTitle();
    }

    @Override
    public int promptToSaveOnClose() {
        return switch (saving.beforeClosing()) {
            case 0 -> YES;
            case 1 -> NO;
            default -> CANCEL;
        };
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return session != null;
    }

    /** Hands out the outline, what the editor is about, and, as parts of the platform do, the control that it fills. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Control.class) {
            return adapter.cast(area);
        }
        if (adapter == CTabFolder.class && pages != null) {
            return adapter.cast(pages.folder());
        }
        if (adapter == IContentOutlinePage.class && session != null) {
            return adapter.cast(new ModelOutline(session, this::diagram, this::reveal, locale));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (pages != null) {
            pages.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selectionLink);
        if (subscription != null) {
            subscription.close();
            external.close();
            keys.close();
        }
        if (session != null) {
            models().release(session);
        }
        super.dispose();
    }
}
