/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.List;

/**
 * One feature of an element, ready to be shown: made on the model's thread, without any part of the model.
 *
 * @param feature its name in the metamodel
 * @param label   what it is called
 * @param help    what it means, and an example
 * @param kind    how it is entered
 * @param value   its value as it is typed; of references the ids, of lists all values, each on a line; empty if not set
 * @param hint    what holds where nothing is set: a default or an example
 * @param options what can be chosen
 */
public record Field(String feature, String label, String help, Kind kind, String value, String hint,
        List<Option> options) {

    /** How a value is entered. */
    public enum Kind {
        TEXT, LONG_TEXT, FLAG, CHOICE, CHOICES, REFERENCE, REFERENCES, LINES, CONTENTS
    }

    /**
     * Something that can be chosen.
     *
     * @param value what stands for it: an id, a literal, or the name of a class that can be added
     * @param label what it is called
     */
    public record Option(String value, String label) {}

    /** The values of a list, one after the other. */
    public List<String> values() {
        return value.isEmpty() ? List.of() : List.of(value.split("\n"));
    }

    /** True if a control made for the other one fits this one. */
    boolean isShapedLike(Field other) {
        return feature.equals(other.feature) && kind == other.kind && options.equals(other.options);
    }
}
