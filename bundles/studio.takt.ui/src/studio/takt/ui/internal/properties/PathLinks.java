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
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

import studio.takt.ui.internal.selection.ModelElement;

/** Links to what the shown element is inside of, the project first. */
final class PathLinks {
    private final Composite area;
    private final Consumer<ModelElement> look;
    private List<Field.Option> shown = List.of();

    PathLinks(Composite parent, Consumer<ModelElement> look) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 8;
        area.setLayout(layout);
    }

    void show(Optional<ElementForm> form) {
        List<Field.Option> next = form.map(ElementForm::path).orElse(List.of());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        next.forEach(each -> link(form.orElseThrow(), each));
        ((GridData) area.getLayoutData()).exclude = next.isEmpty();
        area.setVisible(!next.isEmpty());
        area.getParent().layout(true, true);
    }

    private void link(ElementForm form, Field.Option owner) {
        Link link = new Link(area, SWT.NONE);
        link.setText("<a>" + owner.label().replace("&", "&&").replace("<", "‹") + "</a>");
        link.setData("element", owner.value());
        // not while this link, which goes, is still at work
        link.addListener(SWT.Selection, event -> area.getDisplay()
                .asyncExec(() -> look.accept(new ModelElement(form.session(), owner.value()))));
    }
}
