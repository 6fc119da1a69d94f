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

import java.util.Locale;
import java.util.Objects;

import studio.takt.core.api.text.Text;

/**
 * A difference between two states of a model.
 *
 * @param kind    what happened
 * @param element what it happened to: class, code and name
 * @param feature the feature that changed; empty unless one did
 * @param before  its value before, as a file shows it; empty if it had none
 * @param after   its value after; empty if it has none
 */
public record ModelChange(Kind kind, Text element, Text feature, Text before, Text after) {
    private static final Text NOTHING = Text.literal("");

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

    static ModelChange created(Text element) {
        return new ModelChange(Kind.CREATE, element, NOTHING, NOTHING, NOTHING);
    }

    static ModelChange deleted(Text element) {
        return new ModelChange(Kind.DELETE, element, NOTHING, NOTHING, NOTHING);
    }

    /** The change on one line, e.g. {@code change Item A-1 "Panel": onHand (none) -> 5 pcs}. */
    public Text line() {
        return switch (kind) {
            case CREATE -> text("created", element);
            case DELETE -> text("deleted", element);
            case CHANGE -> text("changed", element, feature, shown(before), shown(after));
        };
    }

    private static Text shown(Text value) {
        return Text.of(locale -> {
            String words = value.in(locale);
            return words.isEmpty() ? text("none").in(locale) : words.replace("\n", "\\n");
        });
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ModelChange.class, key, arguments);
    }

    @Override
    public String toString() {
        return line().in(Locale.ENGLISH);
    }
}
