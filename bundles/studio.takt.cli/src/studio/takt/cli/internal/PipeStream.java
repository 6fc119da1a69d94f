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

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes to a pipe whose reader may go away when it has seen enough, as {@code head} does; the rest is then dropped. */
final class PipeStream extends FilterOutputStream {
    private boolean deserted;

    PipeStream(OutputStream pipe) {
        super(pipe);
    }

    @Override
    public void write(int letter) {
        write(new byte[]{(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Write write) {
        if (!deserted) {
            try {
                write.run();
            } catch (IOException e) {
                deserted = true; // a pipe fails for no other reason
            }
        }
    }

    /** Something that writes. */
    private interface Write {
        void run() throws IOException;
    }
}
