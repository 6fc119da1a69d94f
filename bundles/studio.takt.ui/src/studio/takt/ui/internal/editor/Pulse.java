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

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import studio.takt.core.api.text.Text;

/**
 * Notices that the page of a diagram has stopped, because the process that draws it has ended or does not come to an
 * end: a bar says so and offers to show the page anew. A page that was only slow takes the bar away again.
 */
final class Pulse {
    private static final int EVERY_MS = 2_000;
    private static final int PATIENCE = 6;

    private final Composite place;
    private final Composite bar;
    private boolean begun;
    private int silent;

    /** For the page that fills a place; the bar, above it, is seen only when it is needed. */
    Pulse(Composite place, Runnable again, Locale locale) {
        this.place = place;
        bar = new Composite(place, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        bar.setLayoutData(data);
        bar.setVisible(false);
        RowLayout layout = new RowLayout();
        layout.marginTop = 6;
        layout.marginBottom = 6;
        layout.marginLeft = 10;
        layout.spacing = 10;
        bar.setLayout(layout);
        new Label(bar, SWT.NONE).setText(Text.of(Pulse.class, "page.stopped").in(locale));
        Link link = new Link(bar, SWT.NONE);
        link.setText("<a>" + Text.of(Pulse.class, "page.again").in(locale) + "</a>");
        link.setData("act", "again");
        link.addListener(SWT.Selection, event -> place.getDisplay().asyncExec(() -> {
            begun = false;
            show(false);
            again.run();
        }));
        place.getDisplay().timerExec(EVERY_MS, this::poll);
    }

    /** The page lives. */
    void beat() {
        begun = true;
        silent = 0;
        show(false);
    }

    /** A page that nobody sees may sleep. */
    private void poll() {
        if (place.isDisposed()) {
            return;
        }
        boolean awake = begun && place.isVisible() && !place.getShell().getMinimized();
        silent = awake ? silent + 1 : 0;
        if (silent > PATIENCE) {
            show(true);
        }
        place.getDisplay().timerExec(EVERY_MS, this::poll);
    }

    private void show(boolean now) {
        GridData data = (GridData) bar.getLayoutData();
        if (!bar.isDisposed() && data.exclude == now) {
            data.exclude = !now;
            bar.setVisible(now);
            place.layout();
        }
    }
}
