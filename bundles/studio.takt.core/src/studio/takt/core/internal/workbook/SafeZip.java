/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookLimits;

/**
 * An archive that may be a bomb. What an entry says about its size is not believed: bytes are counted as they come out,
 * over all entries and against what went in.
 */
public final class SafeZip implements Closeable {
    private static final long RATIO_FROM = 1 << 20;
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final WorkbookLimits limits;
    private final Places places;
    private final ZipFile zip;
    private long inflated;

    /** Opens a file. */
    public SafeZip(Path file, WorkbookLimits limits, Places places) throws WorkbookException {
        this.limits = limits;
        this.places = places;
        this.zip = opened(file);
        if (zip.size() > limits.entries()) {
            close();
            throw places.fault("tooManyParts", limits.entries());
        }
    }

    private ZipFile opened(Path file) throws WorkbookException {
        try {
            check(file);
            return new ZipFile(file.toFile());
        } catch (NoSuchFileException e) {
            throw places.fault("missingFile");
        } catch (AccessDeniedException e) {
            throw places.fault("noRight");
        } catch (ZipException e) {
            throw places.fault("notWorkbook");
        } catch (IOException | UnsupportedOperationException e) {
            throw places.fault("unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void check(Path file) throws IOException, WorkbookException {
        if (Files.isDirectory(file)) {
            throw places.fault("folder");
        }
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(COMPOUND_FILE.length);
        }
        if (java.util.Arrays.equals(begin, COMPOUND_FILE)) {
            throw places.fault("oldOrLocked");
        }
        if (Files.size(file) > limits.bytes()) {
            throw places.fault("tooLarge", limits.bytes() >> 20);
        }
    }

    /** The content of a part, if there is one of that name. */
    Optional<InputStream> part(String name) throws WorkbookException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Counted(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (IOException e) {
            throw places.fault("damaged", name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thrown when more comes out of the archive than is allowed. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what comes out. */
    private final class Counted extends FilterInputStream {
        private final long compressed;
        private long out;

        Counted(InputStream in, long compressed) {
            super(in);
            this.compressed = Math.max(1, compressed);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws BombException {
            out += more;
            inflated += more;
            if (inflated > limits.inflated() || out > RATIO_FROM && out / compressed > limits.ratio()) {
                throw new BombException();
            }
        }
    }
}
