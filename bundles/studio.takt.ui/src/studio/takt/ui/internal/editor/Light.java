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

import java.util.function.Consumer;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** Whether the workbench is dark or light now, by the theme that its user has chosen. */
final class Light {

    boolean isDark() {
        ITheme theme = PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme();
        return theme != null && theme.getId().contains("dark");
    }

    /** Tells when it changes, as long as a control is there. */
    void listen(Control control, Consumer<Boolean> listener) {
        IEventBroker events = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> listener.accept(isDark());
        events.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        control.addListener(SWT.Dispose, event -> events.unsubscribe(handler));
    }
}
