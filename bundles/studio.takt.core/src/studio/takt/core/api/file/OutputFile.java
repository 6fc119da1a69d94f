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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that takes a result: a table, a picture, a page. It is written all or nothing, beside its place first and
 * then into it, so that whatever fails, it is either as it was or complete. A link stays a link: what it leads to is
 * replaced. A device or a pipe is no file that could be replaced; it is written into.
 */
public final class OutputFile {
    private static final int BUFFER = 1 << 16;

    private final Path file;

    /** For the file; folders that are not there are made when it is written. */
    public OutputFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Something that writes itself, as long as it may be, and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the content. Throws if the file is a folder, may not be written, or the disk is full. */
    public void write(byte[] content) throws IOException {
        write(out -> out.write(content));
    }

    /** Writes the content. Throws if the file is a folder, may not be written, or the disk is full. */
    public void write(Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        if (!Files.exists(file)) {
            replace(file, content);
        } else if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        } else if (Files.isRegularFile(file)) {
            replace(file.toRealPath(), content);
        } else {
            force(file, content, StandardOpenOption.WRITE);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            force(beside, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            move(beside, target);
        } catch (FileSystemException e) {
            throw beside.toString().equals(e.getFile()) ? about(target, e) : e;
        } finally {
            if (Files.exists(beside)) { // where not even its name can be had, there is nothing to delete
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Nobody asked for the file beside: what failed is the one that was to be written. */
    private static FileSystemException about(Path target, FileSystemException fault) {
        return fault instanceof AccessDeniedException
                ? new AccessDeniedException(target.toString(), null, fault.getReason())
                : new FileSystemException(target.toString(), null, fault.getReason());
    }

    private static void force(Path target, Content content, StandardOpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(target, options)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            if (Files.isRegularFile(target)) {
                channel.force(true);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
