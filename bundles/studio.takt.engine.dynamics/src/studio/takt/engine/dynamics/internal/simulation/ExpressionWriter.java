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

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.List;
import java.util.Map;

import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Operator;

/**
 * Writes an expression as instructions that leave its value on the stack. The same numbers come out as from the closures
 * of {@link CodeBuilder}, to the last bit. What remembers, draws numbers or looks at steps stays a closure.
 */
final class ExpressionWriter {
    /** The local variables of every method: the state, its values, the closures, the tables. */
    static final int STATE = 0;
    static final int VALUES = 1;
    static final int CODES = 2;
    static final int TABLES = 3;

    private static final String MATH = "java/lang/StrictMath";
    private static final String UNARY = "(D)D";
    private static final String BINARY = "(DD)D";
    private static final Map<Builtin, String> STRICT = Map.of(Builtin.ARCCOS, "acos", Builtin.ARCSIN, "asin",
            Builtin.ARCTAN, "atan", Builtin.COS, "cos", Builtin.EXP, "exp", Builtin.LN, "log", Builtin.LOG10, "log10",
            Builtin.SIN, "sin", Builtin.SQRT, "sqrt", Builtin.TAN, "tan");
    private static final Type CODE = Type.getType(Code.class);

    private final InstructionAdapter out;
    private final Map<String, Integer> places;
    private final Map<String, GraphicalTable> tables;
    private final Map<Expression, Code> closures;
    private final Parts parts;

    ExpressionWriter(InstructionAdapter out, Map<String, Integer> places, Map<String, GraphicalTable> tables,
            Map<Expression, Code> closures, Parts parts) {
        this.out = out;
        this.places = places;
        this.tables = tables;
        this.closures = closures;
        this.parts = parts;
    }

    void value(Expression expression) {
        if (expression instanceof Literal literal) {
            out.dconst(literal.value());
        } else if (expression instanceof Reference reference && reference.subscripts().isEmpty()) {
            load(places.get(reference.key()));
        } else if (expression instanceof Lookup lookup) {
            lookup(lookup);
        } else if (expression instanceof Unary unary) {
            unary(unary);
        } else if (expression instanceof Binary binary) {
            binary(binary);
        } else if (expression instanceof Conditional choice && !CodeBuilder.hasMemory(choice)) {
            choose(choice);
        } else if (expression instanceof Call call && call(call)) {
            return;
        } else if (!(expression instanceof Call)) {
            closure(closures.get(expression));
        }
    }

    void load(int place) {
        out.load(VALUES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(place);
        out.visitInsn(DALOAD);
    }

    /** The value of something that stays a closure. */
    void closure(Code code) {
        out.load(CODES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(parts.add(code));
        out.visitInsn(AALOAD);
        out.load(STATE, InstructionAdapter.OBJECT_TYPE);
        out.invokeinterface(CODE.getInternalName(), "at", Type.getMethodDescriptor(Type.DOUBLE_TYPE,
                Type.getType(State.class)));
    }

    private void lookup(Lookup lookup) {
        out.load(TABLES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(parts.add(tables.get(lookup.key())));
        out.visitInsn(AALOAD);
        value(lookup.argument());
        out.invokevirtual(Type.getInternalName(GraphicalTable.class), "value", UNARY, false);
    }

    private void unary(Unary unary) {
        switch (unary.operator()) {
            case NEGATIVE -> {
                value(unary.operand());
                out.visitInsn(DNEG);
            }
            case NOT -> truth(unary);
            default -> value(unary.operand());
        }
    }

    private void binary(Binary binary) {
        if (isTruth(binary)) {
            truth(binary);
            return;
        }
        value(binary.left());
        value(binary.right());
        switch (binary.operator()) {
            case PLUS -> out.visitInsn(DADD);
            case MINUS -> out.visitInsn(DSUB);
            case TIMES -> out.visitInsn(DMUL);
            case DIVIDED -> out.visitInsn(DDIV);
            case POWER -> call(MATH, "pow", BINARY);
            case MODULO -> call(Type.getInternalName(Arithmetic.class), "modulo", BINARY);
            default -> {
                out.dconst(0);
                call(Type.getInternalName(Arithmetic.class), "safe", "(DDD)D");
            }
        }
    }

    private static boolean isTruth(Expression expression) {
        return expression instanceof Binary binary && (binary.operator().isComparison()
                || binary.operator() == Operator.AND || binary.operator() == Operator.OR)
                || expression instanceof Unary unary && unary.operator() == Operator.NOT;
    }

    /** 1 or 0. */
    private void truth(Expression condition) {
        Label no = new Label();
        Label end = new Label();
        jumpUnless(condition, no);
        out.dconst(1);
        out.visitJumpInsn(GOTO, end);
        out.mark(no);
        out.dconst(0);
        out.mark(end);
    }

    private void choose(Conditional choice) {
        Label no = new Label();
        Label end = new Label();
        jumpUnless(choice.condition(), no);
        value(choice.yes());
        out.visitJumpInsn(GOTO, end);
        out.mark(no);
        value(choice.no());
        out.mark(end);
    }

    private void jumpUnless(Expression condition, Label target) {
        if (condition instanceof Unary unary && unary.operator() == Operator.NOT) {
            jumpIfZero(unary.operand(), target, IFNE);
        } else if (condition instanceof Binary binary && binary.operator().isComparison()) {
            value(binary.left());
            value(binary.right());
            compare(binary.operator(), target);
        } else if (condition instanceof Binary binary && binary.operator() == Operator.AND
                && !CodeBuilder.hasMemory(binary)) {
            jumpUnless(binary.left(), target);
            jumpUnless(binary.right(), target);
        } else if (condition instanceof Binary binary && binary.operator() == Operator.OR
                && !CodeBuilder.hasMemory(binary)) {
            Label right = new Label();
            Label yes = new Label();
            jumpUnless(binary.left(), right);
            out.visitJumpInsn(GOTO, yes);
            out.mark(right);
            jumpUnless(binary.right(), target);
            out.mark(yes);
        } else {
            jumpIfZero(condition, target, IFEQ);
        }
    }

    /** A condition is false at 0 and true at anything else, what is no number included. */
    private void jumpIfZero(Expression condition, Label target, int jump) {
        if (condition instanceof Binary binary && CodeBuilder.isLogical(binary) && CodeBuilder.hasMemory(binary)) {
            closure(closures.get(binary));
        } else {
            value(condition);
        }
        out.dconst(0);
        out.visitInsn(DCMPL);
        out.visitJumpInsn(jump, target);
    }

    /** Jumps where the comparison does not hold, as it never does with what is no number, but for being different. */
    private void compare(Operator operator, Label target) {
        boolean less = operator == Operator.LESS || operator == Operator.AT_MOST;
        out.visitInsn(less ? DCMPG : DCMPL);
        out.visitJumpInsn(switch (operator) {
            case LESS -> IFGE;
            case AT_MOST -> IFGT;
            case GREATER -> IFLE;
            case AT_LEAST -> IFLT;
            case EQUAL -> IFNE;
            default -> IFEQ;
        }, target);
    }

    private boolean call(Call call) {
        List<Expression> arguments = call.arguments();
        switch (call.function()) {
            case PI -> out.dconst(Math.PI);
            case INF -> out.dconst(Double.POSITIVE_INFINITY);
            case TIME -> {
                out.load(STATE, InstructionAdapter.OBJECT_TYPE);
                out.getfield(Type.getInternalName(State.class), "time", "D");
            }
            case ABS -> each(arguments, "java/lang/Math", "abs");
            case INT -> each(arguments, "java/lang/Math", "floor");
            case MAX, MIN -> reduce(call, call.function() == Builtin.MAX ? "max" : "min");
            case SUM -> sum(call);
            default -> {
                if (STRICT.containsKey(call.function())) {
                    each(arguments, MATH, STRICT.get(call.function()));
                } else {
                    closure(closures.get(call));
                }
            }
        }
        return true;
    }

    private void each(List<Expression> arguments, String owner, String name) {
        value(arguments.get(0));
        call(owner, name, UNARY);
    }

    private void reduce(Call call, String name) {
        if (call.arguments().isEmpty()) {
            closure(closures.get(call));
            return;
        }
        value(call.arguments().get(0));
        call.arguments().stream().skip(1).forEach(each -> {
            value(each);
            call("java/lang/Math", name, BINARY);
        });
    }

    private void sum(Call call) {
        out.dconst(0);
        call.arguments().forEach(each -> {
            value(each);
            out.visitInsn(DADD);
        });
    }

    private void call(String owner, String name, String descriptor) {
        out.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
    }
}
