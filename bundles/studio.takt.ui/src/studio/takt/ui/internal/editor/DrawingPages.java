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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.view.Drawings;

/** One page per drawing of the model; pages come and go with the maps. */
final class DrawingPages {
    private final CTabFolder folder;
    private final ModelSession session;
    private final Locale locale;
    private final Drawings drawings;
    private final Map<String, DrawingPage> pages = new LinkedHashMap<>();

    DrawingPages(CTabFolder folder, ModelSession session, Drawings drawings, Locale locale) {
        this.folder = folder;
        this.session = session;
        this.drawings = drawings;
        this.locale = locale;
    }

    void refresh() {
        List<ElementRef> subjects = session.read(Drawings::subjects);
        pages.entrySet().removeIf(page -> closeIfGone(page.getKey(), page.getValue(), subjects));
        for (ElementRef subject : subjects) {
            DrawingPage page = pages.computeIfAbsent(subject.id(), id -> open(subject));
            page.item().setText(subject.name());
            page.refresh();
        }
    }

    private static boolean closeIfGone(String id, DrawingPage page, List<ElementRef> subjects) {
        boolean gone = subjects.stream().noneMatch(subject -> subject.id().equals(id));
        if (gone) {
            page.item().dispose();
        }
        return gone;
    }

    private DrawingPage open(ElementRef subject) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        return new DrawingPage(item, subject, session, drawings, locale);
    }
}
