/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;

import com.google.inject.Inject;

import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.glsp.internal.edit.ToolBox;

/** Asks the table of legal connections. */
public class LegalConnections implements EdgeCreationChecker {
    private final ConnectionTable table = ConnectionTable.standard();
    @Inject
    private EditorState state;

    @Override
    public boolean isValidSource(String edgeType, GModelElement source) {
        return mayBegin(edgeType, source.getId());
    }

    /** True if a connection of a tool may begin at an element. */
    public boolean mayBegin(String edgeType, String source) {
        return state.read(model -> row(edgeType).isPresent() && model.element(source)
                .filter(from -> table.rules().stream().filter(rule -> rule.flow() == row(edgeType).get().type())
                        .anyMatch(rule -> rule.sources().stream().anyMatch(end -> end.takes(from))))
                .isPresent());
    }

    @Override
    public boolean isValidTarget(String edgeType, GModelElement source, GModelElement target) {
        return state.read(model -> row(edgeType).map(row -> legal(model, row, source.getId(), target.getId()))
                .orElseGet(() -> mayReconnect(model, edgeType, source.getId(), target.getId())));
    }

    private Optional<FlowRow> row(String edgeType) {
        return state.shared().tools().flow(edgeType).flatMap(ToolBox.FlowTool::row);
    }

    private boolean legal(ModelAccess model, FlowRow row, String source, String target) {
        Optional<EObject> from = model.element(source);
        Optional<EObject> to = model.element(target);
        return from.isPresent() && to.isPresent()
                && table.refusal(from.get(), to.get(), row.type(), row.kind()).isEmpty();
    }

    /** Of a connection that is there already only the server knows the kind; it is asked when it is dropped. */
    private boolean mayReconnect(ModelAccess model, String edgeType, String source, String target) {
        return model.element(source).isPresent() && model.element(target).isPresent() && !edgeType.isEmpty();
    }
}
