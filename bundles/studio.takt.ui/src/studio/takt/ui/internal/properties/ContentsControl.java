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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.selection.ModelElement;

/** What is inside an element: links to it, and one that adds more. */
final class ContentsControl implements FieldControl {
    private static final int MOST = 8;

    private final Composite area;
    private final ElementForm form;
    private final Consumer<ModelElement> look;
    private final Locale locale;
    private final boolean editable;
    private Field field;

    ContentsControl(Composite parent, Field field, boolean editable, ElementForm form, Consumer<ModelElement> look,
            Locale locale) {
        this.form = form;
        this.look = look;
        this.locale = locale;
        this.editable = editable;
        area = new Composite(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = 4;
        data.widthHint = 60;
        area.setLayoutData(data);
        RowLayout layout = new RowLayout();
        layout.marginTop = 5;
        layout.marginBottom = 0;
        layout.center = true;
        layout.spacing = 8;
        area.setLayout(layout);
        fill(field);
    }

    private void fill(Field next) {
        field = next;
        List<String> lines = next.values();
        lines.stream().limit(MOST).forEach(this::link);
        if (lines.size() > MOST) {
            new org.eclipse.swt.widgets.Label(area, SWT.NONE)
                    .setText(Text.of(ContentsControl.class, "more", lines.size() - MOST).in(locale));
        }
        Link add = new Link(area, SWT.NONE);
        add.setText("<a>" + Text.of(ContentsControl.class, "add").in(locale) + "</a>");
        add.setToolTipText(next.help());
        add.setData("feature", next.feature());
        add.setEnabled(editable && !next.options().isEmpty());
        add.addListener(SWT.Selection, event -> choose(add));
    }

    private void link(String line) {
        int blank = line.indexOf(' ');
        Link link = new Link(area, SWT.NONE);
        link.setText("<a>" + line.substring(blank + 1).replace("&", "&&").replace("<", "‹") + "</a>");
        String id = line.substring(0, blank);
        link.addListener(SWT.Selection, event -> later(() -> look.accept(new ModelElement(form.session(), id))));
    }

    /** Not while this control, which may go, is still at work. */
    private void later(Runnable act) {
        area.getDisplay().asyncExec(act);
    }

    private void choose(Link add) {
        if (field.options().size() == 1) {
            add(field.options().get(0));
            return;
        }
        Menu menu = new Menu(add);
        field.options().forEach(option -> {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(option.label());
            item.addListener(SWT.Selection, event -> add(option));
        });
        menu.setLocation(add.toDisplay(0, add.getSize().y));
        menu.setVisible(true);
    }

    private void add(Field.Option option) {
        AddElement added = AddElement.of(form.id(), field.feature(), option.value(), Map.of());
        try {
            form.session().execute(added);
            later(() -> look.accept(new ModelElement(form.session(), added.id())));
        } catch (OperationRefusedException e) {
            new Ask(locale).fault(area.getShell(), Text.of(ContentsControl.class, "refused"), e.finding().message());
        }
    }

    @Override
    public void show(Field next) {
        if (!next.value().equals(field.value())) {
            for (var child : area.getChildren()) {
                child.dispose();
            }
            fill(next);
        }
    }
}
