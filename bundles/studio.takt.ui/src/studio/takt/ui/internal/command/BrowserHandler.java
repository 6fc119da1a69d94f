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

import java.io.IOException;
import java.net.URI;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;

import studio.takt.core.api.text.Text;
import studio.takt.diagram.glsp.api.EditorServer;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.OpenModels;

/** Opens the diagram in front in the browser of this machine: the same open model, with one history. */
public final class BrowserHandler extends ModelHandler {

    @Override
    protected void run(Target target) {
        Ask ask = new Ask(target.locale());
        try {
            EditorServer server = target.window().getService(OpenModels.class).server(target.session());
            URI address = target.editor().diagram().map(shown -> server.address(shown.id(), target.locale()))
                    .orElseGet(() -> server.address(target.locale()));
            if (!Program.launch(address.toString())) {
                copy(target, address);
                ask.tell(target.window().getShell(), text("title"), text("copied", address.toString()));
            }
        } catch (IOException e) {
            ask.fault(target.window().getShell(), text("title"), Text.literal(String.valueOf(e.getMessage())));
        }
    }

    private static void copy(Target target, URI address) {
        Clipboard clipboard = new Clipboard(target.window().getShell().getDisplay());
        clipboard.setContents(new Object[]{address.toString()}, new Transfer[]{TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(BrowserHandler.class, "browser." + key, arguments);
    }
}
