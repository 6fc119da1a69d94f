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

import org.eclipse.glsp.server.operations.PasteOperation;

import studio.takt.core.api.session.Operation;

/** Nothing is copied yet, so there is nothing to insert. */
public class Paste extends EditHandler<PasteOperation> {

    /** Made by the injector. */
    public Paste() {
        super(PasteOperation.class);
    }

    @Override
    Optional<Operation> operation(PasteOperation asked) {
        return Optional.empty();
    }
}
