/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.EquationException.Problem;
import studio.takt.equations.api.Names;

/** Cuts an equation into words. Comments in braces and white space fall away. */
final class Tokenizer {
    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "MOD", "IF", "THEN", "ELSE");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    /** As a program writes them that names variables with spaces. */
    private static final Pattern LOGICAL = Pattern.compile(":(AND|OR|NOT):", Pattern.CASE_INSENSITIVE);
    private static final List<String> SYMBOLS = List.of("<>", "<=", ">=", "//", "+", "-", "*", "/", "^", "(", ")", "[",
            "]", ",", "=", "<", ">", ":", "'", "@");

    private final String text;
    private int at;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws EquationException {
        List<Token> tokens = new ArrayList<>();
        for (skip(); at < text.length(); skip()) {
            tokens.add(next());
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void skip() throws EquationException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new EquationException(Problem.OPEN, at, "}");
                }
                at = end + 1;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private Token next() throws EquationException {
        int start = at;
        char c = text.charAt(at);
        if (c == '"') {
            return quoted();
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return new Token(Token.Kind.NUMBER, number.group(), start);
        }
        if (Names.isStart(c) || c == '.' && at + 1 < text.length() && Names.isStart(text.charAt(at + 1))) {
            return word();
        }
        Matcher logical = LOGICAL.matcher(text).region(at, text.length());
        if (logical.lookingAt()) {
            at = logical.end();
            return new Token(Token.Kind.KEYWORD, logical.group(1).toUpperCase(Locale.ROOT), start);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, start);
            }
        }
        throw new EquationException(Problem.EXPECTED, start, "+ - * / ^ ( … )", "\"" + c + "\"");
    }

    private Token quoted() throws EquationException {
        int start = at;
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        if (at >= text.length()) {
            throw new EquationException(Problem.OPEN, start, "\"");
        }
        at++;
        return new Token(Token.Kind.QUOTED, Names.unquoted(text.substring(start, at)), start);
    }

    private Token word() {
        int start = at;
        while (at < text.length() && Names.isPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        String upper = word.toUpperCase(Locale.ROOT);
        return KEYWORDS.contains(upper)
                ? new Token(Token.Kind.KEYWORD, upper, start)
                : new Token(Token.Kind.NAME, word, start);
    }
}
