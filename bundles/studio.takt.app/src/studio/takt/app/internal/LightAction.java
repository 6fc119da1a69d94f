/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.app.internal;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Makes the whole workbench light or dark, diagrams included, now and from the next start on. */
final class LightAction extends Action {
    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final String theme;

    /** By the id of a theme of the platform. */
    LightAction(String words, String theme) {
        super(words, IAction.AS_RADIO_BUTTON);
        this.theme = theme;
        setId("studio.takt.app.light." + theme);
        // the menu asks when it opens: the theme may have been chosen in the preferences
        setChecked(isActive());
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }

    private boolean isActive() {
        ITheme active = engine() == null ? null : engine().getActiveTheme();
        return active != null && active.getId().startsWith(theme);
    }

    @Override
    public void run() {
        if (isChecked()) {
            engine().setTheme(theme, true);
            for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
                forgetColours(shell);
                engine().applyStyles(shell, true);
            }
        }
    }

    /** The light theme says nothing of most controls, which would keep what the dark one said of them. */
    private static void forgetColours(Control control) {
        control.setForeground(null);
        control.setBackground(null);
        if (control instanceof Composite parent) {
            for (Control child : parent.getChildren()) {
                forgetColours(child);
            }
        }
    }
}
