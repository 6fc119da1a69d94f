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
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.view.ElementDetails;

/** The values of one element; what a value means appears when the mouse rests on it. */
final class DetailsTable {
    private final Label title;
    private final TableViewer table;

    DetailsTable(Composite parent, Locale locale) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite holder = new Composite(area, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        ColumnViewerToolTipSupport.enableFor(table);
        column(layout, 2, Text.of(DetailsTable.class, "details.feature").in(locale), ElementDetails.Row::feature);
        column(layout, 3, Text.of(DetailsTable.class, "details.value").in(locale), ElementDetails.Row::value);
    }

    private void column(TableColumnLayout layout, int weight, String heading,
            Function<ElementDetails.Row, String> content) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return content.apply((ElementDetails.Row) element);
            }

            @Override
            public String getToolTipText(Object element) {
                return ((ElementDetails.Row) element).help();
            }
        });
    }

    void show(ElementDetails details) {
        title.setText(details.title().replace("&", "&&"));
        table.setInput(details.rows());
    }
}
