/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** Nothing stands here: not computed, or not meaningful. */
    Cell EMPTY = new Empty();

    /** A number in the unit of its column. */
    static Cell of(double value) {
        return new Number(value);
    }

    /** A word. */
    static Cell of(String text) {
        return new Label(text);
    }

    /** An element. */
    static Cell of(ElementRef element) {
        return new Element(element);
    }

    /** A number in the unit of its column. */
    record Number(double value) implements Cell {}

    /** A word: a stable id such as {@code level}, or a name. */
    record Label(String text) implements Cell {}

    /** An element of the model. */
    record Element(ElementRef element) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}
}
