/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import studio.takt.core.api.text.Text;

/** The texts of the command line itself, from {@code messages.properties} beside this class. */
public final class Messages {
    private Messages() {}

    /** The message of that key. */
    public static Text text(String key, Object... arguments) {
        return Text.of(Messages.class, key, arguments);
    }

    /** A message about a name that is not known, with what may have been meant. */
    public static Text unknown(String key, String typed, java.util.Collection<String> names) {
        java.util.List<String> likely = Suggestions.of(typed, names);
        Text hint = likely.isEmpty()
                ? text("hint.choices", String.join(", ", names))
                : text("hint.likely", String.join(", ", likely));
        return text("sentences", text(key, typed), hint);
    }
}
