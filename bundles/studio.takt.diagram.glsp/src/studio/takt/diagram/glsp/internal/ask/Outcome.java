/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

/**
 * What came of an edit.
 *
 * @param error   why it was refused, in the client's language; empty if it was done
 * @param created id of what it made; empty if it made nothing
 */
public record Outcome(String error, String created) {
    /** It was done. */
    public static final Outcome DONE = new Outcome("", "");

    /** It was done, and something was made. */
    public static Outcome made(String id) {
        return new Outcome("", id);
    }
}
