/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A fault of units in an equation.
 *
 * @param problem what is wrong
 * @param one     the first unit or function concerned
 * @param other   the second
 * @param at      where in the equation, from 0
 */
public record UnitFault(Problem problem, String one, String other, int at) {
    /** What is wrong. */
    public enum Problem {
        /** Added or compared, but they measure different things. */
        DIFFERENT,
        /** Added or compared, but of another size, as min and h. */
        SCALE,
        /** A function that takes plain numbers. */
        NOT_PLAIN,
        /** Not the unit that is declared. */
        RESULT
    }

    /** The fault in a language. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("studio.takt.equations.api.messages", locale,
                UnitFault.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("unit." + problem), Locale.ROOT).format(new Object[]{one, other});
    }
}
