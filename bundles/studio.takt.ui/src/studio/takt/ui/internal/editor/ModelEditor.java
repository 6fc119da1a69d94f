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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;

import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.view.Drawings;

/**
 * Shows an open model: what is in it, and its drawings. All that it shows is copied on the model's thread; it changes
 * the model only through the session.
 */
public final class ModelEditor extends EditorPart {
    /** The editor's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.modelEditor";
    private static final String BUNDLE = "studio.takt.ui";

    private final Locale locale = Locale.getDefault();
    private ModelSession session;
    private ModelSession.Subscription subscription;
    private ModelFileException unreadable;
    private CTabFolder pages;
    private ContentsPage contents;
    private DrawingPages drawings;
    private Composite area;
    private boolean dirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IURIEditorInput file)) {
            throw new PartInitException(Text.of(ModelEditor.class, "editor.noFile", input.getName()).in(locale));
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

    @Override
    public void createPartControl(Composite parent) {
        area = parent;
        if (unreadable != null) {
            new FaultsPage(parent, unreadable.findings(), locale);
            return;
        }
        pages = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        contents = new ContentsPage(pages, session, locale);
        addPage(contents.control(), Text.of(ModelEditor.class, "page.contents").in(locale));
        drawings = new DrawingPages(pages, session, getSite().getService(Drawings.class), locale);
        drawings.refresh();
        pages.setSelection(pages.getItemCount() > 1 ? 1 : 0);
        subscription = session.subscribe(this::changed);
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(),
                new HistoryAction("undo", session::undoable, session::undo, locale));
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(),
                new HistoryAction("redo", session::redoable, session::redo, locale));
        getSite().setSelectionProvider(contents.selectionProvider());
    }

    private void addPage(Control control, String title) {
        CTabItem item = new CTabItem(pages, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    private void changed(ModelEvent event) {
        boolean nowDirty = session.isDirty();
        getSite().getShell().getDisplay().asyncExec(() -> {
            if (pages.isDisposed()) {
                return;
            }
            dirty = nowDirty;
            firePropertyChange(PROP_DIRTY);
            contents.refresh();
            drawings.refresh();
        });
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        saving(session::save);
    }

    @Override
    public void doSaveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFileName(session.file().getFileName().toString());
        dialog.setFilterExtensions(new String[]{"*.takt"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            saving(() -> session.saveAs(Path.of(chosen)));
        }
    }

    private interface Saving {
        void save() throws IOException;
    }

    private void saving(Saving saving) {
        try {
            saving.save();
            dirty = session.isDirty();
            firePropertyChange(PROP_DIRTY);
        } catch (IOException e) {
            IStatus status = new Status(IStatus.ERROR, BUNDLE, String.valueOf(e.getMessage()), e);
            ErrorDialog.openError(getSite().getShell(), Text.of(ModelEditor.class, "save.failed").in(locale), null,
                    status);
        }
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return session != null;
    }

    /** Also hands out the control that it fills, as parts of the platform do. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Control.class ? adapter.cast(area) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (pages != null) {
            pages.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (session != null) {
            if (subscription != null) {
                subscription.close();
            }
            models().release(session);
        }
        super.dispose();
    }
}
