/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.operation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.operation.SequenceCommand;

/**
 * Several operations as one: all or none, undone together. Each sees what the former ones did.
 *
 * @param label      what they do together
 * @param operations in order
 */
public record Composite(Text label, List<Operation> operations) implements Operation {

    /** Copies the list. */
    public Composite {
        operations = List.copyOf(operations);
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        return operations.isEmpty() ? Optional.empty() : Optional.of(new SequenceCommand(operations, model));
    }
}
