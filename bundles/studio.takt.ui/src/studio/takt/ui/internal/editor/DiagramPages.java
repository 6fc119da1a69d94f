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
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.ui.internal.selection.ModelElement;

/** One page per diagram of the model; pages come and go with the maps. Without a diagram, a word on how to make one. */
final class DiagramPages {
    private final CTabFolder folder;
    private final ModelSession session;
    private final Locale locale;
    private final DiagramPage.Servers servers;
    private final DiagramPage.Listener listener;
    private final Map<String, DiagramPage> pages = new LinkedHashMap<>();
    private Optional<CTabItem> empty = Optional.empty();

    DiagramPages(Composite parent, ModelSession session, DiagramPage.Servers servers, DiagramPage.Listener listener,
            Locale locale) {
        this.session = session;
        this.servers = servers;
        this.listener = listener;
        this.locale = locale;
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.addListener(SWT.Selection, event -> selected().ifPresent(DiagramPage::inFront));
        refresh();
        folder.setSelection(0);
        selected().ifPresent(DiagramPage::open);
    }

    CTabFolder folder() {
        return folder;
    }

    /** Makes the pages those of the diagrams that there are now. */
    void refresh() {
        List<ElementRef> subjects = session.read(DiagramScenes::subjects);
        boolean inFrontGone = selected().map(page -> !contains(subjects, page.subject().id())).orElse(true);
        pages.entrySet().removeIf(page -> closeIfGone(page.getValue(), subjects));
        for (int i = 0; i < subjects.size(); i++) {
            ElementRef subject = subjects.get(i);
            int place = i;
            pages.computeIfAbsent(subject.id(), id -> add(subject, place)).item()
                    .setText(subject.name().replace("&", "&&"));
        }
        showEmpty(subjects.isEmpty());
        if (inFrontGone && folder.getItemCount() > 0) {
            folder.setSelection(0);
            selected().ifPresent(DiagramPage::open);
        }
    }

    private static boolean contains(List<ElementRef> subjects, String id) {
        return subjects.stream().anyMatch(subject -> subject.id().equals(id));
    }

    private static boolean closeIfGone(DiagramPage page, List<ElementRef> subjects) {
        boolean gone = !contains(subjects, page.subject().id());
        if (gone) {
            page.item().getControl().dispose();
            page.item().dispose();
        }
        return gone;
    }

    private DiagramPage add(ElementRef subject, int place) {
        CTabItem item = new CTabItem(folder, SWT.NONE, Math.min(place, folder.getItemCount()));
        return new DiagramPage(item, subject, servers, listener, locale);
    }

    private void showEmpty(boolean isEmpty) {
        if (isEmpty && empty.isEmpty()) {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            new EmptyPage(item, session, locale);
            empty = Optional.of(item);
        } else if (!isEmpty) {
            empty.ifPresent(CTabItem::dispose);
            empty = Optional.empty();
        }
    }

    /** The page in front, if it is a diagram. */
    Optional<DiagramPage> selected() {
        return pages.values().stream().filter(page -> page.item() == folder.getSelection()).findFirst();
    }

    /** Brings the diagram of an element to the front, and selects the element there; false if it is on none. */
    boolean reveal(ModelElement element) {
        Optional<DiagramPage> target = selected().filter(page -> element.isIn(page.subject().id()))
                .or(() -> pages.values().stream().filter(page -> element.isIn(page.subject().id())).findFirst());
        target.ifPresent(page -> {
            folder.setSelection(page.item());
            page.open();
            page.select(List.of(element.id()));
        });
        return target.isPresent();
    }

    /** Selects elements in the diagram in front, if they are on it; never changes the diagram in front. */
    void follow(List<String> ids) {
        selected().ifPresent(page -> page.select(ids));
    }

    void setFocus() {
        selected().ifPresentOrElse(DiagramPage::setFocus, folder::setFocus);
    }
}
