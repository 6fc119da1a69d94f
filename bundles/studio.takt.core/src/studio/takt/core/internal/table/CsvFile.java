/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import studio.takt.core.api.file.FileReason;
import studio.takt.core.api.table.DataReader;

/** The text of a CSV file, or why there is none. */
public final class CsvFile {
    private final String name;
    private final Faults faults;
    private final String text;

    private CsvFile(Path file) {
        name = file.toString();
        faults = new Faults(name);
        text = decode(bytes(file));
    }

    /** Reads the file. */
    public static CsvFile read(Path file) {
        return new CsvFile(file);
    }

    /** The file as the user named it. */
    String name() {
        return name;
    }

    /** What is wrong with it. */
    Faults faults() {
        return faults;
    }

    /** Its text without byte order mark; empty if it could not be read. */
    String text() {
        return text;
    }

    private byte[] bytes(Path file) {
        try {
            if (!Files.isDirectory(file)) {
                return limited(file);
            }
            faults.error("data.folder", 0, 0);
        } catch (NoSuchFileException e) {
            faults.error("data.missingFile", 0, 0);
        } catch (AccessDeniedException e) {
            faults.error("data.noRight", 0, 0);
        } catch (IOException e) {
            faults.error("data.unreadable", 0, 0, FileReason.of(e));
        }
        return new byte[0];
    }

    /** Reads no more than allowed, whatever size the file claims to have. */
    private byte[] limited(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(DataReader.MAX_BYTES + 1);
            if (bytes.length > DataReader.MAX_BYTES) {
                faults.error("data.tooLarge", 0, 0, DataReader.MAX_BYTES >> 20);
                return new byte[0];
            }
            return bytes;
        }
    }

    private String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            faults.error("data.encoding", 1, 1);
            return "";
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String decoded = out.flip().toString();
        if (result.isError()) {
            return faulty("data.encoding", decoded);
        }
        int zero = decoded.indexOf('\0');
        return zero < 0 ? decoded : faulty("data.binary", decoded.substring(0, zero));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reports a fault just after some text. */
    private String faulty(String rule, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        faults.error(rule, line, before.length() - before.lastIndexOf('\n'));
        return "";
    }
}
