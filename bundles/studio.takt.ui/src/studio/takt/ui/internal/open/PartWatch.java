/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.open;

import java.util.function.Consumer;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells which part is in front, also when another one is closed. */
public final class PartWatch implements IPartListener2, AutoCloseable {
    private final IWorkbenchPage page;
    private final Consumer<IWorkbenchPart> front;

    /** From now on. */
    public PartWatch(IWorkbenchPage page, Consumer<IWorkbenchPart> front) {
        this.page = page;
        this.front = front;
        page.addPartListener(this);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        front.accept(reference.getPart(false));
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        front.accept(reference.getPart(false));
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        front.accept(page.getActiveEditor());
    }

    @Override
    public void close() {
        page.removePartListener(this);
    }
}
