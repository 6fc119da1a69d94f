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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.inject.Inject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** The maps and stock-flow models there are, and which of them is shown. */
class DiagramsTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "diagrams";
    }

    @Override
    public Object answer(Arguments asked) {
        List<ElementRef> all = state.read(DiagramScenes::subjects);
        return Map.of("shown", state.subject(), "all", all, "project",
                state.read(model -> ElementRef.of(model.project())), "readOnly", state.isReadonly(),
                "undo", said(state.shared().session().undoable()), "redo", said(state.shared().session().redoable()),
                "notes", state.shared().session().openingFindings().stream()
                        .map(finding -> finding.message().in(state.locale())).toList());
    }

    private String said(Optional<Text> label) {
        return label.map(text -> text.in(state.locale())).orElse("");
    }
}
