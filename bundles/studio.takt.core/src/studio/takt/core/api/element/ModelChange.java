/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import java.util.Objects;

/**
 * A difference between two states of a model.
 *
 * @param kind    what happened
 * @param element what it happened to: class, code and name
 * @param feature the feature that changed; empty unless one did
 * @param before  its value before, as a file shows it; empty if it had none
 * @param after   its value after; empty if it has none
 */
public record ModelChange(Kind kind, String element, String feature, String before, String after) {

    /** What happened. */
    public enum Kind {
        CREATE, CHANGE, DELETE
    }

    /** No part may be null. */
    public ModelChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(element);
        Objects.requireNonNull(feature);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    @Override
    public String toString() {
        String what = kind.name().toLowerCase(java.util.Locale.ROOT) + " " + element;
        return kind == Kind.CHANGE ? what + ": " + feature + " " + shown(before) + " -> " + shown(after) : what;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value.replace("\n", "\\n");
    }
}
