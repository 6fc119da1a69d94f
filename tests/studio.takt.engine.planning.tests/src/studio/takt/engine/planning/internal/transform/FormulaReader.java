/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes those formulas of explanations that are plain arithmetic of names: {@code max(0, a + b[−1] − c) × d}. What
 * comes after a semicolon is a remark.
 */
final class FormulaReader {
    private static final Pattern TOKEN = Pattern
            .compile("\\s*([0-9.]+|[A-Za-z][A-Za-z0-9]*(?:\\[−1\\])?|[+−×/(),>])");

    private final List<String> tokens;
    private final Names names;
    private int at;

    /** What a name is worth; not a number stops the computation. */
    interface Names {
        double of(String name);
    }

    /** Nobody knows the name. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private FormulaReader(List<String> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The value of a formula; nothing if it is not arithmetic of known names. */
    static OptionalDouble value(String formula, Names names) {
        Matcher matcher = TOKEN.matcher(formula.replaceAll(";.*", "").strip());
        List<String> tokens = new ArrayList<>();
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        if (end != matcher.regionEnd()) {
            return OptionalDouble.empty();
        }
        try {
            FormulaReader reader = new FormulaReader(tokens, names);
            double value = reader.sum();
            return reader.at == tokens.size() ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (Unknown e) {
            return OptionalDouble.empty();
        }
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String token) {
        boolean taken = next().equals(token);
        at += taken ? 1 : 0;
        return taken;
    }

    private double sum() {
        double value = product();
        while (next().equals("+") || next().equals("−")) {
            value = take("+") ? value + product() : take("−") ? value - product() : value;
        }
        return value;
    }

    private double product() {
        double value = atom();
        while (next().equals("×") || next().equals("/")) {
            value = take("×") ? value * atom() : take("/") ? value / atom() : value;
        }
        return value;
    }

    private double atom() {
        if (take("(")) {
            double value = sum();
            if (take(">")) {
                value = value > sum() ? 1 : 0;
            }
            return close(value);
        }
        String name = next();
        at++;
        if ((name.equals("max") || name.equals("min")) && take("(")) {
            double one = sum();
            if (!take(",")) {
                throw new Unknown();
            }
            double other = sum();
            return close(name.equals("max") ? Math.max(one, other) : Math.min(one, other));
        }
        if (name.isEmpty() || "+−×/(),>".contains(name)) {
            throw new Unknown();
        }
        return Character.isDigit(name.charAt(0)) ? Double.parseDouble(name) : names.of(name);
    }

    private double close(double value) {
        if (!take(")")) {
            throw new Unknown();
        }
        return value;
    }
}
