/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Some of several, to be ticked. */
final class ChecksControl implements FieldControl {
    private static final int ROWS = 5;

    private final Table table;
    private Field field;

    ChecksControl(Composite parent, Field field, boolean editable, Changer changer) {
        this.field = field;
        table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = 8;
        data.widthHint = 60;
        data.heightHint = table.getItemHeight() * Math.max(1, Math.min(ROWS, field.options().size()));
        table.setLayoutData(data);
        table.setToolTipText(field.help());
        table.setData("feature", field.feature());
        table.setEnabled(editable);
        field.options().forEach(option -> new TableItem(table, SWT.NONE).setText(option.label()));
        show(field);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && changer.set(this.field, ticked()).isPresent()) {
                show(this.field);
            }
        });
    }

    /** What was ticked before keeps its order; what is ticked now comes last. */
    private String ticked() {
        List<String> now = new ArrayList<>();
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getChecked()) {
                now.add(field.options().get(i).value());
            }
        }
        List<String> all = new ArrayList<>(field.values().stream().filter(now::contains).toList());
        now.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return String.join("\n", all);
    }

    @Override
    public void show(Field next) {
        field = next;
        for (int i = 0; i < table.getItemCount(); i++) {
            table.getItem(i).setChecked(next.values().contains(next.options().get(i).value()));
        }
    }
}
