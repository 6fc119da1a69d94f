/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.problems;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.glsp.api.QuickFix;
import studio.takt.diagram.glsp.api.QuickFixes;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.editor.ModelEditor;
import studio.takt.ui.internal.open.Contributions;
import studio.takt.ui.internal.open.PartWatch;
import studio.takt.ui.internal.run.ProgressOfJob;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;
import studio.takt.ui.internal.tree.FeatureLabels;
import studio.takt.ui.internal.tree.Refresh;

/** The findings of the model in front. A click shows the element everywhere; what can be mended is in the menu. */
public final class ProblemsView extends ViewPart {
    /** The view's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.problems";
    private static final int PATIENCE_MS = 250;

    private final Locale locale = Locale.getDefault();
    private final ModelSelection selection = new ModelSelection();
    private TableViewer table;
    private ModelFindings findings;
    private PartWatch watch;
    private Optional<ModelEditor> editor = Optional.empty();
    private Optional<Refresh> refresh = Optional.empty();
    private final ISelectionListener link = this::follow;
    private boolean following;
    private Job job;

    @Override
    public void createPartControl(Composite parent) {
        findings = new ModelFindings(getSite().getService(Contributions.class));
        Composite holder = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setInput(List.of());
        table.getTable().setHeaderVisible(true);
        column(layout, 6, "column.message", finding -> finding.message().in(locale), true);
        column(layout, 2, "column.element", finding -> finding.element().name(), false);
        column(layout, 2, "column.rule", Finding::rule, false);
        ColumnViewerToolTipSupport.enableFor(table, ToolTip.NO_RECREATE);
        table.addPostSelectionChangedListener(event -> {
            if (!following) {
                selected().ifPresent(this::show);
            }
        });
        table.addDoubleClickListener(event -> selected().flatMap(this::element)
                .ifPresent(element -> editor.ifPresent(each -> {
                    each.reveal(element);
                    getSite().getPage().activate(each);
                })));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getSite().setSelectionProvider(selection);
        job = Job.createSystem("findings", this::check);
        watch = new PartWatch(getSite().getPage(), this::partInFront);
        partInFront(getSite().getPage().getActiveEditor());
        getSite().getPage().addPostSelectionListener(link);
    }

    /** What is selected elsewhere: its first finding is selected here, unless another one of it is. */
    private void follow(IWorkbenchPart part, ISelection selected) {
        List<ModelElement> elements = ModelSelection.elements(selected);
        if (part == this || elements.isEmpty() || table.getControl().isDisposed()) {
            return;
        }
        List<Finding> fitting = ((List<?>) table.getInput()).stream().map(Finding.class::cast)
                .filter(finding -> element(finding).filter(elements::contains).isPresent()).toList();
        if (selected().filter(fitting::contains).isEmpty()) {
            following = true;
            table.setSelection(fitting.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(fitting.get(0)),
                    true);
            following = false;
        }
    }

    private void column(TableColumnLayout layout, int weight, String title, Function<Finding, String> words,
            boolean pictured) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(text(title).in(locale));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return words.apply((Finding) element);
            }

            @Override
            public Image getImage(Object element) {
                return pictured ? picture((Finding) element) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                return ((Finding) element).message().in(locale);
            }
        });
    }

    private static Image picture(Finding finding) {
        String name = switch (finding.severity()) {
            case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
            case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
            default -> ISharedImages.IMG_OBJS_INFO_TSK;
        };
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ProblemsView.class, key, arguments);
    }

    private void partInFront(IWorkbenchPart part) {
        if (!(part instanceof ModelEditor front) || editor.equals(Optional.of(front))) {
            leaveIfClosed();
            return;
        }
        refresh.ifPresent(Refresh::close);
        editor = Optional.of(front);
        refresh = front.session().map(session -> new Refresh(session, table.getControl(), this::again));
        again();
    }

    /** A look that is under way is of a model that is no more. */
    private void again() {
        job.cancel();
        job.schedule(PATIENCE_MS);
    }

    private void leaveIfClosed() {
        boolean closed = editor.isPresent() && !List.of(getSite().getPage().getEditorReferences()).stream()
                .map(each -> Optional.ofNullable(each.getEditor(false))).toList().contains(editor.map(each -> each));
        if (closed) {
            refresh.ifPresent(Refresh::close);
            refresh = Optional.empty();
            editor = Optional.empty();
            fill(List.of());
        }
    }

    /** Off the UI thread, because a large model takes its time. */
    private IStatus check(IProgressMonitor monitor) {
        Optional<ModelSession> session = editor.flatMap(ModelEditor::session);
        if (session.isEmpty()) {
            return Status.OK_STATUS;
        }
        try {
            List<Finding> found = findings.of(session.get(), new ProgressOfJob(monitor, job.getName(), locale));
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> fill(session.get(), found));
        } catch (CancellationException e) {
            // the model has changed again, which brings the next look at it
            return Status.CANCEL_STATUS;
        } catch (IllegalStateException e) {
            // the model was closed meanwhile: nobody waits for its findings
            return Status.CANCEL_STATUS;
        }
        return Status.OK_STATUS;
    }

    /** Not if another model came to the front meanwhile. */
    private void fill(ModelSession session, List<Finding> found) {
        if (editor.flatMap(ModelEditor::session).filter(session::equals).isPresent()) {
            fill(found);
        }
    }

    private void fill(List<Finding> found) {
        if (table.getControl().isDisposed()) {
            return;
        }
        table.setInput(found);
        long faults = found.stream().filter(Finding::isError).count();
        setContentDescription(found.isEmpty()
                ? text("none").in(locale)
                : text("count", found.size(), faults).in(locale));
    }

    private Optional<Finding> selected() {
        return Optional.ofNullable((Finding) table.getStructuredSelection().getFirstElement());
    }

    private Optional<ModelElement> element(Finding finding) {
        return editor.flatMap(ModelEditor::session).filter(session -> finding.element().isPresent())
                .map(session -> new ModelElement(session, finding.element().id())).filter(ModelElement::exists);
    }

    private void show(Finding finding) {
        element(finding).ifPresent(element -> {
            selection.setSelection(StructuredSelection.EMPTY);
            selection.setSelection(new StructuredSelection(element));
        });
    }

    private void fillMenu(IMenuManager menu) {
        Optional<ModelSession> session = editor.flatMap(ModelEditor::session);
        Optional<Finding> finding = selected();
        if (session.isEmpty() || finding.isEmpty() || session.get().isReadOnly()) {
            return;
        }
        new QuickFixes(locale, new FeatureLabels(locale)::of).of(session.get(), finding.get())
                .forEach(fix -> menu.add(action(session.get(), fix)));
        if (menu.getItems().length == 0) {
            Action nothing = new Action(text("noFix").in(locale)) {};
            nothing.setEnabled(false);
            menu.add(nothing);
        }
    }

    private Action action(ModelSession session, QuickFix fix) {
        return new Action(fix.label().in(locale)) {
            @Override
            public void run() {
                try {
                    session.execute(fix.operation());
                } catch (OperationRefusedException e) {
                    new Ask(locale).fault(getSite().getShell(), text("refused"), e.finding().message());
                }
            }
        };
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    @Override
    public void dispose() {
        watch.close();
        getSite().getPage().removePostSelectionListener(link);
        job.cancel();
        refresh.ifPresent(Refresh::close);
        super.dispose();
    }
}
