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

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.FormDialog;

/** Shows what an import found and would change. */
final class PreviewDialog extends FormDialog {
    private final List<Finding> findings;
    private final String changes;
    private final boolean possible;

    PreviewDialog(Shell shell, Text title, List<Finding> findings, String changes, boolean possible, Locale locale) {
        super(shell, title, text("take"), locale);
        this.findings = List.copyOf(findings);
        this.changes = changes;
        this.possible = possible;
    }

    boolean ask() {
        return open() == Window.OK;
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(PreviewDialog.class, "preview." + key, arguments);
    }

    @Override
    protected void fill(Composite area) {
        setMessage(text("message", changes.lines().count()).in(locale()));
        org.eclipse.swt.widgets.Text shown = new org.eclipse.swt.widgets.Text(area,
                SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = 640;
        data.heightHint = 320;
        shown.setLayoutData(data);
        StringBuilder lines = new StringBuilder();
        findings.forEach(each -> lines.append(each.location().isPresent() ? each.location() + "  " : "")
                .append(each.message().in(locale())).append('\n'));
        shown.setText(lines.append(lines.isEmpty() ? "" : "\n").append(changes).toString());
    }

    @Override
    protected void check() {
        say(possible ? "" : text("faults").in(locale()));
    }
}
