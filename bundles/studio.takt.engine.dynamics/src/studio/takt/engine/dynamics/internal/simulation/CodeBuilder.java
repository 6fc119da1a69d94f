/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import studio.takt.engine.dynamics.internal.flattening.FlatModel.ArrayShape;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Remembered;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Operator;

/** Turns equations into code. All names must be known. Mathematics is strict, so that every machine agrees. */
final class CodeBuilder {
    private static final int MOST_STAGES = 1000;

    private final Map<String, Integer> places;
    private final Map<String, GraphicalTable> tables;
    private final Map<String, Expression> equations;
    private final Map<String, ArrayShape> arrays;
    private final Map<Expression, Code> closures = new IdentityHashMap<>();
    private final List<Memory> memories = new ArrayList<>();
    private BiFunction<Expression.Invocation, Code, Code> containers = (invocation, first) -> first;
    private boolean memoryless;
    private double start;
    private int levels;
    private int slots;
    private String variable = "";
    private int ordinal;

    CodeBuilder(Map<String, Integer> places, Map<String, GraphicalTable> tables, Map<String, Expression> equations,
            Map<String, ArrayShape> arrays, int stocks) {
        this.arrays = arrays;
        this.places = places;
        this.tables = tables;
        this.equations = equations;
        this.levels = stocks;
    }

    /** The time at which a run begins; 0 otherwise. */
    CodeBuilder startingAt(double time) {
        start = time;
        return this;
    }

    /** From now on what remembers is taken as if everything had come through, and chance as its first argument. */
    CodeBuilder withoutMemory() {
        memoryless = true;
        return this;
    }

    /**
     * From now on conveyors and queues give their own code for what stands in equations for them.
     *
     * @param made from what stands in an equation, and the code of the first thing in it
     */
    void containers(List<? extends Memory> all, BiFunction<Expression.Invocation, Code, Code> made) {
        containers = made;
        memories.addAll(all);
    }

    /** A number of slots in a row; the first of them. */
    int reserve(int wanted) {
        slots += wanted;
        return slots - wanted;
    }

    /** The code of a variable's equation. */
    Code build(String key, Expression expression) throws OrderException {
        variable = key;
        ordinal = 0;
        return code(expression);
    }

    List<Memory> memories() {
        return List.copyOf(memories);
    }

    /** What remembers, with its call, in the order in which it was made: what is inside another comes first. */
    List<Remembered> remembered() {
        Map<Code, Call> calls = new IdentityHashMap<>();
        closures.forEach((expression, code) -> {
            if (expression instanceof Call call) {
                calls.put(code, call);
            }
        });
        return memories.stream().filter(calls::containsKey).map(each -> new Remembered(calls.get(each), each))
                .toList();
    }

    int levels() {
        return levels;
    }

    int slots() {
        return slots;
    }

    /** The code of the parts that machine code cannot do without. */
    Map<Expression, Code> closures() {
        return closures;
    }

    private Code code(Expression expression) throws OrderException {
        Code code = translate(expression);
        if (expression instanceof Call || expression instanceof Conditional || expression instanceof Reference
                || isLogical(expression) || expression instanceof Expression.Invocation
                || expression instanceof Lookup lookup && lookup.reading().isPresent()) {
            closures.put(expression, code);
        }
        return code;
    }

    private Code translate(Expression expression) throws OrderException {
        if (expression instanceof Literal literal) {
            double value = literal.value();
            return state -> value;
        }
        if (expression instanceof Reference reference) {
            return reference.subscripts().isEmpty() ? value(reference.key()) : element(reference);
        }
        if (expression instanceof Lookup lookup) {
            GraphicalTable table = lookup.reading().map(tables.get(lookup.key())::as).orElse(tables.get(lookup.key()));
            Code argument = code(lookup.argument());
            return state -> table.value(argument.at(state));
        }
        if (expression instanceof Unary unary) {
            Code operand = code(unary.operand());
            return switch (unary.operator()) {
                case NEGATIVE -> state -> -operand.at(state);
                case NOT -> state -> operand.at(state) == 0 ? 1 : 0;
                default -> operand;
            };
        }
        if (expression instanceof Conditional conditional) {
            Code condition = code(conditional.condition());
            Code yes = code(conditional.yes());
            Code no = code(conditional.no());
            // Both are computed: what is remembered, and what is drawn, must not depend on the way taken.
            return hasMemory(conditional)
                    ? state -> {
                        double one = yes.at(state);
                        double other = no.at(state);
                        return condition.at(state) != 0 ? one : other;
                    }
                    : state -> condition.at(state) != 0 ? yes.at(state) : no.at(state);
        }
        if (expression instanceof Expression.Invocation container) {
            return containers.apply(container, code(container.arguments().get(0)));
        }
        return expression instanceof Binary binary ? binary(binary) : call((Call) expression);
    }

    private Code value(String key) {
        int place = places.get(key);
        return state -> state.values[place];
    }

    /** An element whose number is known during the run alone; beyond the array is 0. */
    private Code element(Reference reference) throws OrderException {
        ArrayShape shape = arrays.get(reference.key());
        int[] elements = shape.keys().stream().mapToInt(places::get).toArray();
        int[] sizes = shape.sizes().stream().mapToInt(Integer::intValue).toArray();
        Code[] indices = new Code[sizes.length];
        for (int j = 0; j < indices.length; j++) {
            indices[j] = code(((Subscript.Index) reference.subscripts().get(j)).index());
        }
        return new ElementValue(elements, sizes, indices);
    }

    static boolean isLogical(Expression expression) {
        return expression instanceof Binary binary
                && (binary.operator() == Operator.AND || binary.operator() == Operator.OR);
    }

    /** Whether it must be computed at each step, though its value may not be needed. */
    static boolean hasMemory(Expression expression) {
        return expression.all().anyMatch(part -> part instanceof Call call && (call.function().isMemory()
                || call.function().isRandom() || call.function() == Builtin.INIT
                || call.function() == Builtin.PREVIOUS));
    }

    private Code binary(Binary binary) throws OrderException {
        Code left = code(binary.left());
        Code right = code(binary.right());
        Operator operator = binary.operator();
        return switch (operator) {
            case PLUS -> state -> left.at(state) + right.at(state);
            case MINUS -> state -> left.at(state) - right.at(state);
            case TIMES -> state -> left.at(state) * right.at(state);
            case DIVIDED -> state -> quotient(state, left.at(state), right.at(state));
            case SAFELY_DIVIDED -> state -> Arithmetic.safe(left.at(state), right.at(state), 0);
            case MODULO -> state -> modulo(state, left.at(state), right.at(state));
            case POWER -> state -> StrictMath.pow(left.at(state), right.at(state));
            case AND -> state -> truth(left.at(state) != 0 & right.at(state) != 0);
            case OR -> state -> truth(left.at(state) != 0 | right.at(state) != 0);
            case EQUAL -> state -> truth(left.at(state) == right.at(state));
            case DIFFERENT -> state -> truth(left.at(state) != right.at(state));
            case LESS -> state -> truth(left.at(state) < right.at(state));
            case AT_MOST -> state -> truth(left.at(state) <= right.at(state));
            case GREATER -> state -> truth(left.at(state) > right.at(state));
            default -> state -> truth(left.at(state) >= right.at(state));
        };
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    private static double quotient(State state, double dividend, double divisor) {
        state.zeroDivisor |= divisor == 0;
        return dividend / divisor;
    }

    private static double modulo(State state, double dividend, double divisor) {
        state.zeroDivisor |= divisor == 0;
        return Arithmetic.modulo(dividend, divisor);
    }

    private Code call(Call call) throws OrderException {
        if (call.function() == Builtin.SELF) {
            return new SelfValue(places.get(variable));
        }
        if (memoryless && hasMemory(new Call(call.function(), List.of(), call.at()))) {
            return call.function() == Builtin.INIT ? state -> 1 : code(call.arguments().get(0));
        }
        String name = variable + "/" + ordinal++;
        List<Code> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(code(argument));
        }
        if (call.function().isRandom()) {
            return new RandomValue(call.function(), List.copyOf(arguments), name, slots++);
        }
        return call.function().isMemory() || call.function() == Builtin.PREVIOUS || call.function() == Builtin.INIT
                ? memory(call, arguments)
                : Functions.of(call.function(), arguments);
    }

    private Code memory(Call call, List<Code> arguments) throws OrderException {
        Code input = arguments.get(0);
        int initial = call.function().initialArgument();
        Code start = initial >= 0 && initial < arguments.size() ? arguments.get(initial) : input;
        return switch (call.function()) {
            case INIT -> new Initial(input, slots++);
            case PREVIOUS -> {
                slots += 2;
                yield keep(new Previous(input, start, slots - 2));
            }
            case DELAY -> keep(new Pipeline(input, arguments.get(1), start, slots++));
            case DELAY1, SMTH1 -> chain(call, arguments, start, 1);
            case DELAY3, SMTH3 -> chain(call, arguments, start, 3);
            case DELAYN, SMTHN -> chain(call, arguments, start, order(call));
            default -> {
                boolean forecast = call.function() == Builtin.FORCST;
                Code trend = start == input ? state -> 0 : start;
                yield keep(new Trend(input, arguments.get(1), trend, forecast ? arguments.get(2) : null, levels++));
            }
        };
    }

    private Code chain(Call call, List<Code> arguments, Code start, int order) {
        boolean material = call.function().name().startsWith("DELAY");
        Chain chain = new Chain(material, arguments.get(0), arguments.get(1), start, levels, order);
        levels += order;
        return keep(chain);
    }

    private <T extends Memory> T keep(T memory) {
        memories.add(memory);
        return memory;
    }

    /** The order of a delay is what it says at the beginning, because each stage is a level. */
    private int order(Call call) throws OrderException {
        State state = new State(new Settings(start, start, 1, 0, Settings.Method.EULER, 0), places.size(), 0, 0);
        double order = atStart(call.arguments().get(2), state, new HashSet<>());
        if (!(order >= 1 && order <= MOST_STAGES) || order != Math.rint(order)) {
            throw new OrderException(MOST_STAGES);
        }
        return (int) order;
    }

    /** What an expression is at the beginning; what it needs is computed before. */
    private double atStart(Expression expression, State state, Set<String> done) throws OrderException {
        for (Expression part : expression.all().filter(Reference.class::isInstance).toList()) {
            String name = ((Reference) part).key();
            for (String key : arrays.containsKey(name) ? arrays.get(name).keys() : List.of(name)) {
                if (equations.containsKey(key) && done.add(key)) {
                    state.values[places.get(key)] = atStart(equations.get(key), state, done);
                }
            }
        }
        return new CodeBuilder(places, tables, equations, arrays, 0).withoutMemory().build("", expression).at(state);
    }

    /** The order of a delay is no whole number that is known before the run. */
    static final class OrderException extends Exception {
        private static final long serialVersionUID = 1L;

        OrderException(int most) {
            super("1–" + most);
        }
    }
}
