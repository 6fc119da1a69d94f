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

import org.eclipse.glsp.server.actions.ResponseAction;

/** What a page asked for. */
public class Answer extends ResponseAction {
    /** Its name in the protocol. */
    public static final String KIND = "takt:answer";

    private final Object body;

    /** With records, lists and maps of plain values. */
    public Answer(Object body) {
        super(KIND);
        this.body = body;
    }

    /** What is answered. */
    public Object body() {
        return body;
    }
}
