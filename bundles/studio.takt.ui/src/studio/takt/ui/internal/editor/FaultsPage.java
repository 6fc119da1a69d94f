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

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import studio.takt.core.api.run.Finding;

/** Stands in place of what cannot be shown, and says why. */
final class FaultsPage {

    FaultsPage(Composite parent, List<Finding> findings, Locale locale) {
        this(parent, studio.takt.core.api.text.Text.of(FaultsPage.class, "faults.title"),
                findings.stream().map(finding -> reason(finding, locale)).toList(), locale);
    }

    FaultsPage(Composite parent, studio.takt.core.api.text.Text title, List<studio.takt.core.api.text.Text> reasons,
            Locale locale) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        Label heading = new Label(area, SWT.NONE);
        heading.setFont(JFaceResources.getHeaderFont());
        heading.setText(title.in(locale));
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        StringBuilder lines = new StringBuilder();
        reasons.forEach(reason -> lines.append(reason.in(locale)).append("\n\n"));
        text.setText(lines.toString());
    }

    private static studio.takt.core.api.text.Text reason(Finding finding, Locale locale) {
        String place = finding.location().isPresent() ? finding.location() + "\n" : "";
        return studio.takt.core.api.text.Text.literal(place + finding.message().in(locale));
    }
}
