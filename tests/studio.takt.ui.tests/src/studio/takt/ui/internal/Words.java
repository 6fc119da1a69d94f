/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What a control says to its reader. */
final class Words {
    private Words() {}

    static String of(Control control) {
        String text = "";
        if (control instanceof Button button) {
            text = button.getText();
        } else if (control instanceof Label label) {
            text = label.getText();
        } else if (control instanceof Text field) {
            text = field.getText();
        }
        return text.replaceAll("&(.)", "$1").replace("...", "…");
    }
}
