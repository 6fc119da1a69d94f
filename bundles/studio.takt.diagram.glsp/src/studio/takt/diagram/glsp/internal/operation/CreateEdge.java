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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SelectAllAction;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.eclipse.glsp.server.operations.CreateOperationHandler;

import com.google.inject.Inject;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.DrawFlow;
import studio.takt.diagram.glsp.internal.edit.DrawLink;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
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
        ToolBox.FlowTool tool = tools.flow(asked.getElementTypeId()).orElseThrow();
        String source = state().end(asked.getSourceElementId());
        String target = state().end(asked.getTargetElementId());
        if (tool.ends() == ToolBox.Ends.LINK) {
            dispatcher.dispatchAfterNextUpdate(new SelectAllAction(false),
                    new SelectAction(List.of(DrawnId.link(source, target))));
            return Optional.of(new DrawLink(source, target));
        }
        FlowRow row = tool.row().orElseThrow();
        String id = AddElement.newId();
        dispatcher.dispatchAfterNextUpdate(new SelectAllAction(false), new SelectAction(List.of(id)));
        return Optional.of(tool.ends() == ToolBox.Ends.BOUND
                ? new Connect(id, state().subject(), source, target, row.type().getName(), row.kind())
                : flow(id, tool, source, target, asked));
    }

    private Operation flow(String id, ToolBox.FlowTool tool, String source, String target, CreateEdgeOperation asked) {
        String from = tool.ends() == ToolBox.Ends.SOURCE ? "" : source;
        String to = tool.ends() == ToolBox.Ends.SINK ? "" : target;
        Map<String, Arrange.Place> places = pinned(Set.of());
        boolean isOpen = from.isEmpty() != to.isEmpty();
        if (isOpen) {
            String stock = from.isEmpty() ? to : from;
            FlowPlaces free = new FlowPlaces(state());
            places.putAll(place(asked).map(at -> free.of(id, stock, at, from.isEmpty()))
                    .orElseGet(() -> free.beside(id, stock, from.isEmpty())));
        }
        FlowRow row = tool.row().orElseThrow();
        return new DrawFlow(id, state().subject(), freeName(row.tool().name().in(state().locale())), from, to,
                row.kind(), places);
    }

    /** Where the end that is no element lies, if the client says so. */
    private static Optional<Point> place(CreateEdgeOperation asked) {
        try {
            Map<String, String> args = asked.getArgs() == null ? Map.of() : asked.getArgs();
            return args.containsKey("x") && args.containsKey("y")
                    ? Optional.of(new Point(Double.parseDouble(args.get("x")), Double.parseDouble(args.get("y"))))
                    : Optional.empty();
        } catch (NumberFormatException noPlace) {
            return Optional.empty();
        }
    }
}
