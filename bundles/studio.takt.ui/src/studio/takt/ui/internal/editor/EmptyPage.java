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

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.DiagramKind;

/** Stands where a diagram would be, as long as there is none. */
final class EmptyPage {

    EmptyPage(CTabItem item, ModelSession session, Locale locale) {
        item.setText(Text.of(EmptyPage.class, "empty.page").in(locale));
        Composite area = new Composite(item.getParent(), SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        item.setControl(area);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 24;
        layout.verticalSpacing = 10;
        area.setLayout(layout);
        Label title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        title.setText(Text.of(EmptyPage.class, "empty.title").in(locale));
        for (DiagramKind kind : DiagramKind.values()) {
            Button button = new Button(area, SWT.PUSH);
            button.setText(Text.of(EmptyPage.class, "empty.new", kind.title()).in(locale));
            button.setLayoutData(new GridData(260, SWT.DEFAULT));
            button.setEnabled(!session.isReadOnly());
            button.addListener(SWT.Selection, event -> kind.add(session, kind.freeName(session, locale)));
        }
    }
}
