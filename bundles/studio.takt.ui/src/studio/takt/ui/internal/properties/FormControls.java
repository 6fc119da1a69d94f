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
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import studio.takt.ui.internal.selection.ModelElement;

/** The controls of one form: a label and a control for each field. */
final class FormControls {
    private static final int LABEL_WIDTH = 104;

    private final Composite area;
    private final List<FieldControl> controls = new ArrayList<>();
    private ElementForm form;

    FormControls(Composite parent, ElementForm form, Consumer<ModelElement> look, Locale locale) {
        this.form = form;
        area = new Composite(parent, SWT.NONE);
        area.setData("element", form.id());
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 2;
        layout.verticalSpacing = 4;
        layout.horizontalSpacing = 10;
        area.setLayout(layout);
        boolean editable = !form.session().isReadOnly();
        for (Field field : form.fields()) {
            label(field);
            controls.add(control(field, editable, look, locale));
        }
    }

    private void label(Field field) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(field.label().replace("&", "&&"));
        label.setToolTipText(field.help());
        GridData data = new GridData(SWT.FILL, SWT.TOP, false, false);
        data.widthHint = LABEL_WIDTH;
        data.verticalIndent = 5;
        label.setLayoutData(data);
    }

    private FieldControl control(Field field, boolean editable, Consumer<ModelElement> look, Locale locale) {
        FieldControl.Changer changer = new FieldControl.Changer() {
            @Override
            public java.util.Optional<studio.takt.core.api.text.Text> fault(Field changed, String text) {
                return form.fault(changed, text);
            }

            @Override
            public java.util.Optional<studio.takt.core.api.text.Text> set(Field changed, String text) {
                return form.set(changed, text);
            }
        };
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, LINES -> new TextControl(area, field, editable, changer, locale);
            case FLAG -> new FlagControl(area, field, editable, changer);
            case CHOICE, REFERENCE -> new ChoiceControl(area, field, editable, changer, locale);
            case CHOICES, REFERENCES -> new ChecksControl(area, field, editable, changer);
            case CONTENTS -> new ContentsControl(area, field, editable, form, look, locale);
        };
    }

    Composite area() {
        return area;
    }

    /** True if these controls can show the other form of the same element. */
    boolean fits(ElementForm other) {
        return form.session() == other.session() && form.id().equals(other.id())
                && form.fields().size() == other.fields().size()
                && java.util.stream.IntStream.range(0, form.fields().size())
                        .allMatch(i -> form.fields().get(i).isShapedLike(other.fields().get(i)));
    }

    void update(ElementForm next) {
        form = next;
        for (int i = 0; i < controls.size(); i++) {
            controls.get(i).show(next.fields().get(i));
        }
        area.layout(true, true);
    }

    /** Takes over what is typed and not yet taken. */
    void finish() {
        controls.forEach(FieldControl::finish);
    }

    void dispose() {
        area.dispose();
    }
}
