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

import java.io.ByteArrayInputStream;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.view.Drawings;

/** One drawing, fitted to the width of the page; Ctrl and the wheel make it larger or smaller. */
final class DrawingPage {
    private static final double STEP = 1.25;
    private static final double LARGEST = 4;
    private static final double SMALLEST = 0.1;
    /** Pixels drawn for one pixel at 100 %, so that it stays sharp when enlarged. */
    private static final double RESOLUTION = 2;

    private final CTabItem item;
    private final ElementRef subject;
    private final ModelSession session;
    private final Drawings drawings;
    private final Locale locale;
    private final ScrolledComposite scroller;
    private final Canvas canvas;
    private Image image;
    private double zoom;
    private boolean stale = true;

    DrawingPage(CTabItem item, ElementRef subject, ModelSession session, Drawings drawings, Locale locale) {
        this.item = item;
        this.subject = subject;
        this.session = session;
        this.drawings = drawings;
        this.locale = locale;
        scroller = new ScrolledComposite(item.getParent(), SWT.H_SCROLL | SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        canvas = new Canvas(scroller, SWT.DOUBLE_BUFFERED);
        scroller.setContent(canvas);
        item.setControl(scroller);
        scroller.addListener(SWT.Show, event -> drawIfStale());
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.MOD1) != 0) {
                zoomTo(scale() * (event.count > 0 ? STEP : 1 / STEP));
                event.doit = false;
            }
        });
        scroller.addListener(SWT.Resize, event -> resized());
        canvas.addDisposeListener(event -> dispose(image));
    }

    CTabItem item() {
        return item;
    }

    /** Draws afresh when it is next looked at: at once if it is in front. */
    void refresh() {
        stale = true;
        if (item.getParent().getSelection() == item) {
            drawIfStale();
        }
    }

    /** Off the UI thread, because a large map takes its time. */
    private void drawIfStale() {
        if (!stale) {
            return;
        }
        stale = false;
        Display display = canvas.getDisplay();
        Job job = new Job(Text.of(DrawingPage.class, "drawing.making", subject.name()).in(locale)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                byte[] picture = drawings.png(session, subject.id(), locale, RESOLUTION);
                display.asyncExec(() -> show(picture));
                return Status.OK_STATUS;
            }
        };
        job.schedule();
    }

    private void show(byte[] picture) {
        if (canvas.isDisposed()) {
            return;
        }
        dispose(image);
        image = new Image(canvas.getDisplay(), new ByteArrayInputStream(picture));
        resized();
    }

    private static void dispose(Image image) {
        if (image != null) {
            image.dispose();
        }
    }

    private void zoomTo(double wanted) {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, wanted));
        resized();
    }

    /** The scale chosen by the user, or the one at which the drawing fits. */
    private double scale() {
        if (zoom > 0 || image == null) {
            return zoom > 0 ? zoom : 1;
        }
        Rectangle size = image.getBounds();
        Rectangle page = scroller.getClientArea();
        return Math.max(SMALLEST, Math.min(1,
                Math.min(page.width * RESOLUTION / size.width, page.height * RESOLUTION / size.height)));
    }

    private void resized() {
        if (image == null) {
            return;
        }
        Rectangle size = image.getBounds();
        scroller.setMinSize(width(size), height(size));
        canvas.redraw();
    }

    private int width(Rectangle size) {
        return (int) Math.floor(size.width * scale() / RESOLUTION);
    }

    private int height(Rectangle size) {
        return (int) Math.floor(size.height * scale() / RESOLUTION);
    }

    private void paint(GC gc) {
        if (image == null) {
            return;
        }
        Rectangle size = image.getBounds();
        // The theme has its own idea of a background; the picture's paper goes on around it.
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRectangle(canvas.getClientArea());
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, size.width, size.height, 0, 0, width(size), height(size));
    }
}
