/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

/**
 * How large a model file may be. Files come by mail from strangers; what is beyond every sensible model is refused
 * before it takes all memory. Whoever has a larger model raises the limits by system properties: {@link #configured()}.
 *
 * @param bytes        most bytes of a model or layout file
 * @param elements     most XML elements in one
 * @param depth        deepest nesting of XML elements
 * @param journalBytes size at which the journal is rewritten as one snapshot of the model
 */
public record FileLimits(long bytes, int elements, int depth, long journalBytes) {

    /** Elements are read and written by recursion. */
    private static final int DEEPEST = 1_000;

    /** 64 MB, a million elements, 64 deep; a journal of 32 MB. */
    public static final FileLimits STANDARD = new FileLimits(64L << 20, 1_000_000, 64, 32L << 20);

    /**
     * The limits of this process: the standard ones, each replaced by the system property {@code takt.limit.bytes},
     * {@code takt.limit.elements} or {@code takt.limit.depth} if that is a positive number.
     */
    public static FileLimits configured() {
        return new FileLimits(property("bytes", STANDARD.bytes(), Long.MAX_VALUE),
                (int) property("elements", STANDARD.elements(), Integer.MAX_VALUE),
                (int) property("depth", STANDARD.depth(), DEEPEST), STANDARD.journalBytes());
    }

    private static long property(String name, long standard, long most) {
        long value = Long.getLong("takt.limit." + name, standard);
        return value > 0 && value <= most ? value : standard;
    }

    /** Throws {@code IllegalArgumentException} unless all limits are positive. */
    public FileLimits {
        if (bytes <= 0 || elements <= 0 || depth <= 0 || journalBytes <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
