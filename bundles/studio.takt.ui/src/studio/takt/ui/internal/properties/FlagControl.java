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

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Yes or no. */
final class FlagControl implements FieldControl {
    private final Button button;

    FlagControl(Composite parent, Field field, boolean editable, Changer changer) {
        button = new Button(parent, SWT.CHECK);
        GridData data = new GridData();
        data.horizontalIndent = 8;
        button.setLayoutData(data);
        button.setEnabled(editable);
        button.setToolTipText(field.help());
        button.setData("feature", field.feature());
        show(field);
        button.addListener(SWT.Selection,
                event -> changer.set(field, String.valueOf(button.getSelection())).ifPresent(fault -> show(field)));
    }

    @Override
    public void show(Field next) {
        String value = next.value().isEmpty() ? next.hint() : next.value();
        button.setSelection(value.equals("true"));
    }
}
