/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SelectAction;

import com.google.inject.Inject;
import com.google.inject.Provider;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.Copied;
import studio.takt.diagram.glsp.internal.edit.Pasting;
import studio.takt.diagram.glsp.internal.operation.Pinned;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Copy, cut, paste and duplicate. What is copied is kept by the server, so that it can be pasted into any diagram. */
class ClipboardTopic implements Topic {
    private static final double ASIDE = 30;
    /** So much of a copy must be seen. */
    private static final double SMALL = 40;
    @Inject
    private EditorState state;
    @Inject
    private Provider<ActionDispatcher> dispatcher;

    @Override
    public String name() {
        return "clipboard";
    }

    @Override
    public Object answer(Arguments asked) {
        List<String> ids = asked.texts("targets");
        switch (asked.text("do")) {
            case "copy" -> state.shared().keep(copies(ids));
            case "cut" -> {
                state.shared().keep(copies(ids));
                state.shared().session().execute(new DeleteElements(known(ids)));
            }
            case "duplicate" -> paste(copies(ids), asked);
            case "paste" -> paste(state.shared().kept(), asked);
            default -> throw new IllegalArgumentException(asked.text("do"));
        }
        return Outcome.DONE;
    }

    private List<String> known(List<String> ids) {
        return state.read(model -> ids.stream().filter(id -> model.element(id).isPresent()).toList());
    }

    private List<Copied> copies(List<String> ids) {
        return state.read(model -> {
            List<Copied> all = new ArrayList<>();
            Set<String> wanted = new HashSet<>(ids);
            EObject subject = model.element(state.subject()).orElseThrow();
            for (EObject element : subject.eContents()) {
                String id = ElementRef.of(element).id();
                Optional<FlowRow> row = state.shared().notation().flow(element);
                boolean inside = row.isPresent() && wanted.contains(end(element, row.get(), true))
                        && wanted.contains(end(element, row.get(), false));
                if (wanted.contains(id) && row.isEmpty() || inside) {
                    Bounds box = state.bounds(id);
                    all.add(Copied.of(element, row.isPresent(), new Point(box.x(), box.y())));
                }
            }
            all.sort(java.util.Comparator.comparing(Copied::flow));
            return all;
        });
    }

    private static String end(EObject flow, FlowRow row, boolean source) {
        return flow.eGet(source ? row.source() : row.target()) instanceof EObject end ? ElementRef.of(end).id() : "";
    }

    private void paste(List<Copied> copied, Arguments asked) {
        if (copied.isEmpty()) {
            return;
        }
        List<String> made = state.read(model -> insert(model, copied, asked));
        dispatcher.get().dispatch(SelectAction.setSelection(made));
    }

    private List<String> insert(ModelAccess model, List<Copied> copied, Arguments asked) {
        Pasting pasting = new Pasting(model, state.subject());
        if (!pasting.fits(copied)) {
            throw new studio.takt.core.api.session.OperationRefusedException(
                    new studio.takt.core.api.run.Finding(studio.takt.core.api.run.Severity.ERROR, "editor.paste",
                            ElementRef.NONE, Text.of(Arrange.class, "noPaste")));
        }
        Point by = aside(copied, asked);
        state.shared().session()
                .execute(pasting.operation(copied, by.x(), by.y(), Pinned.places(state, Set.of())));
        return pasting.made(copied);
    }

    /** A little aside, and not where a copy lies already; in the middle of what is seen if that would not be seen. */
    private Point aside(List<Copied> copied, Arguments asked) {
        List<Point> from = copied.stream().filter(each -> !each.flow()).map(Copied::at).toList();
        Bounds all = Bounds.around(from.stream().map(at -> new Bounds(at.x(), at.y(), SMALL, SMALL)).toList());
        Bounds seen = new Bounds(asked.number("x"), asked.number("y"), asked.number("width"), asked.number("height"));
        boolean isSeen = seen.width() <= 0 || all.x() + ASIDE >= seen.x() && all.y() + ASIDE >= seen.y()
                && all.right() + ASIDE <= seen.right() && all.bottom() + ASIDE <= seen.bottom();
        double dx = isSeen ? ASIDE : Math.round(seen.centreX() - all.centreX());
        double dy = isSeen ? ASIDE : Math.round(seen.centreY() - all.centreY());
        while (isTaken(from, dx, dy)) {
            dx += ASIDE;
            dy += ASIDE;
        }
        return new Point(dx, dy);
    }

    private boolean isTaken(List<Point> from, double dx, double dy) {
        return state.scene().nodes().stream().map(SceneNode::bounds).anyMatch(box -> from.stream()
                .anyMatch(at -> Math.abs(at.x() + dx - box.x()) < 1 && Math.abs(at.y() + dy - box.y()) < 1));
    }
}
