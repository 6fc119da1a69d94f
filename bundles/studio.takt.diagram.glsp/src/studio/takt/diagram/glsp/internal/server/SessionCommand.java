/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import org.eclipse.emf.common.command.AbstractCommand;

import studio.takt.core.api.session.Operation;

/** Carries an operation of the session through GLSP, which speaks of commands; executed by the session alone. */
public final class SessionCommand extends AbstractCommand {
    private final Operation operation;

    /** Of an operation. */
    public SessionCommand(Operation operation) {
        this.operation = operation;
    }

    /** What is to be executed. */
    public Operation operation() {
        return operation;
    }

    @Override
    public boolean canExecute() {
        return true;
    }

    @Override
    public void execute() {
        throw new IllegalStateException("a model changes only through its session");
    }

    @Override
    public void redo() {
        execute();
    }
}
