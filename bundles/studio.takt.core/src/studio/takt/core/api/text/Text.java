/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;

import studio.takt.units.api.Quantity;

/**
 * A text for people, which is put into words only when the language is known.
 *
 * <p>Messages live in {@code messages.properties} (English) and {@code messages_ko.properties} (Korean) in the package
 * of the class that speaks; patterns are those of {@link MessageFormat}. Arguments may be texts, quantities, numbers,
 * or anything whose {@code toString} is fit to be read.
 */
public sealed interface Text {

    /** The text in the given language; English where it is not translated. */
    String in(Locale locale);

    /** The message {@code key} of the bundle beside {@code speaker}. */
    static Text of(Class<?> speaker, String key, Object... arguments) {
        return new Message(speaker, key, List.of(arguments));
    }

    /** A text that is the same in every language: a name, a formula, a number. */
    static Text literal(String text) {
        return new Literal(text);
    }

    /** A text that somebody else puts into words, e.g. a fault of a quantity. */
    static Text of(Function<Locale, String> words) {
        return new Spoken(words);
    }

    /** A text that needs no translation. */
    record Literal(String text) implements Text {
        @Override
        public String in(Locale locale) {
            return text;
        }
    }

    /** A text put into words by somebody else. */
    record Spoken(Function<Locale, String> words) implements Text {
        @Override
        public String in(Locale locale) {
            return words.apply(locale);
        }
    }

    /** A text looked up by key. */
    record Message(Class<?> speaker, String key, List<Object> arguments) implements Text {
        @Override
        public String in(Locale locale) {
            ResourceBundle bundle = ResourceBundle.getBundle(speaker.getPackageName() + ".messages", locale,
                    speaker.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            Object[] words = arguments.stream().map(argument -> words(argument, locale)).toArray();
            return new MessageFormat(bundle.getString(key), locale).format(words);
        }

        private static Object words(Object argument, Locale locale) {
            if (argument instanceof Text text) {
                return text.in(locale);
            }
            return argument instanceof Quantity quantity ? quantity.format(locale) : argument;
        }
    }
}
