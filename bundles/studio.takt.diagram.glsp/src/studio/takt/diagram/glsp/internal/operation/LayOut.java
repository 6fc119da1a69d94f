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

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.operations.LayoutOperation;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.EdgeLayout;
import studio.takt.model.layout.NodeLayout;

/** Lays everything out afresh but what somebody put into its place, and the connections between such. */
public class LayOut extends EditHandler<LayoutOperation> {

    /** Made by the injector. */
    public LayOut() {
        super(LayoutOperation.class);
    }

    @Override
    Optional<Operation> operation(LayoutOperation asked) {
        return state().read(model -> Arrange.diagram(model, state().subject())
                .map(diagram -> forgotten(model, diagram)).filter(ids -> !ids.isEmpty()).map(DeleteElements::new));
    }

    private List<String> forgotten(ModelAccess model, Diagram diagram) {
        Set<String> pinned = new HashSet<>();
        diagram.getNodes().stream().filter(NodeLayout::isPinned).forEach(node -> pinned.add(node.getElementId()));
        return Stream.concat(
                diagram.getNodes().stream().filter(node -> !node.isPinned() && !node.isHidden())
                        .map(NodeLayout::getId),
                diagram.getEdges().stream().filter(edge -> !edge.isHidden() && !isBetween(model, edge, pinned))
                        .map(EdgeLayout::getId))
                .toList();
    }

    private boolean isBetween(ModelAccess model, EdgeLayout edge, Set<String> pinned) {
        Optional<EObject> flow = model.element(edge.getElementId());
        Optional<FlowRow> row = flow.flatMap(state().shared().notation()::flow);
        return row.isPresent() && Stream.of(row.get().source(), row.get().target())
                .allMatch(end -> flow.get().eGet(end) instanceof EObject at && pinned.contains(ElementRef.of(at).id()));
    }
}
