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

import java.util.Set;

import studio.takt.core.api.text.Text;

/**
 * Something happened to an open model. Events of one model come in order, on its thread; whoever needs another thread
 * hands them over.
 *
 * @param kind    what happened
 * @param label   the operation executed, undone or redone; an empty text otherwise
 * @param changed ids of the elements that were created, changed or deleted (and of their containers)
 */
public record ModelEvent(Kind kind, Text label, Set<String> changed) {

    /** What happened to a model. */
    public enum Kind {
        EXECUTED, UNDONE, REDONE, SAVED, REVERTED, CLOSED
    }
}
