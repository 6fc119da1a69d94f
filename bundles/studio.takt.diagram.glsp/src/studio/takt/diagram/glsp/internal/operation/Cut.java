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

import org.eclipse.glsp.server.operations.CutOperation;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.session.Operation;

/** Deletes what the client has copied before. */
public class Cut extends EditHandler<CutOperation> {

    /** Made by the injector. */
    public Cut() {
        super(CutOperation.class);
    }

    @Override
    Optional<Operation> operation(CutOperation asked) {
        return Optional.of(known(asked.getEditorContext().getSelectedElementIds())).filter(ids -> !ids.isEmpty())
                .map(DeleteElements::new);
    }
}
