/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.session.ModelSession;

/** A test in the window: somebody sits down before an empty workbench, and leaves it empty. */
abstract class AtDesk {
    final Robot robot = new Robot();
    @TempDir
    Path folder;
    Desk desk;
    Menus menus;

    @BeforeEach
    final void sitDown() {
        desk = new Desk(robot, folder);
        menus = new Menus(robot, desk);
    }

    @AfterEach
    final void leave() {
        desk.clear();
    }

    /** Opens a copy of an example. */
    final IEditorPart open(String example) throws IOException {
        return desk.open(desk.example(example));
    }

    /** The diagram in front of a copy of an example. */
    final Diagram diagram(String example) throws IOException {
        return new Diagram(robot, open(example));
    }

    /** The session of a copy of an example. */
    final ModelSession session(String example) throws IOException {
        return Desk.session(open(example));
    }
}
