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

import org.eclipse.glsp.server.operations.ChangeContainerOperation;

import studio.takt.core.api.session.Operation;

/** Elements of a map lie beside each other, never in each other: nothing to do. */
public class Nowhere extends EditHandler<ChangeContainerOperation> {

    /** Made by the injector. */
    public Nowhere() {
        super(ChangeContainerOperation.class);
    }

    @Override
    Optional<Operation> operation(ChangeContainerOperation asked) {
        return Optional.empty();
    }
}
