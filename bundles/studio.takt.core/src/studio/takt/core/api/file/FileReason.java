/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import studio.takt.core.api.text.Text;

/** Says in some words, which end a sentence, why a file could not be read or written. */
public final class FileReason {
    private FileReason() {}

    /** The reason; in the words of the operating system where they are all there is. */
    public static Text of(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return text("missing");
        }
        if (fault instanceof AccessDeniedException) {
            return text("denied");
        }
        if (fault instanceof FileSystemException failed) {
            return isFolder(failed.getFile()) ? text("folder") : words(fault, failed.getReason());
        }
        return words(fault, fault.getMessage());
    }

    private static boolean isFolder(String file) {
        return file != null && Files.isDirectory(Path.of(file));
    }

    private static Text words(IOException fault, String said) {
        return Text.literal(said == null || said.isBlank() ? fault.getClass().getSimpleName() : said);
    }

    private static Text text(String key) {
        return Text.of(FileReason.class, "reason." + key);
    }
}
