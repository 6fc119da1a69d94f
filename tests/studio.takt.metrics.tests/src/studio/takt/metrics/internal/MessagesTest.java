/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.metrics.api.StreamCalculator;

/** Every message is there in both languages, with the same arguments. */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"internal", "internal.engine", "internal.result"})
    void bothLanguagesSayTheSame(String place) {
        ResourceBundle english = bundle(place, Locale.ENGLISH);
        ResourceBundle korean = bundle(place, Locale.KOREAN);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(korean.keySet()));
        for (String key : english.keySet()) {
            assertFalse(korean.getString(key).isBlank(), key);
            assertEquals(arguments(english.getString(key)), arguments(korean.getString(key)), key);
        }
    }

    private static ResourceBundle bundle(String place, Locale language) {
        return ResourceBundle.getBundle("studio.takt.metrics." + place + ".messages", language,
                StreamCalculator.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<Integer> arguments(String pattern) {
        int count = new MessageFormat(pattern).getFormatsByArgumentIndex().length;
        TreeSet<Integer> used = new TreeSet<>();
        for (int index = 0; index < count; index++) {
            if (pattern.contains("{" + index)) {
                used.add(index);
            }
        }
        return used;
    }
}
