/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import studio.takt.core.api.result.ReadableResult;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;

/** The outcome of the last run: key figures, tables, charts, findings, and where each number came from. */
public final class ResultView extends ViewPart {
    /** The view's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.result";

    private final Locale locale = Locale.getDefault();
    private final Figures figures = new Figures(locale);
    private final ModelSelection selection = new ModelSelection();
    private Label title;
    private CTabFolder pages;
    private Action store;
    private Optional<RunOrder> order = Optional.empty();
    private Optional<Operation> storing = Optional.empty();
    private Optional<ModelSession.Subscription> watched = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        title.setText(text("nothing").in(locale));
        pages = new CTabFolder(area, SWT.BOTTOM | SWT.FLAT);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        store = new Action(text("store").in(locale)) {
            @Override
            public void run() {
                // a tool that is disabled while it is still pressed goes on looking as if it were not
                pages.getDisplay().asyncExec(() -> storeResult());
            }
        };
        store.setEnabled(false);
        store.setToolTipText(text("store.help").in(locale));
        getViewSite().getActionBars().getToolBarManager().add(store);
        getSite().setSelectionProvider(selection);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ResultView.class, key, arguments);
    }

    /** Shows a result in the units in which people read it. */
    void show(RunOrder made, Result computed) {
        Result result = ReadableResult.of(computed);
        order = Optional.of(made);
        for (CTabItem item : pages.getItems()) {
            item.getControl().dispose();
            item.dispose();
        }
        String on = result.element().isPresent() ? " · " + result.element().name() : "";
        title.setText((result.engine().name().in(locale) + on).replace("&", "&&"));
        storing = computed.isSound() ? made.engine().store(computed) : Optional.empty();
        allowStoring();
        watched.ifPresent(ModelSession.Subscription::close);
        watched = session().map(session -> session.subscribe(this::changed));
        page("summary", summary(result));
        for (Chart chart : result.charts()) {
            result.table(chart.table())
                    .ifPresent(table -> page(chart.title().in(locale), chart(chart, table)));
        }
        result.tables().forEach(table -> page(table.title().in(locale), table(table)));
        if (!result.findings().isEmpty()) {
            page(text("findings", result.findings().size()).in(locale), findings(result.findings()));
        }
        if (!result.explanations().isEmpty()) {
            page(text("explain").in(locale), explanations(result.explanations()));
        }
        pages.setSelection(result.isSound() ? 0 : pages.getItemCount() - 1);
    }

    private void allowStoring() {
        store.setEnabled(storing.isPresent() && session().isPresent());
    }

    /** What was stored and taken back can be stored again. */
    private void changed(ModelEvent event) {
        if (event.kind() == ModelEvent.Kind.UNDONE || event.kind() == ModelEvent.Kind.REVERTED
                || event.kind() == ModelEvent.Kind.CLOSED) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (!pages.isDisposed()) {
                    allowStoring();
                }
            });
        }
    }

    private void page(String name, Control control) {
        CTabItem item = new CTabItem(pages, SWT.NONE);
        item.setText(name.equals("summary") ? text("summary").in(locale) : name.replace("&", "&&"));
        item.setControl(control);
    }

    private Control chart(Chart chart, studio.takt.core.api.run.Table table) {
        return switch (chart.kind()) {
            case GANTT -> new GanttCanvas(pages, chart, table, locale);
            case NETWORK -> new NetworkCanvas(pages, chart, table, locale);
            default -> new ChartCanvas(pages, chart, table, locale);
        };
    }

    private Optional<ModelSession> session() {
        return order.flatMap(RunOrder::model).filter(getSite().getService(OpenModels.class).all()::contains);
    }

    private Table grid(List<String> headings) {
        Table table = new Table(pages, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        headings.forEach(each -> new TableColumn(table, SWT.NONE).setText(each));
        return table;
    }

    private Table packed(Table table) {
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth() + 12, 460));
        }
        table.addListener(SWT.Selection, event -> {
            if (event.item.getData() instanceof ElementRef element && element.isPresent()) {
                reveal(element);
            }
        });
        return table;
    }

    private void reveal(ElementRef element) {
        session().map(session -> new ModelElement(session, element.id())).filter(ModelElement::exists)
                .ifPresent(each -> {
                    selection.setSelection(StructuredSelection.EMPTY);
                    selection.setSelection(new StructuredSelection(each));
                });
    }

    private Control summary(Result result) {
        Table table = grid(List.of(text("key").in(locale), text("value").in(locale)));
        for (SummaryValue value : result.summary()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{value.title().in(locale), figures.of(value)});
            if (value instanceof SummaryValue.Element element) {
                item.setData(element.element());
            }
        }
        return packed(table);
    }

    /** Rows are made when they come into sight: a run may have made a hundred thousand. */
    private Control table(studio.takt.core.api.run.Table shown) {
        Table table = new Table(pages, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < shown.columns().size(); i++) {
            int place = i;
            boolean number = shown.rows().stream().limit(50).anyMatch(row -> row.get(place) instanceof Cell.Number);
            TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
            column.setText(figures.heading(shown.columns().get(i)));
            column.pack();
            column.setWidth(Math.max(90, Math.min(column.getWidth() + 16, 300)));
        }
        table.addListener(SWT.SetData, event -> {
            List<Cell> row = shown.rows().get(table.indexOf((TableItem) event.item));
            ((TableItem) event.item).setText(IntStream.range(0, row.size()).mapToObj(i -> figures.of(row.get(i)))
                    .toArray(String[]::new));
            row.stream().filter(Cell.Element.class::isInstance).findFirst()
                    .ifPresent(cell -> event.item.setData(((Cell.Element) cell).element()));
        });
        table.setItemCount(shown.rows().size());
        table.addListener(SWT.Selection, event -> {
            if (event.item.getData() instanceof ElementRef element) {
                reveal(element);
            }
        });
        return table;
    }

    private Control findings(List<Finding> findings) {
        Table table = grid(List.of(text("severity").in(locale), text("element.column").in(locale),
                text("message").in(locale), text("rule").in(locale)));
        for (Finding finding : findings) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{text("severity." + finding.severity()).in(locale), finding.element().name(),
                    finding.message().in(locale), finding.rule()});
            item.setData(finding.element());
        }
        return packed(table);
    }

    private Control explanations(List<Explanation> explanations) {
        Table table = grid(List.of(text("key").in(locale), text("meaning").in(locale), text("formula").in(locale),
                text("inputs").in(locale), text("source").in(locale)));
        for (Explanation each : explanations) {
            List<String> inputs = each.inputs().stream().map(input -> input.symbol() + " = " + input.value()
                    + (input.element().isPresent() ? " (" + input.element().name() + ")" : "")).toList();
            new TableItem(table, SWT.NONE).setText(new String[]{each.key(), each.meaning().in(locale),
                    each.formula(), String.join(", ", inputs), each.source()});
        }
        return packed(table);
    }

    private void storeResult() {
        Ask ask = new Ask(locale);
        if (session().isEmpty() || storing.isEmpty()) {
            return;
        }
        try {
            session().get().execute(storing.get());
            // a tool that can no longer be pressed would keep the keys
            setFocus();
            store.setEnabled(false);
        } catch (OperationRefusedException e) {
            ask.fault(getSite().getShell(), text("store.failed"), e.finding().message());
        }
    }

    @Override
    public void dispose() {
        watched.ifPresent(ModelSession.Subscription::close);
        super.dispose();
    }

    @Override
    public void setFocus() {
        CTabItem shown = pages.getSelection();
        if (shown == null || !shown.getControl().setFocus()) {
            pages.setFocus();
        }
    }
}
