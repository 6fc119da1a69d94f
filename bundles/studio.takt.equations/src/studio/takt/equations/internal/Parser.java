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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.EquationException.Problem;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Subscript;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.equations.api.Operator;

/** Reads an equation by precedence climbing. */
public final class Parser {
    private static final Pattern NAMESPACED = Pattern.compile("(?i)^(?:std|isee|user|vensim)\\.");

    private final List<Token> tokens;
    private final int maxDepth;
    private final Set<String> macros;
    private int next;
    private int depth;

    /** Of a text; nested at most so deep; with the keys of the macros that it may invoke. */
    public Parser(String text, int maxDepth, Set<String> macros) throws EquationException {
        this.macros = macros;
        this.tokens = new Tokenizer(text).tokens();
        this.maxDepth = maxDepth;
    }

    /** The whole text as one expression. */
    public Expression parse() throws EquationException {
        Expression whole = expression(0);
        if (peek().kind() != Token.Kind.END) {
            throw expected("+ - * / ^ …");
        }
        return whole;
    }

    private Expression expression(int precedence) throws EquationException {
        if (++depth > maxDepth) {
            throw new EquationException(Problem.TOO_DEEP, peek().at(), String.valueOf(maxDepth));
        }
        Expression left = operand();
        int chain = 0;
        for (Optional<Operator> operator = binary(); operator.isPresent()
                && operator.get().precedence() > precedence; operator = binary()) {
            if (++chain > maxDepth * 4) {
                throw new EquationException(Problem.TOO_DEEP, peek().at(), String.valueOf(maxDepth * 4));
            }
            next++;
            // A power binds from right to left, everything else from left to right.
            int below = operator.get() == Operator.POWER
                    ? Operator.POWER.precedence() - 1
                    : operator.get().precedence();
            left = new Expression.Binary(operator.get(), left, expression(below), left.at());
        }
        depth--;
        return left;
    }

    private Expression operand() throws EquationException {
        Token token = peek();
        if (token.is("IF")) {
            return conditional();
        }
        Optional<Operator> sign = Stream.of(Operator.NEGATIVE, Operator.POSITIVE, Operator.NOT)
                .filter(each -> token.is(each.symbol())).findFirst();
        if (sign.isPresent()) {
            next++;
            return new Expression.Unary(sign.get(), expression(sign.get().precedence() - 1), token.at());
        }
        Expression operand = primary();
        while (peek().is(Operator.TRANSPOSED.symbol())) {
            operand = new Expression.Unary(Operator.TRANSPOSED, operand, tokens.get(next++).at());
        }
        return operand;
    }

    private Expression conditional() throws EquationException {
        int at = take("IF").at();
        Expression condition = expression(0);
        take("THEN");
        Expression yes = expression(0);
        take("ELSE");
        return new Expression.Conditional(condition, yes, expression(0), at);
    }

    private Expression primary() throws EquationException {
        Token token = peek();
        if (token.is("(")) {
            next++;
            Expression inner = expression(0);
            take(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> number();
            case NAME, QUOTED -> named();
            case KEYWORD -> modulo();
            default -> throw expected("1.5, name, (");
        };
    }

    /** Where an operand is due, MOD is no operator: it is the name of a variable, or the function of two numbers. */
    private Expression modulo() throws EquationException {
        Token token = peek();
        if (!token.is(Operator.MODULO.symbol())) {
            throw expected("1.5, name, (");
        }
        next++;
        return peek().is("(")
                ? called(new Token(Token.Kind.NAME, "MODULO", token.at()), Optional.empty())
                : new Expression.Reference(token.text().toLowerCase(Locale.ROOT), List.of(), token.at());
    }

    private Expression number() throws EquationException {
        Token token = tokens.get(next++);
        double value = Double.parseDouble(token.text());
        if (!Double.isFinite(value)) {
            throw new EquationException(Problem.NUMBER, token.at(), token.text());
        }
        return new Expression.Literal(value, token.at());
    }

    private Expression named() throws EquationException {
        Token name = tokens.get(next++);
        Optional<Builtin> builtin = name.kind() == Token.Kind.NAME
                ? Builtin.find(local(name.text()))
                : Optional.empty();
        if (peek().is("(")) {
            return called(name, builtin);
        }
        if (builtin.isPresent() && builtin.get().least() == 0) {
            return new Expression.Call(builtin.get(), List.of(), name.at());
        }
        List<Subscript> subscripts = peek().is("[") ? subscripts() : List.of();
        if (!subscripts.isEmpty() && peek().is("(")) {
            return lookup(name, subscripts, arguments());
        }
        return new Expression.Reference(name.text(), subscripts, name.at());
    }

    private Expression called(Token name, Optional<Builtin> builtin) throws EquationException {
        Optional<String> macro = Stream.of(name.text(), local(name.text()))
                .filter(each -> macros.contains(Names.key(each))).findFirst();
        if (macro.isPresent()) {
            return new Expression.Invocation(macro.get(), arguments(), name.at());
        }
        if (builtin.isPresent()) {
            return call(name, builtin.get());
        }
        List<Expression> arguments = arguments();
        Optional<Expression> meant = name.kind() == Token.Kind.NAME
                ? Synonyms.of(local(name.text()), arguments, name.at())
                : Optional.empty();
        return meant.isPresent() ? meant.get() : lookup(name, List.of(), arguments);
    }

    /** The name of a function without the namespace of the standard, of a program or of the user before it. */
    private static String local(String name) {
        return NAMESPACED.matcher(name).replaceFirst("");
    }

    private Expression call(Token name, Builtin function) throws EquationException {
        List<Expression> arguments = arguments();
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            Optional<Expression> meant = Synonyms.of(function.name(), arguments, name.at());
            if (meant.isPresent()) {
                return meant.get();
            }
            String range = function.least() == function.most()
                    ? String.valueOf(function.least())
                    : function.least() + "–" + function.most();
            throw new EquationException(Problem.ARGUMENTS, name.at(), function.name(), range,
                    String.valueOf(arguments.size()));
        }
        return new Expression.Call(function, arguments, name.at());
    }

    /** Whatever is called and is no function may be a graphical function, which takes one argument; LOOKUP names it. */
    private Expression lookup(Token name, List<Subscript> subscripts, List<Expression> arguments)
            throws EquationException {
        Optional<GraphicalTable.Kind> reading = Readings.of(local(name.text()), arguments);
        if (reading.isPresent() && arguments.get(0) instanceof Expression.Reference table) {
            return new Expression.Lookup(table.name(), table.subscripts(), arguments.get(1), reading, name.at());
        }
        boolean explicit = name.text().equalsIgnoreCase("LOOKUP") && arguments.size() == 2;
        if (explicit && arguments.get(0) instanceof Expression.Reference table) {
            // Some converter takes the least and the greatest of an array for tables.
            Optional<Expression> meant = Synonyms.of(table.name(), arguments.subList(1, 2), name.at())
                    .filter(each -> table.key().equals("vmin") || table.key().equals("vmax"));
            if (meant.isPresent()) {
                return meant.get();
            }
            return new Expression.Lookup(table.name(), table.subscripts(), arguments.get(1), name.at());
        }
        if (arguments.size() != 1) {
            if (Undefined.is(local(name.text()))) {
                throw new EquationException(Problem.UNDEFINED_FUNCTION, name.at(), name.text());
            }
            List<String> near = new NearNames(Stream.of(Builtin.values()).map(Enum::name).toList())
                    .to(name.text().toUpperCase(Locale.ROOT));
            throw new EquationException(Problem.UNKNOWN_FUNCTION, name.at(), name.text(),
                    near.isEmpty() ? "" : " → " + String.join(", ", near) + "?");
        }
        return new Expression.Lookup(name.text(), subscripts, arguments.get(0), name.at());
    }

    private List<Expression> arguments() throws EquationException {
        List<Expression> arguments = new ArrayList<>();
        take("(");
        if (!peek().is(")")) {
            arguments.add(expression(0));
            while (peek().is(",")) {
                next++;
                arguments.add(expression(0));
            }
        }
        take(")");
        return arguments;
    }

    private List<Subscript> subscripts() throws EquationException {
        List<Subscript> subscripts = new ArrayList<>();
        take("[");
        subscripts.add(subscript());
        while (peek().is(",")) {
            next++;
            subscripts.add(subscript());
        }
        take("]");
        return subscripts;
    }

    private Subscript subscript() throws EquationException {
        if (peek().is("*")) {
            next++;
            if (peek().is(":")) {
                next++;
                return new Subscript.Part(primary());
            }
            return new Subscript.All();
        }
        if (peek().is("@")) {
            next++;
            return new Subscript.Position(position());
        }
        // All elements may be written with the dimension before them: Location.*
        if (peek().kind() == Token.Kind.NAME && peek().text().endsWith(".") && tokens.get(next + 1).is("*")) {
            next += 2;
            return new Subscript.All();
        }
        Expression index = expression(0);
        if (!peek().is(":")) {
            return new Subscript.Index(index);
        }
        next++;
        return new Subscript.Range(index, expression(0));
    }

    /** The number of a dimension; there are never more than some. */
    private int position() throws EquationException {
        Token token = peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("[1-9]\\d?")) {
            throw expected("1, 2, 3 …");
        }
        next++;
        return Integer.parseInt(token.text());
    }

    private Optional<Operator> binary() {
        return Optional.ofNullable(Binaries.of(peek()));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take(String symbol) throws EquationException {
        if (!peek().is(symbol)) {
            throw expected(symbol);
        }
        return tokens.get(next++);
    }

    private EquationException expected(String what) {
        return new EquationException(Problem.EXPECTED, peek().at(), what, peek().shown());
    }

    /** Operators between two operands, by symbol. */
    private static final class Binaries {
        private static final Map<Operator, String> ALL = all();

        private Binaries() {}

        private static Map<Operator, String> all() {
            Map<Operator, String> all = new EnumMap<>(Operator.class);
            Stream.of(Operator.values()).filter(each -> !each.isUnary()).forEach(each -> all.put(each, each.symbol()));
            return java.util.Collections.unmodifiableMap(all);
        }

        static Operator of(Token token) {
            return ALL.entrySet().stream().filter(each -> token.is(each.getValue())).map(Map.Entry::getKey).findFirst()
                    .orElse(null);
        }
    }
}
