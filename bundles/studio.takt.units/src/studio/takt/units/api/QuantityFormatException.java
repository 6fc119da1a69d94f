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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A text that is not exactly a quantity, unit or distribution. Says where, what is wrong, and what to write instead:
 * {@code "1,5 s": at 2: "," is not part of a number; write 1.5 s}.
 */
public final class QuantityFormatException extends IllegalArgumentException {

    /** What is wrong; stable, for those who react to it. */
    public enum Problem {
        /** Nothing is there. */
        EMPTY("empty"),
        /** The text is longer than any sensible value. */
        TOO_LONG("tooLong"),
        /** A number should stand here. */
        NUMBER_EXPECTED("numberExpected"),
        /** A character that no number contains. */
        NOT_IN_NUMBER("notInNumber"),
        /** A digit should stand here. */
        DIGIT_EXPECTED("digitExpected"),
        /** More digits than any sensible value has. */
        TOO_MANY_DIGITS("tooManyDigits"),
        /** A fraction over zero. */
        ZERO_DENOMINATOR("zeroDenominator"),
        /** Number and unit run together. */
        SPACE_EXPECTED("spaceExpected"),
        /** White space where none belongs. */
        NEEDLESS_SPACE("needlessSpace"),
        /** A unit should stand here. */
        UNIT_EXPECTED("unitExpected"),
        /** No unit has this name. */
        UNKNOWN_UNIT("unknownUnit"),
        /** Only quantities of goods are "of" something. */
        NOT_OF_THINGS("notOfThings"),
        /** The thing after "of" should stand here. */
        THING_EXPECTED("thingExpected"),
        /** An exponent is not an integer between -9 and 9, or 0. */
        BAD_EXPONENT("badExponent"),
        /** A parenthesis is not closed. */
        PARENTHESIS_EXPECTED("parenthesisExpected"),
        /** The unit is longer than any sensible one. */
        UNIT_TOO_LONG("unitTooLong"),
        /** Something stands after the end. */
        TRAILING("trailing"),
        /** No distribution has this name. */
        UNKNOWN_DISTRIBUTION("unknownDistribution"),
        /** A distribution is not written as name(parameter, …). */
        DISTRIBUTION_SYNTAX("distributionSyntax"),
        /** A parameter of a distribution has an impossible value. */
        BAD_PARAMETER("badParameter");

        private final String key;

        Problem(String key) {
            this.key = key;
        }
    }

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String text;
    private final int position;
    private final Problem problem;
    private final Serializable found;
    private final ArrayList<String> suggestions;

    /** A fault at a place (1 is the first character) where a text or something to be translated was found. */
    QuantityFormatException(String text, int position, Problem problem, Serializable found, List<String> suggestions) {
        this.text = Objects.requireNonNull(text);
        this.position = position;
        this.problem = problem;
        this.found = found;
        this.suggestions = new ArrayList<>(suggestions);
    }

    QuantityFormatException withSuggestions(List<String> better) {
        return new QuantityFormatException(text, position, problem, found, better);
    }

    /** The same fault seen in a longer text that contains this one from an index on. */
    QuantityFormatException within(String whole, int start, List<String> better) {
        return new QuantityFormatException(whole, start + position, problem, found, better);
    }

    /** The message in English. */
    @Override
    public String getMessage() {
        return message(Locale.ROOT);
    }

    /** Where, what, and what to write instead, in a language. */
    public String message(Locale locale) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        String place = String.valueOf(position);
        String what = explanation(locale);
        return suggestions.stream().reduce((one, other) -> Message.of("or", one, other).in(locale))
                .map(advice -> Message.of("faultWithAdvice", shown, place, what, advice).in(locale))
                .orElseGet(() -> Message.of("fault", shown, place, what).in(locale));
    }

    /** What is wrong, in a language, without the text and the place. */
    public String explanation(Locale locale) {
        return Message.of(problem.key, found).in(locale);
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

    /** Texts that would be accepted and may be what was meant, best first; often empty. */
    public List<String> suggestions() {
        return Collections.unmodifiableList(suggestions);
    }
}
