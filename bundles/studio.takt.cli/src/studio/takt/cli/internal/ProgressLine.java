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

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/**
 * Shows progress on one line of a terminal, rewritten in place, once something takes longer than two seconds; and
 * passes on the user's Ctrl-C. Thread-safe.
 */
public final class ProgressLine implements Monitor {
    private static final long PATIENCE = 2_000_000_000L;
    private static final long INTERVAL = 100_000_000L;
    private static final int WIDTH = 24;
    private static final int WORDS = 48;

    private final PrintStream terminal;
    private final boolean shown;
    private final Locale locale;
    private final LongSupplier clock;
    private final long started;
    private volatile boolean cancelled;
    private long lastShown;
    private boolean onScreen;

    ProgressLine(Surroundings surroundings, Locale locale) {
        this(surroundings.err(), surroundings.terminal(), locale, System::nanoTime);
    }

    /** On a terminal that is shown to or not, by a clock of nanoseconds. */
    public ProgressLine(PrintStream terminal, boolean shown, Locale locale, LongSupplier clock) {
        this.terminal = terminal;
        this.shown = shown;
        this.locale = locale;
        this.clock = clock;
        started = clock.getAsLong();
        lastShown = started;
    }

    @Override
    public synchronized void progress(double done, Text doing) {
        long now = clock.getAsLong();
        if (!shown || now - started < PATIENCE || now - lastShown < INTERVAL) {
            return;
        }
        lastShown = now;
        onScreen = true;
        terminal.print("\r" + bar(done) + " " + words(doing) + "\u001b[K");
        terminal.flush();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Nobody wants the outcome any more. */
    public void cancel() {
        cancelled = true;
    }

    /** Wipes the line, so that a message can take its place. */
    public synchronized void clear() {
        if (onScreen) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            onScreen = false;
        }
    }

    private static String bar(double done) {
        double share = Math.max(0, Math.min(1, done));
        int full = (int) Math.round(share * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] "
                + String.format(Locale.ROOT, "%3d %%", (int) Math.floor(share * 100));
    }

    private String words(Text doing) {
        String words = doing.in(locale).replaceAll("\\s+", " ");
        return words.length() <= WORDS ? words : words.substring(0, WORDS - 1) + "…";
    }
}
