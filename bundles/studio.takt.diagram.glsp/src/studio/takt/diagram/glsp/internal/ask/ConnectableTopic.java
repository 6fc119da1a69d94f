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
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.DrawLink;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.server.EditorState;
import studio.takt.diagram.glsp.internal.server.LegalConnections;
import studio.takt.model.stockflow.Variable;

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
                : done(state.reconnect(asked.text("edge"), source, target), model));
    }

    private Outcome byTool(ModelAccess model, String type, String source, String target) {
        ToolBox.FlowTool tool = state.shared().tools().flow(type).orElseThrow();
        if (tool.ends() == ToolBox.Ends.LINK) {
            return link(model, source, target);
        }
        FlowRow row = tool.row().orElseThrow();
        boolean isFree = tool.ends() == ToolBox.Ends.OPEN && state.end(source).isEmpty();
        if (target.isEmpty()) {
            return isFree || legal.mayBegin(type, source) ? Outcome.DONE : refused(model, row, source);
        }
        String kind = tool.ends() == ToolBox.Ends.BOUND ? row.kind() : "";
        return done(new Connect(AddElement.newId(), state.subject(), state.end(source), state.end(target),
                row.type().getName(), kind), model);
    }

    private Outcome link(ModelAccess model, String source, String target) {
        if (!target.isEmpty()) {
            return done(new DrawLink(source, target), model);
        }
        return model.element(source).filter(Variable.class::isInstance).isPresent()
                ? Outcome.DONE
                : new Outcome(Text.of(Arrange.class, "link.variables").in(state.locale()), "");
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
