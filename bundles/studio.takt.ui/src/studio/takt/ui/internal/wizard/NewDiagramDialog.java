/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.wizard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.selection.ModelElement;

/** Asks for the kind and the name of a new diagram. */
public final class NewDiagramDialog extends FormDialog {
    private final ModelSession session;
    private Combo kind;
    private org.eclipse.swt.widgets.Text name;
    private Optional<ModelElement> made = Optional.empty();

    /** In a model. */
    public NewDiagramDialog(Shell shell, ModelSession session, Locale locale) {
        super(shell, text("diagram.title"), text("create"), locale);
        this.session = session;
    }

    /** The diagram that was made, unless the user thought better of it. */
    public Optional<ModelElement> ask() {
        return open() == Window.OK ? made : Optional.empty();
    }

    private static Text text(String key) {
        return Text.of(NewDiagramDialog.class, key);
    }

    @Override
    protected void fill(Composite area) {
        setMessage(text("diagram.message").in(locale()));
        kind = choice(area, text("diagram.kind").in(locale()),
                Arrays.stream(DiagramKind.values()).map(each -> each.title().in(locale())).toList());
        name = field(area, text("diagram.name").in(locale()), chosen().freeName(session, locale()));
        kind.addListener(SWT.Selection, event -> name.setText(chosen().freeName(session, locale())));
        name.setFocus();
        name.selectAll();
    }

    private DiagramKind chosen() {
        return DiagramKind.values()[kind.getSelectionIndex()];
    }

    @Override
    protected void check() {
        if (name != null) {
            say(name.getText().isBlank() ? text("diagram.noName").in(locale()) : "");
        }
    }

    @Override
    protected void okPressed() {
        made = Optional.of(chosen().add(session, name.getText().strip()));
        super.okPressed();
    }
}
