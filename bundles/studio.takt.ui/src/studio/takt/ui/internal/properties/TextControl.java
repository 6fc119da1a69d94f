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

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import studio.takt.ui.internal.editor.Typing;
import studio.takt.ui.internal.run.Inks;

/** A value that is typed: checked with each stroke, taken with Enter or when the field is left. */
final class TextControl implements FieldControl, Typing {
    private static final int LINES = 3;

    private final Text text;
    private final Label reason;
    private final ControlDecoration mark;
    private final Changer changer;
    private final Locale locale;
    private Field field;
    private boolean filling;

    TextControl(Composite parent, Field field, boolean editable, Changer changer, Locale locale) {
        this.field = field;
        this.changer = changer;
        this.locale = locale;
        boolean many = field.kind() != Field.Kind.TEXT;
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 1;
        area.setLayout(layout);
        text = new Text(area, SWT.BORDER | (many ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = 8;
        data.widthHint = 60;
        data.heightHint = many ? text.getLineHeight() * LINES : SWT.DEFAULT;
        text.setLayoutData(data);
        text.setEditable(editable);
        text.setToolTipText(field.help());
        text.setData("feature", field.feature());
        if (!many) {
            text.setMessage(field.hint());
        }
        reason = new Label(area, SWT.WRAP);
        GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
        place.horizontalIndent = 8;
        place.widthHint = 60;
        place.exclude = true;
        reason.setLayoutData(place);
        reason.setVisible(false);
        reason.setForeground(Inks.mark(parent));
        mark = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        mark.hide();
        fill(field.value());
        text.addListener(SWT.Modify, event -> check());
        text.addListener(SWT.DefaultSelection, event -> take());
        text.addListener(SWT.FocusOut, event -> take());
        // a line break is rare here, and the next field is not
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                forget();
            }
        });
    }

    private void fill(String value) {
        filling = true;
        text.setText(value);
        filling = false;
        text.setData(Typing.KEY, null);
        say(Optional.empty());
    }

    private String typed() {
        return text.getText().replace("\r\n", "\n");
    }

    private boolean isChanged() {
        return !typed().strip().equals(field.value().strip());
    }

    private void check() {
        if (!filling) {
            text.setData(Typing.KEY, isChanged() ? this : null);
            say(isChanged() ? changer.fault(field, typed()) : Optional.empty());
        }
    }

    @Override
    public void take() {
        if (text.getEditable() && isChanged()) {
            Optional<studio.takt.core.api.text.Text> fault = changer.set(field, typed());
            text.setData(Typing.KEY, fault.isPresent() ? this : null);
            say(fault);
        }
    }

    @Override
    public void forget() {
        fill(field.value());
    }

    /** The reason stands under the field, and on its mark. */
    private void say(Optional<studio.takt.core.api.text.Text> fault) {
        String words = fault.map(each -> each.in(locale)).orElse("");
        GridData place = (GridData) reason.getLayoutData();
        boolean moved = place.exclude == fault.isPresent() || !reason.getText().equals(words);
        if (!moved) {
            return;
        }
        reason.setText(words);
        place.exclude = fault.isEmpty();
        reason.setVisible(fault.isPresent());
        mark.setDescriptionText(words);
        if (fault.isPresent()) {
            mark.show();
        } else {
            mark.hide();
        }
        text.getParent().getParent().layout(true, true);
    }

    @Override
    public void show(Field next) {
        boolean untouched = !isChanged() || !text.isFocusControl();
        field = next;
        if (untouched && !typed().equals(next.value()) || !isChanged()) {
            fill(next.value());
        }
    }

    @Override
    public void finish() {
        if (!text.isDisposed()) {
            take();
        }
    }
}
