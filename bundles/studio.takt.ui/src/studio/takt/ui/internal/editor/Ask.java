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

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.text.Text;

/** Asks and tells, with buttons in the user's language. */
public final class Ask {
    private final Locale locale;

    /** In a language. */
    public Ask(Locale locale) {
        this.locale = locale;
    }

    /** Which of the answers was chosen, from 0; -1 if none. */
    int choose(Shell shell, Text title, Text question, List<Text> answers) {
        String[] labels = answers.stream().map(answer -> answer.in(locale)).toArray(String[]::new);
        return new MessageDialog(shell, title.in(locale), null, plain(question), MessageDialog.QUESTION, 0,
                labels).open();
    }

    /** True if the answer is yes; the answer says what is done. */
    public boolean confirm(Shell shell, Text title, Text question, Text yes) {
        return choose(shell, title, question, List.of(yes, Text.of(Ask.class, "ask.cancel"))) == 0;
    }

    /** Tells what did not work. */
    public void fault(Shell shell, Text title, Text reason) {
        new MessageDialog(shell, title.in(locale), null, plain(reason), MessageDialog.ERROR, 0,
                Text.of(Ask.class, "ask.ok").in(locale)).open();
    }

    /** Tells something. */
    public void tell(Shell shell, Text title, Text what) {
        new MessageDialog(shell, title.in(locale), null, plain(what), MessageDialog.INFORMATION, 0,
                Text.of(Ask.class, "ask.ok").in(locale)).open();
    }

    /** A dialog would take the sign & for the mark of a key, and leave it out of an address. */
    private String plain(Text text) {
        return text.in(locale).replace("&", "&&");
    }
}
