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

import org.eclipse.glsp.server.operations.LayoutOperation;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.glsp.internal.edit.Arrange;

/** Forgets all places, so that everything is laid out afresh. */
public class LayOut extends EditHandler<LayoutOperation> {

    /** Made by the injector. */
    public LayOut() {
        super(LayoutOperation.class);
    }

    @Override
    Optional<Operation> operation(LayoutOperation asked) {
        return state().read(model -> Arrange.diagram(model, state().subject())
                .map(diagram -> new DeleteElements(List.of(diagram.getId()))));
    }
}
