/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;

/** Executes operations one after the other, each made against the model as the former ones left it. */
public final class SequenceCommand extends CompoundCommand {
    private final List<Operation> operations;
    private final ModelAccess model;

    /** Of operations on a model. */
    public SequenceCommand(List<Operation> operations, ModelAccess model) {
        this.operations = operations;
        this.model = model;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    /** A refusal leaves what was done before it to the gate, which takes back the whole step. */
    @Override
    public void execute() {
        for (Operation operation : operations) {
            Optional<Command> command = operation.command(model);
            if (command.isPresent()) {
                if (!command.get().canExecute()) {
                    throw Refusals.of(ElementRef.NONE, "operation.impossible", operation.label());
                }
                command.get().execute();
                commandList.add(command.get());
            }
        }
    }
}
