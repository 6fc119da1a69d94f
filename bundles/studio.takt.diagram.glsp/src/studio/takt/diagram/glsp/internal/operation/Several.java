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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.glsp.server.operations.ChangeRoutingPointsOperation;
import org.eclipse.glsp.server.operations.CompoundOperation;
import org.eclipse.glsp.server.operations.OperationHandlerRegistry;

import com.google.inject.Inject;
import com.google.inject.Provider;

import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.server.SessionCommand;

/** Several changes as one. Corners that a client sends with a move are left out: lines are routed anew. */
public class Several extends EditHandler<CompoundOperation> {
    @Inject
    private Provider<OperationHandlerRegistry> registry;

    /** Made by the injector. */
    public Several() {
        super(CompoundOperation.class);
    }

    @Override
    Optional<Operation> operation(CompoundOperation asked) {
        List<Operation> all = new ArrayList<>();
        for (org.eclipse.glsp.server.operations.Operation each : asked.getOperationList()) {
            if (!(each instanceof ChangeRoutingPointsOperation)) {
                registry.get().getExecutableCommand(each).filter(SessionCommand.class::isInstance)
                        .map(SessionCommand.class::cast).ifPresent(command -> all.add(command.operation()));
            }
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Composite(Text.of(Arrange.class, "label.place"), all));
    }
}
