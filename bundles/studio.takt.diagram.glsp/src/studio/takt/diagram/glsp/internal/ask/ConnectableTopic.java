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

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.Reconnect;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.server.EditorState;
import studio.takt.diagram.glsp.internal.server.LegalConnections;

/** Whether something may be connected by a tool, or a connection led elsewhere; the refusal says why not. */
class ConnectableTopic implements Topic {
    @Inject
    private EditorState state;
    @Inject
    private LegalConnections legal;

    @Override
    public String name() {
        return "connectable";
    }

    @Override
    public Object answer(Arguments asked) {
        String source = asked.text("source");
        String target = asked.text("target");
        return state.read(model -> asked.text("edge").isEmpty()
                ? byTool(model, asked.text("type"), source, target)
                : done(new Reconnect(asked.text("edge"), source, target), model));
    }

    private Outcome byTool(ModelAccess model, String type, String source, String target) {
        FlowRow row = state.shared().tools().flow(type).map(ToolBox.FlowTool::row).orElseThrow();
        if (!target.isEmpty()) {
            return done(
                    new Connect(AddElement.newId(), state.subject(), source, target, row.type().getName(), row.kind()),
                    model);
        }
        return legal.mayBegin(type, source) ? Outcome.DONE : refused(model, row, source);
    }

    private Outcome refused(ModelAccess model, FlowRow row, String source) {
        String name = model.element(source).map(found -> ElementRef.of(found).name()).orElse("");
        return new Outcome(Text.of(ConnectableTopic.class, "cannotBegin", row.tool().name(), name)
                .in(state.locale()), "");
    }

    /** An operation checks itself when its commands are made. */
    private static Outcome done(Operation operation, ModelAccess model) {
        operation.command(model);
        return Outcome.DONE;
    }
}
