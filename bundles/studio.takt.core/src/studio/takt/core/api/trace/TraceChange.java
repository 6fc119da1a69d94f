/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.trace;

/**
 * Something that changed in a run, for playing it back.
 *
 * @param time    when, in seconds from the beginning of the run
 * @param element the id of the place where
 * @param name    its name
 * @param kind    what changed
 * @param value   into what
 */
public record TraceChange(double time, String element, String name, Kind kind, String value) {

    /** What a change is about. */
    public enum Kind {
        /**
         * What a place does now: {@code busy}, {@code setup}, {@code down}, {@code blocked}, {@code starved} or
         * {@code offShift}.
         */
        STATE,
        /** Pieces that wait at a place now: a number. */
        STOCK,
        /** A piece goes from the place to another one: the id of that. */
        MOVE
    }
}
