/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.exchange;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.FormDialog;

/** Shows what an import found, with the place of each finding, and what it would change. */
final class PreviewDialog extends FormDialog {
    private static final int WIDTH = 720;
    private static final int ROOM_FOR_FINDINGS = 130;
    private static final int ROOM_FOR_CHANGES = 260;

    private final List<Finding> findings;
    private final List<String> changes;
    private final boolean possible;

    PreviewDialog(Shell shell, Text title, List<Finding> findings, List<String> changes, Locale locale) {
        super(shell, title, text("take"), locale);
        this.findings = List.copyOf(findings);
        this.changes = List.copyOf(changes);
        this.possible = findings.stream().noneMatch(Finding::isError);
    }

    boolean ask() {
        return open() == Window.OK;
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(PreviewDialog.class, "preview." + key, arguments);
    }

    @Override
    protected void fill(Composite area) {
        setMessage(text(changes.isEmpty() ? "nothing" : "message", changes.size()).in(locale()));
        if (!findings.isEmpty()) {
            findings(list(area, List.of(text("place"), text("finding")),
                    possible ? ROOM_FOR_FINDINGS : ROOM_FOR_CHANGES));
        }
        if (possible) {
            changes(list(area, List.of(text("change")), ROOM_FOR_CHANGES));
        }
    }

    private Table list(Composite area, List<Text> headings, int room) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        headings.forEach(each -> new TableColumn(table, SWT.NONE).setText(each.in(locale())));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = WIDTH;
        data.heightHint = room;
        table.setLayoutData(data);
        return table;
    }

    private void findings(Table table) {
        table.addListener(SWT.SetData, event -> {
            Finding finding = findings.get(table.indexOf((TableItem) event.item));
            ((TableItem) event.item).setText(new String[]{
                    finding.location().isPresent() ? finding.location().toString() : finding.element().name(),
                    finding.message().in(locale())});
            ((TableItem) event.item).setImage(PlatformUI.getWorkbench().getSharedImages().getImage(
                    finding.isError() ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
        });
        table.setItemCount(findings.size());
        table.getColumn(0).setWidth(WIDTH / 4);
        table.getColumn(1).setWidth(WIDTH * 2);
    }

    private void changes(Table table) {
        table.addListener(SWT.SetData, event -> ((TableItem) event.item)
                .setText(changes.get(table.indexOf((TableItem) event.item))));
        table.setItemCount(changes.size());
        table.getColumn(0).setWidth(WIDTH * 2);
    }

    @Override
    protected void check() {
        say(possible ? changes.isEmpty() ? text("nothing").in(locale()) : "" : text("faults").in(locale()));
    }
}
