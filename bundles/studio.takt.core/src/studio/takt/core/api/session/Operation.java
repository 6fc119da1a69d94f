/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.text.Text;

/**
 * A change of the model, as data: what is wanted, not how the user asked for it. The only way in which a model
 * changes. An operation never opens a dialog and knows no user interface.
 */
public interface Operation {

    /** What it does, for the undo menu, e.g. "Set cycle time". */
    Text label();

    /**
     * The command that does it, made on the model's thread against the model as it is now; empty if there is nothing
     * to do. It need not be able to undo itself: the session takes back what it changed.
     *
     * @throws OperationRefusedException if the model does not allow it, with a text for the user
     */
    Optional<Command> command(ModelAccess model);
}
