/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Device;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;

/**
 * Lends the bundled typeface to the windows. It is only used for signs that no typeface of the system has, so Korean
 * does not show as boxes, and a system that has Korean typefaces looks as it always does. On Linux typefaces are looked
 * for before this can run: there the script that starts the program names the folder to the system.
 */
final class BundledFonts {
    private final Fonts fonts = new Fonts();
    private final Path folder;

    /** Kept as files in a folder, because the window system reads files. */
    BundledFonts(Path folder) {
        this.folder = folder;
    }

    void lendTo(Device device) {
        for (Typeface face : Typeface.values()) {
            try {
                device.loadFont(file(face).toString());
            } catch (IOException e) {
                ILog.of(BundledFonts.class).warn("a typeface is not lent to the windows", e);
            }
        }
    }

    private Path file(Typeface face) throws IOException {
        Path file = folder.resolve(face.file());
        if (Files.notExists(file)) {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, face.file(), "");
            try (InputStream in = fonts.open(face)) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
