/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files in the ways in which files are damaged, and in those in which somebody would do it on purpose. */
final class Mutator {
    private static final List<String> PIECES = List.of("<", ">", "/>", "\"", "'", "&", "&amp;", "&#0;", "&#x1F600;",
            "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?xml version=\"1.1\"?>", ",", ";", "\t",
            "\n", "\r", "\u0000", "\uFEFF", "\uD800", "가", "=1+1", "-", "1e999", "-1", "0", "NaN", "Infinity", "1/0",
            "999999999999999999999", "45 s", "5 KRW/pcs", "exponential(0 s)", "triangular(3 s, 2 s, 1 s)", "%", "[",
            "]",
            "[pcs]", "[^]", "2026-02-30", "T00:00", "#", "id", "A1", "ZZZZZZ1", "XFD1048576", "..", "/", "\\",
            "file:///etc/passwd", "(((((((((((((((((((", "IF a THEN", "a[b[c]]", "{", "${x}", "{0}");
    private static final int MOST = 200_000;

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One to four damages; another sample may lend a part. */
    byte[] damaged(byte[] sample, byte[] other) {
        byte[] bytes = sample;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, other);
        }
        return bytes.length > MOST ? Arrays.copyOf(bytes, MOST) : bytes;
    }

    /** Damages within the parts of an archive, so that what unpacks them has something to read. */
    byte[] damagedWithin(byte[] archive) throws IOException {
        Map<String, byte[]> parts = parts(archive);
        List<String> names = new ArrayList<>(parts.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        byte[] other = parts.get(names.get(random.nextInt(names.size())));
        parts.put(chosen, damaged(parts.get(chosen), other));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] once(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return piece();
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                byte[] copy = bytes.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case 2 -> joined(bytes, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(60)));
            case 3 -> joined(bytes, at, part(bytes, 300), at);
            case 4 -> joined(bytes, at, part(other, 300), at);
            case 5 -> quoted(bytes, at);
            case 6 -> swapped(bytes);
            default -> joined(bytes, at, piece(), at);
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] part(byte[] bytes, int most) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(most)));
    }

    /** A value between quotes or commas becomes another. */
    private byte[] quoted(byte[] bytes, int at) {
        int from = at;
        while (from < bytes.length && bytes[from] != '"' && bytes[from] != ',') {
            from++;
        }
        int to = from + 1;
        while (to < bytes.length && bytes[to] != '"' && bytes[to] != ',') {
            to++;
        }
        return to >= bytes.length ? bytes : joined(bytes, from + 1, piece(), to);
    }

    private byte[] swapped(byte[] bytes) {
        List<String> lines = new ArrayList<>(
                List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        java.util.Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
