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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses the user's language: what was asked for, else what the environment or Java says, else English. */
public final class Language {
    /** The languages that messages are written in. */
    public static final List<String> SPOKEN = List.of("en", "ko");

    private static final List<String> VARIABLES = List.of("TAKT_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private Language() {}

    /** The language for these arguments in these surroundings. */
    public static Locale of(List<String> arguments, Surroundings surroundings) {
        return asked(arguments).or(() -> fromEnvironment(surroundings.environment()))
                .or(() -> Optional.of(surroundings.preset().getLanguage())).map(Language::locale)
                .orElse(Locale.ENGLISH);
    }

    private static Optional<String> asked(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Optional.of(argument.substring("--lang=".length())).filter(SPOKEN::contains);
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1)).filter(SPOKEN::contains);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromEnvironment(Map<String, String> environment) {
        return VARIABLES.stream().map(environment::get).filter(value -> value != null && !value.isBlank())
                .findFirst().map(value -> value.split("[_.@-]", 2)[0]).filter(SPOKEN::contains);
    }

    private static Locale locale(String language) {
        return language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }
}
