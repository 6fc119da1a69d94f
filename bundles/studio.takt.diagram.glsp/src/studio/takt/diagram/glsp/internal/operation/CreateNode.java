/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.graph.util.GraphUtil;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SelectAllAction;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.eclipse.glsp.server.operations.CreateOperationHandler;

import com.google.inject.Inject;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.server.SharedModel;

/** Adds an element with a place of its own, its middle where the user pointed. */
public class CreateNode extends EditHandler<CreateNodeOperation>
        implements
            CreateOperationHandler<CreateNodeOperation> {
    private final ToolBox tools;
    @Inject
    private ActionDispatcher dispatcher;

    /** With the tools of the model. */
    @Inject
    public CreateNode(SharedModel shared) {
        super(CreateNodeOperation.class);
        tools = shared.tools();
    }

    @Override
    public List<String> getHandledElementTypeIds() {
        return tools.nodes().stream().map(ToolBox.NodeTool::id).toList();
    }

    @Override
    public boolean handles(org.eclipse.glsp.server.operations.Operation operation) {
        return super.handles(operation);
    }

    @Override
    public String getLabel() {
        return "create";
    }

    @Override
    Optional<Operation> operation(CreateNodeOperation asked) {
        ToolBox.NodeTool tool = tools.node(asked.getElementTypeId()).orElseThrow();
        String id = AddElement.newId();
        Map<String, String> values = new LinkedHashMap<>(tool.values());
        if (tool.isNamed()) {
            values.put("name", freeName(tool.name().in(state().locale())));
        }
        GPoint middle = asked.getLocation().orElse(GraphUtil.point(0, 0));
        double width = tool.row().symbol().drawing().width();
        double height = tool.row().symbol().drawing().height();
        Map<String, Arrange.Place> places = pinned(Set.of());
        places.put(id, new Arrange.Place(Math.round(middle.getX() - width / 2),
                Math.round(middle.getY() - height / 2), 0, 0));
        dispatcher.dispatchAfterNextUpdate(new SelectAllAction(false), new SelectAction(List.of(id)));
        return Optional.of(new Composite(Text.of(Arrange.class, "label.create", tool.name()),
                List.of(new AddElement(id, state().subject(), tool.row().tool().containment().getName(),
                        tool.row().type().getName(), values), arrange(state().subject(), places))));
    }
}
