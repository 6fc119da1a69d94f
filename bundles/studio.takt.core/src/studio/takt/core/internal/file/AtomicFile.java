/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Replaces a file by new content so that at every moment, power cuts included, either the old or the new one is there
 * whole: written beside, forced to the disk, renamed. The old one stays as {@code name.bak}.
 */
public final class AtomicFile {
    private final Path file;

    /** For the file, or the one that it links to. */
    public AtomicFile(Path file) throws IOException {
        this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** Replaces the content; does nothing if it is the same. */
    public void write(byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == content.length
                && java.util.Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new java.nio.file.AccessDeniedException(file.toString());
        }
        Path beside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
        try {
            force(beside, content);
            likeTheOldOne(beside);
            keepBackup();
            rename(beside, file);
            forceFolder(file.getParent());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void force(Path target, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void likeTheOldOne(Path beside) throws IOException {
        if (Files.getFileAttributeView(beside, PosixFileAttributeView.class) == null) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.exists(file)
                ? Files.getPosixFilePermissions(file)
                : usualPermissions();
        Files.setPosixFilePermissions(beside, permissions);
    }

    /** A temporary file is private; what the user makes with any other program follows the umask. */
    private Set<PosixFilePermission> usualPermissions() throws IOException {
        Path probe = file.resolveSibling("." + file.getFileName() + ".probe" + Ids.random());
        try {
            Files.createFile(probe);
            return Files.getPosixFilePermissions(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private void keepBackup() throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Path copy = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".bak.tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            rename(copy, backup());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Where the former content is kept. */
    public Path backup() {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes a new name in a folder survive a power cut. Windows cannot open folders and does not need it. */
    public static void forceFolder(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
