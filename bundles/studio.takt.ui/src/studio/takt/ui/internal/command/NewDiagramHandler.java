/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.command;

import studio.takt.ui.internal.wizard.NewDiagramDialog;

/** Begins a diagram in the model. */
public final class NewDiagramHandler extends ModelHandler {

    @Override
    protected void run(Target target) {
        NewDiagramDialog dialog = new NewDiagramDialog(target.window().getShell(), target.session(), target.locale());
        dialog.ask().ifPresent(made -> target.window().getShell().getDisplay()
                .asyncExec(() -> target.editor().reveal(made)));
    }
}
