/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.testing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Set;

/**
 * The file system of the machine with the faults that an ordinary user meets, also where tests run as root: folders
 * and files that may not be written or read, a full disk, a fault at the n-th change.
 */
public final class FaultyDisk extends FileSystem {
    private final FileSystem real = FileSystems.getDefault();
    private final FaultyProvider provider = new FaultyProvider(this);
    private final Set<Path> closedFolders = new HashSet<>();
    private final Set<Path> unreadable = new HashSet<>();
    private long space = Long.MAX_VALUE;
    private long changesLeft = Long.MAX_VALUE;
    private long changes;

    /** The place as this disk has it. */
    public Path at(Path path) {
        return new FaultyPath(this, path);
    }

    /** From now on nothing can be made, renamed or deleted in a folder; what is in it can still be written. */
    public void close(Path folder) {
        closedFolders.add(folder);
    }

    /** From now on a file cannot be read. */
    public void hide(Path file) {
        unreadable.add(file);
    }

    /** From now on so many bytes can still be written. */
    public void leave(long bytes) {
        space = bytes;
    }

    /** From now on so many changes of files succeed, and then none. */
    public void failAfter(long steps) {
        changesLeft = steps;
    }

    /** Ends all faults. */
    public void mend() {
        closedFolders.clear();
        unreadable.clear();
        space = Long.MAX_VALUE;
        changesLeft = Long.MAX_VALUE;
    }

    /** How many changes there were. */
    public long changes() {
        return changes;
    }

    void toRead(Path file) throws IOException {
        if (unreadable.contains(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    void checkWritable(Path file) throws IOException {
        if (closedFolders.contains(file.toAbsolutePath().getParent())) {
            throw new AccessDeniedException(file.toString());
        }
    }

    /** Before a file is made, renamed or deleted. */
    void toChange(Path file) throws IOException {
        checkWritable(file);
        toWrite(file);
    }

    /** Before a file is written that is there. */
    void toWrite(Path file) throws IOException {
        changes++;
        if (changesLeft == 0) {
            throw new FileSystemException(file.toString(), null, "Input/output error");
        }
        changesLeft--;
    }

    /** How many of these bytes fit. */
    int take(int bytes) throws IOException {
        if (bytes > 0 && space == 0) {
            throw new IOException("No space left on device");
        }
        int taken = (int) Math.min(bytes, space);
        space -= space == Long.MAX_VALUE ? 0 : taken;
        return taken;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return at(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(FaultyPath.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
