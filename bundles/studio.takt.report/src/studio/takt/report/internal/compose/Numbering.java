/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

/** Counts what is numbered through a document, and gives ids for links. */
final class Numbering {
    private int figures;
    private int tables;
    private int sections;

    int figure() {
        return ++figures;
    }

    int table() {
        return ++tables;
    }

    String section() {
        return "section-" + ++sections;
    }
}
