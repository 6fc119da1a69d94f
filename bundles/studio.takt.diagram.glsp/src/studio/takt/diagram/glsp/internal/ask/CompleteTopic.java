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

import com.google.inject.Inject;

import studio.takt.diagram.glsp.internal.edit.EquationHelp;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** How a word of an equation may go on: variables of the model, then functions. */
class CompleteTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "complete";
    }

    @Override
    public Object answer(Arguments asked) {
        return state.read(model -> model.element(asked.text("element"))
                .map(found -> new EquationHelp(found).completions(asked.text("word"))).orElse(List.of()));
    }
}
