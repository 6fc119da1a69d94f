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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.session.ModelFileException;

/** The text of a file that is certain to be UTF-8, and where its lines begin. Line ends are normalised to LF. */
final class SourceText {
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private final FaultList faults;
    private final String text;
    private final int[] lineStarts;

    private SourceText(FaultList faults, String text) {
        this.faults = faults;
        this.text = text;
        int[] starts = new int[64];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        this.lineStarts = Arrays.copyOf(starts, count);
    }

    /** Decodes and refuses what cannot be a model: nothing, bytes that are not UTF-8, binary data, another encoding. */
    static SourceText of(byte[] bytes, FaultList faults) throws ModelFileException {
        String text = decode(bytes, faults).replace("\r\n", "\n").replace('\r', '\n');
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        SourceText source = new SourceText(faults, text);
        if (text.isBlank()) {
            throw faults.fatal("file.empty", faults.file());
        }
        source.refuseOtherContent();
        return source;
    }

    private static String decode(byte[] bytes, FaultList faults) throws ModelFileException {
        for (byte b : bytes) {
            if (b == 0) {
                throw faults.fatal("file.binary", faults.file());
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Location end = new SourceText(faults, text.replace("\r\n", "\n")).locate(Integer.MAX_VALUE);
            throw faults.fatal("file.notUtf8", end, String.format("0x%02X", bytes[in.position()]));
        }
        return text;
    }

    private void refuseOtherContent() throws ModelFileException {
        int first = 0;
        while (Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (text.charAt(first) != '<') {
            throw faults.fatal("file.notXml", locate(first));
        }
        Matcher matcher = ENCODING.matcher(text);
        if (matcher.lookingAt() && !matcher.group(1).matches("(?i)utf-8|us-ascii|ascii")) {
            throw faults.fatal("file.encoding", locate(0), matcher.group(1));
        }
    }

    String text() {
        return text;
    }

    /** The place in the text of a line and column as the parser counts them, from 1. */
    int offset(int line, int column) {
        int start = lineStarts[Math.max(0, Math.min(line, lineStarts.length) - 1)];
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }

    Location locate(int offset) {
        int place = Math.min(offset, text.length());
        int line = Arrays.binarySearch(lineStarts, place);
        line = line >= 0 ? line : -line - 2;
        return faults.at(line + 1, place - lineStarts[line] + 1);
    }

    /** Where the tag that ends before {@code end} begins; a value cannot contain the character. */
    Location tag(int end) {
        return locate(Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1))));
    }

    /** Where an attribute stands in the tag that ends before {@code end}; the tag if it is not there. */
    Location attribute(int end, String name) {
        int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
        for (int at = text.indexOf(name, start); at >= 0 && at < end; at = text.indexOf(name, at + 1)) {
            if (Character.isWhitespace(text.charAt(Math.max(0, at - 1))) && isAssigned(at + name.length())) {
                return locate(at);
            }
        }
        return locate(start);
    }

    /** True if, after any white space, there is a sign of equality. */
    private boolean isAssigned(int place) {
        int at = place;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '=';
    }
}
