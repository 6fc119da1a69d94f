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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The syntax tree of an equation. Immutable. Positions count characters of the text from 0. */
public sealed interface Expression {

    /** Where it begins in the text. */
    int at();

    /** Its direct parts, in order. */
    List<Expression> parts();

    /** This and all below, parents first. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** A number. */
    record Literal(double value, int at) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /**
     * A variable, or an element of an array.
     *
     * @param name       as written, without quotes
     * @param subscripts none of a plain variable
     */
    record Reference(String name, List<Subscript> subscripts, int at) implements Expression {
        /** Copies the subscripts. */
        public Reference {
            subscripts = List.copyOf(subscripts);
        }

        /** The name in comparable form. */
        public String key() {
            return Names.key(name);
        }

        @Override
        public List<Expression> parts() {
            return subscripts.stream().flatMap(subscript -> subscript.parts().stream()).toList();
        }
    }

    /** An operator before its operand. */
    record Unary(Operator operator, Expression operand, int at) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** An operator between two operands. */
    record Binary(Operator operator, Expression left, Expression right, int at) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** IF … THEN … ELSE …. */
    record Conditional(Expression condition, Expression yes, Expression no, int at) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(condition, yes, no);
        }
    }

    /** A function of XMILE with its arguments. */
    record Call(Builtin function, List<Expression> arguments, int at) implements Expression {
        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /**
     * A graphical function read at a value.
     *
     * @param name       as written, without quotes
     * @param subscripts none of a plain one
     * @param reading    how it is read between and beyond its points; empty if it says so itself
     */
    record Lookup(String name, List<Subscript> subscripts, Expression argument, Optional<GraphicalTable.Kind> reading,
            int at) implements Expression {
        /** Copies the subscripts. */
        public Lookup {
            subscripts = List.copyOf(subscripts);
        }

        /** Read as the function says itself. */
        public Lookup(String name, List<Subscript> subscripts, Expression argument, int at) {
            this(name, subscripts, argument, Optional.empty(), at);
        }

        /** The name in comparable form. */
        public String key() {
            return Names.key(name);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(subscripts.stream().flatMap(each -> each.parts().stream()), Stream.of(argument))
                    .toList();
        }
    }

    /** A macro of the model with its arguments. */
    record Invocation(String name, List<Expression> arguments, int at) implements Expression {
        /** Copies the arguments. */
        public Invocation {
            arguments = List.copyOf(arguments);
        }

        /** The name in comparable form. */
        public String key() {
            return Names.key(name);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** What stands for a dimension in brackets. */
    sealed interface Subscript {
        /** The expressions in it. */
        List<Expression> parts();

        /** One element: a name of the dimension, a number, or something computed. */
        record Index(Expression index) implements Subscript {
            @Override
            public List<Expression> parts() {
                return List.of(index);
            }
        }

        /** All elements: {@code *}. */
        record All() implements Subscript {
            @Override
            public List<Expression> parts() {
                return List.of();
            }
        }

        /** All elements of another dimension, which are some of this one: {@code *:part}. */
        record Part(Expression dimension) implements Subscript {
            @Override
            public List<Expression> parts() {
                return List.of();
            }
        }

        /** The element at which the dimension of that number, from 1, of the variable on the left stands: {@code @n}. */
        record Position(int dimension) implements Subscript {
            @Override
            public List<Expression> parts() {
                return List.of();
            }
        }

        /** From one element to another: {@code a:b}. */
        record Range(Expression from, Expression to) implements Subscript {
            @Override
            public List<Expression> parts() {
                return List.of(from, to);
            }
        }
    }
}
