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
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A text that is no equation: where, what was found and what was expected there. */
public final class EquationException extends Exception {

    /** What is wrong. */
    public enum Problem {
        /** Something else was expected. */
        EXPECTED,
        /** A function that XMILE does not have. */
        UNKNOWN_FUNCTION,
        /** A function of other programs that is not defined here. */
        UNDEFINED_FUNCTION,
        /** A function with too few or too many arguments. */
        ARGUMENTS,
        /** Quotes or a comment that do not end. */
        OPEN,
        /** Longer than is allowed. */
        TOO_LONG,
        /** Nested deeper than is allowed. */
        TOO_DEEP,
        /** A number too large to hold. */
        NUMBER
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int position;
    private final transient List<Object> arguments;

    /** A fault at a position of the text, counted from 0; {@code arguments} go into the message. */
    public EquationException(Problem problem, int position, Object... arguments) {
        super(problem + " at " + position);
        this.problem = problem;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Where, counted from 0. */
    public int position() {
        return position;
    }

    /** What was expected, what was found, in a language. The position in it counts from 1, as editors do. */
    public String message(Locale locale) {
        Object[] words = new Object[arguments.size() + 1];
        words[0] = String.valueOf(position + 1);
        for (int i = 0; i < arguments.size(); i++) {
            words[i + 1] = arguments.get(i);
        }
        ResourceBundle bundle = ResourceBundle.getBundle("studio.takt.equations.api.messages", locale,
                EquationException.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("fault." + problem), Locale.ROOT).format(words);
    }

    @Override
    public String getMessage() {
        return message(Locale.ROOT);
    }
}
