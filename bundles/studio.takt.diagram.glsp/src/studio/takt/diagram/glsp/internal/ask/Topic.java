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

/** Something a page can ask for. */
interface Topic {

    /** Its name in the protocol. */
    String name();

    /** The answer: records, lists and maps of plain values. On the model's thread. */
    Object answer(Arguments asked);
}
