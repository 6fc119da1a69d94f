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

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text that is not exactly a quantity, unit or distribution. Says where, what is wrong, and what to write instead:
 * {@code "1,5 s": at 2: "," is not part of a number; write 1.5 s}.
 */
public final class QuantityFormatException extends IllegalArgumentException {

    /** What is wrong; a stable key for localised messages, whose one argument is {@link #found()}. */
    public enum Problem {
        /** Nothing is there. */
        EMPTY("a number and a unit are expected, for example 45 s"),
        /** The text is longer than any sensible value. */
        TOO_LONG("the text is longer than %s characters"),
        /** A number should stand here. */
        NUMBER_EXPECTED("a number is expected, not %s"),
        /** A character that no number contains. */
        NOT_IN_NUMBER("%s is not part of a number"),
        /** A digit should stand here. */
        DIGIT_EXPECTED("a digit is expected, not %s"),
        /** More digits than any sensible value has. */
        TOO_MANY_DIGITS("the number has more than %s digits"),
        /** A fraction over zero. */
        ZERO_DENOMINATOR("a fraction cannot have the denominator %s"),
        /** Number and unit run together. */
        SPACE_EXPECTED("one space is expected between number and unit, not %s"),
        /** White space where none belongs. */
        NEEDLESS_SPACE("white space does not belong here"),
        /** A unit should stand here. */
        UNIT_EXPECTED("a unit is expected, not %s"),
        /** No unit has this name. */
        UNKNOWN_UNIT("%s is not a known unit"),
        /** Only quantities of goods are "of" something. */
        NOT_OF_THINGS("%s cannot be \"of\" something"),
        /** The thing after "of" should stand here. */
        THING_EXPECTED("the name of a thing is expected, not %s"),
        /** An exponent is not an integer between -9 and 9, or 0. */
        BAD_EXPONENT("an exponent is an integer between -9 and 9 and not 0, not %s"),
        /** A parenthesis is not closed. */
        PARENTHESIS_EXPECTED("\")\" is expected, not %s"),
        /** The unit is longer than any sensible one. */
        UNIT_TOO_LONG("the unit is longer than %s characters"),
        /** Something stands after the end. */
        TRAILING("%s is too much"),
        /** No distribution has this name. */
        UNKNOWN_DISTRIBUTION("%s is not a known distribution"),
        /** A distribution is not written as name(parameter, …). */
        DISTRIBUTION_SYNTAX("%s is expected"),
        /** A parameter of a distribution has an impossible value. */
        BAD_PARAMETER("%s");

        private final String pattern;

        Problem(String pattern) {
            this.pattern = pattern;
        }
    }

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String text;
    private final int position;
    private final Problem problem;
    private final String found;
    private final List<String> suggestions;

    QuantityFormatException(String text, int position, Problem problem, String found, List<String> suggestions) {
        super(message(text, position, problem, found, suggestions));
        this.text = Objects.requireNonNull(text);
        this.position = position;
        this.problem = problem;
        this.found = found;
        this.suggestions = List.copyOf(suggestions);
    }

    QuantityFormatException withSuggestions(List<String> better) {
        return new QuantityFormatException(text, position, problem, found, better);
    }

    private static String message(String text, int position, Problem problem, String found,
            List<String> suggestions) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        String advice = suggestions.isEmpty()
                ? ""
                : suggestions.stream().collect(Collectors.joining(" or ", "; write ", ""));
        return "\"" + shown + "\": at " + position + ": " + problem.pattern.formatted(found) + advice;
    }

    /** The whole text that was read. */
    public String text() {
        return text;
    }

    /** Where the fault is: 1 is the first character, one more than the length the end. */
    public int position() {
        return position;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What was found instead, ready to be shown; or the limit that was passed. */
    public String found() {
        return found;
    }

    /** What was expected, in English. */
    public String expected() {
        return problem.pattern.formatted(found);
    }

    /** Texts that would be accepted and may be what was meant, best first; often empty. */
    public List<String> suggestions() {
        return suggestions;
    }
}
