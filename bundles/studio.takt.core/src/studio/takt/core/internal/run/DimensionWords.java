/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import java.util.Locale;
import java.util.regex.Pattern;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** Says in the user's language what kind of quantity is expected: {@code count/time} is "quantity/time". */
public final class DimensionWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private DimensionWords() {}

    /** The words for a pattern. */
    public static Text of(DimensionPattern pattern) {
        return Text.of(locale -> WORD.matcher(pattern.toString())
                .replaceAll(match -> word(match.group(), locale)).replace("|", " | "));
    }

    private static String word(String kind, Locale locale) {
        return Text.of(DimensionWords.class, "kind." + kind).in(locale);
    }
}
