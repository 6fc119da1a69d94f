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

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import studio.takt.core.api.text.Text;

/** One of several: a word of a list, or another element. */
final class ChoiceControl implements FieldControl {
    private final Combo combo;
    private final int offset;
    private Field field;

    ChoiceControl(Composite parent, Field field, boolean editable, Changer changer, Locale locale) {
        this.field = field;
        offset = field.kind() == Field.Kind.REFERENCE ? 1 : 0;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = 8;
        data.widthHint = 60;
        combo.setLayoutData(data);
        combo.setToolTipText(field.help());
        combo.setData("feature", field.feature());
        combo.setEnabled(editable);
        if (offset > 0) {
            combo.add(Text.of(ChoiceControl.class, "none").in(locale));
        }
        field.options().forEach(option -> combo.add(option.label()));
        show(field);
        combo.addListener(SWT.Selection, event -> take(changer));
        // The wheel is for scrolling the form, not for changing what happens to lie under the mouse.
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
    }

    private void take(Changer changer) {
        int chosen = combo.getSelectionIndex() - offset;
        String value = chosen < 0 ? "" : field.options().get(chosen).value();
        Optional<Text> fault = value.equals(field.value()) ? Optional.empty() : changer.set(field, value);
        if (fault.isPresent()) {
            show(field);
        }
    }

    @Override
    public void show(Field next) {
        field = next;
        int place = IntStream.range(0, next.options().size())
                .filter(i -> next.options().get(i).value().equals(next.value())).findFirst().orElse(-1);
        combo.select(place + offset);
    }
}
