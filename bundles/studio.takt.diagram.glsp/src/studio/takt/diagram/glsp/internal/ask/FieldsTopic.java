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

import com.google.inject.Inject;

import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.fields.Fields;
import studio.takt.diagram.glsp.internal.fields.FieldsReader;
import studio.takt.diagram.glsp.internal.fields.LinkFields;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** All values of an element. */
class FieldsTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "fields";
    }

    @Override
    public Object answer(Arguments asked) {
        return state.read(model -> DrawnId.link(asked.text("element"))
                .map(link -> new LinkFields(model, state.locale()).read(link))
                .orElseGet(() -> model.element(DrawnId.element(asked.text("element")))
                        .map(element -> new FieldsReader(model, state.locale()).read(element)).orElse(Fields.NONE)));
    }
}
