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
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.FormDialog;

/** Asks for a format. */
final class FormatDialog extends FormDialog {

    /** A format: its name, and one line of help. */
    record Format(Text name, Text help) {}

    private final List<Format> formats;
    private Combo combo;
    private int chosen;

    FormatDialog(Shell shell, Text title, Text okay, List<Format> formats, Locale locale) {
        super(shell, title, okay, locale);
        this.formats = formats;
    }

    Optional<Integer> ask() {
        return open() == Window.OK ? Optional.of(chosen) : Optional.empty();
    }

    /** The place of the format that was chosen. */
    int chosen() {
        return chosen;
    }

    @Override
    protected void fill(Composite area) {
        combo = choice(area, Text.of(FormatDialog.class, "format").in(locale()),
                formats.stream().map(each -> each.name().in(locale())).toList());
        check();
    }

    @Override
    protected void check() {
        if (combo != null && combo.getSelectionIndex() >= 0) {
            chosen = combo.getSelectionIndex();
            setMessage(formats.get(chosen).help().in(locale()));
        }
    }
}
