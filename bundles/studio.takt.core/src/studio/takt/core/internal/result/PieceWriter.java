/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.result;

import java.io.IOException;
import java.io.Writer;

/**
 * Gathers what comes in crumbs and hands it on in pieces. Unlike the writers of the platform it takes no lock for each
 * crumb, of which a table has millions; hence it is for one thread.
 */
public final class PieceWriter extends Writer {
    private static final int SIZE = 1 << 14;

    private final Writer target;
    private final char[] piece = new char[SIZE];
    private int used;

    /** Hands on to that writer. */
    public PieceWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(int c) throws IOException {
        if (used == SIZE) {
            handOn();
        }
        piece[used++] = (char) c;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        if (length > SIZE - used) {
            handOn();
        }
        if (length > SIZE) {
            target.write(text, from, length);
        } else {
            text.getChars(from, from + length, piece, used);
            used += length;
        }
    }

    @Override
    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (length > SIZE - used) {
            handOn();
        }
        if (length > SIZE) {
            target.write(text, from, length);
        } else {
            System.arraycopy(text, from, piece, used, length);
            used += length;
        }
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public Writer append(char c) throws IOException {
        write(c);
        return this;
    }

    private void handOn() throws IOException {
        target.write(piece, 0, used);
        used = 0;
    }

    @Override
    public void flush() throws IOException {
        handOn();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        target.close();
    }
}
