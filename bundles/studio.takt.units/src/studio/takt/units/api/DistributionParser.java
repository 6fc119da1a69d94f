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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.units.api.QuantityFormatException.Problem;

/** Reads a quantity, or {@code name(parameter, …)}. */
final class DistributionParser {

    private static final int MAX_LENGTH = 1000;

    private static final Map<String, String> FORMS = Map.of("exponential", "exponential(mean)", "erlang",
            "erlang(mean, phases)", "gamma", "gamma(shape, scale)", "lognormal", "lognormal(mean, deviation)",
            "triangular", "triangular(least, mode, most)", "uniform", "uniform(least, most)", "normal",
            "normal(location, spread)", "weibull", "weibull(shape, scale)", "cv", "cv(mean, coefficient)", "empirical",
            "empirical(table.column)");

    private final TextCursor cursor;
    private final UnitCatalogue catalogue;
    private final List<Integer> starts = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    DistributionParser(String text, UnitCatalogue catalogue) {
        this.cursor = new TextCursor(text);
        this.catalogue = catalogue;
    }

    Distribution parse() {
        if (cursor.text().length() > MAX_LENGTH) {
            throw cursor.fault(Problem.TOO_LONG, String.valueOf(MAX_LENGTH));
        }
        String name = cursor.identifier("");
        if (name.isEmpty() || cursor.peek() != '(' && !FORMS.containsKey(name)) {
            return new Distribution.Constant(Quantity.parse(cursor.text(), catalogue));
        }
        String form = FORMS.get(name);
        if (form == null) {
            throw cursor.faultAt(0, Problem.UNKNOWN_DISTRIBUTION, SymbolSyntax.quote(name))
                    .withSuggestions(similar(name));
        }
        readArguments(form);
        return build(name);
    }

    private static List<String> similar(String name) {
        String start = name.toLowerCase(Locale.ROOT).substring(0, Math.min(3, name.length()));
        return FORMS.entrySet().stream().filter(form -> form.getKey().startsWith(start)).map(Map.Entry::getValue)
                .sorted().toList();
    }

    /** Splits at the commas outside parentheses: units may have some of their own. */
    private void readArguments(String form) {
        String text = cursor.text();
        if (cursor.peek() != '(' || !text.endsWith(")")) {
            throw cursor.faultAt(cursor.peek() == '(' ? text.length() : cursor.position(), Problem.DISTRIBUTION_SYNTAX,
                    form);
        }
        int depth = 0;
        int start = cursor.position() + 1;
        for (int place = start; place < text.length() - 1; place++) {
            char here = text.charAt(place);
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (here == ',' && depth == 0) {
                argument(start, place);
                start = place + (text.charAt(place + 1) == ' ' ? 2 : 1);
            }
        }
        argument(start, text.length() - 1);
        if (arguments.size() != form.split(",").length) {
            throw cursor.faultAt(starts.get(0), Problem.DISTRIBUTION_SYNTAX, form);
        }
    }

    private void argument(int start, int end) {
        starts.add(start);
        arguments.add(cursor.text().substring(Math.min(start, end), end));
    }

    private Distribution build(String name) {
        try {
            return create(name);
        } catch (ParameterException impossible) {
            throw bad(0, impossible);
        }
    }

    private Distribution create(String name) {
        return switch (name) {
            case "exponential" -> new Distribution.Exponential(quantity(0));
            case "erlang" -> new Distribution.Erlang(quantity(0), phases(1));
            case "gamma" -> new Distribution.Gamma(number(0), quantity(1));
            case "lognormal" -> new Distribution.Lognormal(quantity(0), quantity(1));
            case "triangular" -> new Distribution.Triangular(quantity(0), quantity(1), quantity(2));
            case "uniform" -> new Distribution.Uniform(quantity(0), quantity(1));
            case "normal" -> new Distribution.Normal(quantity(0), quantity(1));
            case "weibull" -> new Distribution.Weibull(number(0), quantity(1));
            case "cv" -> new Distribution.MeanCv(quantity(0), number(1));
            case "empirical" -> empirical();
            default -> throw new IllegalStateException(name);
        };
    }

    private Quantity quantity(int index) {
        try {
            return Quantity.parse(arguments.get(index), catalogue);
        } catch (QuantityFormatException fault) {
            throw inWhole(index, fault);
        }
    }

    /** The fault of one parameter, told of the whole text. */
    private QuantityFormatException inWhole(int index, QuantityFormatException fault) {
        int start = starts.get(index);
        String before = cursor.text().substring(0, start);
        String after = cursor.text().substring(Math.min(cursor.text().length(), start + arguments.get(index).length()));
        List<String> suggestions = fault.suggestions().stream().map(better -> before + better + after).toList();
        return fault.within(cursor.text(), start, suggestions);
    }

    private BigFraction number(int index) {
        return checked(index, ParameterChecks::number);
    }

    private int phases(int index) {
        return checked(index, quantity -> ParameterChecks.phases(ParameterChecks.number(quantity)));
    }

    private <T> T checked(int index, Function<Quantity, T> check) {
        Quantity quantity = quantity(index);
        try {
            return check.apply(quantity);
        } catch (ParameterException impossible) {
            throw bad(index, impossible);
        }
    }

    private QuantityFormatException bad(int index, ParameterException fault) {
        return cursor.faultAt(starts.get(index), Problem.BAD_PARAMETER, fault.message());
    }

    private Distribution empirical() {
        String[] names = arguments.get(0).split("\\.", -1);
        ParameterChecks.check(names.length == 2, "mustBeColumn", SymbolSyntax.quote(arguments.get(0)));
        return new Distribution.Empirical(names[0], names[1]);
    }
}
