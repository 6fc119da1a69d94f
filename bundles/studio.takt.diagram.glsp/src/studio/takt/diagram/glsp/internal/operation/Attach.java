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

import java.util.Optional;

import org.eclipse.glsp.server.operations.ReconnectEdgeOperation;

import studio.takt.core.api.session.Operation;

/** Lets a connection begin or end elsewhere. */
public class Attach extends EditHandler<ReconnectEdgeOperation> {

    /** Made by the injector. */
    public Attach() {
        super(ReconnectEdgeOperation.class);
    }

    @Override
    Optional<Operation> operation(ReconnectEdgeOperation asked) {
        return Optional.of(
                state().reconnect(asked.getEdgeElementId(), asked.getSourceElementId(), asked.getTargetElementId()));
    }
}
