/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What an exception has to say, put into words only when the language is known.
 *
 * @param key the key in {@code messages.properties}
 * @param arguments texts, dimensions or messages
 */
record Message(String key, List<Serializable> arguments) implements Serializable {

    /** The end of a text, where something was expected. */
    static final Message END = of("end");

    static Message of(String key, Serializable... arguments) {
        return new Message(key, List.of(arguments));
    }

    String in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("studio.takt.units.api.messages", locale,
                Message.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Object[] words = arguments.stream().map(argument -> words(argument, bundle)).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    private static String words(Serializable argument, ResourceBundle bundle) {
        if (argument instanceof Message message) {
            return message.in(bundle.getLocale());
        }
        if (argument instanceof Dimension dimension) {
            return dimension.in(bundle.getLocale());
        }
        return argument.toString();
    }
}
