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

import org.eclipse.glsp.server.operations.DeleteOperation;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.session.Operation;

/** Deletes elements and connections. */
public class Delete extends EditHandler<DeleteOperation> {

    /** Made by the injector. */
    public Delete() {
        super(DeleteOperation.class);
    }

    @Override
    Optional<Operation> operation(DeleteOperation asked) {
        List<String> ids = known(asked.getElementIds()).stream().filter(id -> !id.equals(state().subject())).toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new DeleteElements(ids));
    }
}
