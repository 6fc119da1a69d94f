/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import studio.takt.core.api.text.Text;

/** Says in a sentence why a file could not be read or written. */
final class FileFault {
    private FileFault() {}

    static Text text(IOException fault) {
        if (fault instanceof NoSuchFileException missing) {
            return Messages.text("file.missing", missing.getFile());
        }
        if (fault instanceof AccessDeniedException denied) {
            return Messages.text("file.denied", denied.getFile());
        }
        if (fault instanceof FileAlreadyExistsException inTheWay) {
            return Messages.text("file.notFolder", inTheWay.getFile());
        }
        if (fault instanceof FileSystemException failed && isFolder(failed.getFile())) {
            return Messages.text("file.folder", failed.getFile());
        }
        if (fault instanceof FileSystemException failed) {
            return Messages.text("file.failed", failed.getFile(), reason(failed, failed.getReason()));
        }
        return Messages.text("io.failed", reason(fault, fault.getMessage()));
    }

    private static boolean isFolder(String file) {
        return file != null && Files.isDirectory(Path.of(file));
    }

    private static String reason(IOException fault, String said) {
        return said == null || said.isBlank() ? fault.getClass().getSimpleName() : said;
    }
}
