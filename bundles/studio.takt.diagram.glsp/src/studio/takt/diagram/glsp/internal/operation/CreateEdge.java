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

import java.util.List;
import java.util.Optional;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SelectAllAction;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.eclipse.glsp.server.operations.CreateOperationHandler;

import com.google.inject.Inject;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.server.SharedModel;

/** Adds a connection. */
public class CreateEdge extends EditHandler<CreateEdgeOperation>
        implements
            CreateOperationHandler<CreateEdgeOperation> {
    private final ToolBox tools;
    @Inject
    private ActionDispatcher dispatcher;

    /** With the tools of the model. */
    @Inject
    public CreateEdge(SharedModel shared) {
        super(CreateEdgeOperation.class);
        tools = shared.tools();
    }

    @Override
    public List<String> getHandledElementTypeIds() {
        return tools.flows().stream().map(ToolBox.FlowTool::id).toList();
    }

    @Override
    public boolean handles(org.eclipse.glsp.server.operations.Operation operation) {
        return super.handles(operation);
    }

    @Override
    public String getLabel() {
        return "connect";
    }

    @Override
    Optional<Operation> operation(CreateEdgeOperation asked) {
        FlowRow row = tools.flow(asked.getElementTypeId()).orElseThrow().row();
        String id = AddElement.newId();
        dispatcher.dispatchAfterNextUpdate(new SelectAllAction(false), new SelectAction(List.of(id)));
        return Optional.of(new Connect(id, state().subject(), asked.getSourceElementId(), asked.getTargetElementId(),
                row.type().getName(), row.kind()));
    }
}
