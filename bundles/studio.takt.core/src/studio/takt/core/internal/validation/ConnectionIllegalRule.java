/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.function.Consumer;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.core.api.run.Finding;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.VsmPackage;

/** A flow runs only where the table of legal connections lets it: the same that the editor draws by. */
public final class ConnectionIllegalRule extends BuiltInRule {
    private final ConnectionTable connections = ConnectionTable.standard();

    /** Made by the registry. */
    public ConnectionIllegalRule() {
        super("connection.illegal", VsmPackage.Literals.MAP_FLOW);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        MapFlow flow = (MapFlow) element;
        if (flow.getSource() == null || flow.getTarget() == null) {
            return; // reference.missing reports it
        }
        if (flow.getSource().eContainer() != flow.eContainer() || flow.getTarget().eContainer() != flow.eContainer()) {
            error(findings, flow, "map", called(flow.getSource()), called(flow.getTarget()));
            return;
        }
        EStructuralFeature kind = flow.eClass().getEStructuralFeature("kind");
        String literal = kind != null && flow.eGet(kind) instanceof Enumerator value ? value.getLiteral() : "";
        connections.refusal(flow.getSource(), flow.getTarget(), flow.eClass(), literal)
                .ifPresent(reason -> error(findings, flow, "refused", reason));
    }
}
