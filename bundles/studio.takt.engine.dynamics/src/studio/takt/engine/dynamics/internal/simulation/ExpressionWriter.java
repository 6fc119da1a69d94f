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

import static org.objectweb.asm.Opcodes.DADD;
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
 * of {@link CodeBuilder}, to the last bit. What draws numbers, keeps a history or sorts an array stays a closure, as does
 * an expression that is too long for a method. The beginning of a run, where functions set what they remember, is no
 * business of machine code.
 */
final class ExpressionWriter {
    /** No method may be longer than 65 535 bytes. */
    private static final int MOST_PARTS = 3_000;

    private static final String MATH = "java/lang/StrictMath";
    private static final String UNARY = "(D)D";
    private static final String BINARY = "(DD)D";
    private static final Map<Builtin, String> STRICT = Map.of(Builtin.ARCCOS, "acos", Builtin.ARCSIN, "asin",
            Builtin.ARCTAN, "atan", Builtin.COS, "cos", Builtin.EXP, "exp", Builtin.LN, "log", Builtin.LOG10, "log10",
            Builtin.SIN, "sin", Builtin.SQRT, "sqrt", Builtin.TAN, "tan");
    private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);

    private final InstructionAdapter out;
    private final Frame frame;
    private final Names names;

    ExpressionWriter(InstructionAdapter out, Frame frame, Names names) {
        this.out = out;
        this.frame = frame;
        this.names = names;
    }

    /**
     * What names and calls of a model mean.
     *
     * @param places   of variables
     * @param tables   graphical functions
     * @param closures the code of parts, by identity
     */
    record Names(Map<String, Integer> places, Map<String, GraphicalTable> tables, Map<Expression, Code> closures) {}

    /** The value of an expression that may be of any length, with code that does the same. */
    void value(Expression expression, Code code) {
        if (expression.all().skip(MOST_PARTS).findAny().isPresent()) {
            frame.closure(code);
        } else {
            value(expression);
        }
    }

    private void value(Expression expression) {
        if (expression instanceof Literal literal) {
            out.dconst(literal.value());
        } else if (expression instanceof Reference reference && reference.subscripts().isEmpty()) {
            frame.variable(names.places().get(reference.key()));
        } else if (expression instanceof Lookup lookup && lookup.reading().isEmpty()) {
            lookup(lookup);
        } else if (expression instanceof Unary unary) {
            unary(unary);
        } else if (expression instanceof Binary binary) {
            binary(binary);
        } else if (expression instanceof Conditional choice && !draws(choice)) {
            choose(choice);
        } else if (expression instanceof Call call && call(call)) {
            return;
        } else if (!(expression instanceof Call)) {
            closure(expression);
        }
    }

    private void closure(Expression expression) {
        frame.closure(names.closures().get(expression));
    }

    /** Whether it draws random numbers, which it must at each step though its value may not be needed. */
    private static boolean draws(Expression expression) {
        return expression.all().anyMatch(part -> part instanceof Call call && call.function().isRandom());
    }

    private void lookup(Lookup lookup) {
        frame.table(names.tables().get(lookup.key()));
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
            case MODULO -> call(ARITHMETIC, "modulo", BINARY);
            default -> {
                out.dconst(0);
                call(ARITHMETIC, "safe", "(DDD)D");
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
                && !draws(binary)) {
            jumpUnless(binary.left(), target);
            jumpUnless(binary.right(), target);
        } else if (condition instanceof Binary binary && binary.operator() == Operator.OR
                && !draws(binary)) {
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
        if (condition instanceof Binary binary && CodeBuilder.isLogical(binary) && draws(binary)) {
            closure(binary);
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
            case NAN -> out.dconst(Double.NaN);
            case TIME -> frame.time();
            case DT -> frame.dt();
            case STARTTIME -> frame.setting("start");
            case STOPTIME -> frame.setting("stop");
            case ABS -> each(arguments, "java/lang/Math", "abs");
            case INT -> each(arguments, "java/lang/Math", "floor");
            case MAX, MIN -> reduce(call, call.function() == Builtin.MAX ? "max" : "min");
            case SUM -> sum(call);
            case SAFEDIV -> safely(arguments);
            case STEP -> step(arguments);
            case RAMP -> ramp(arguments);
            case PULSE -> pulse(arguments);
            case ACTIVE_INITIAL -> value(arguments.get(0));
            default -> {
                if (STRICT.containsKey(call.function())) {
                    each(arguments, MATH, STRICT.get(call.function()));
                } else {
                    remembered(call, names.closures().get(call));
                }
            }
        }
        return true;
    }

    private void remembered(Call call, Code code) {
        if (code instanceof Chain chain) {
            chain(call, chain);
        } else if (code instanceof Trend trend) {
            trend(call, trend);
        } else if (code instanceof Previous previous) {
            frame.slot(previous.slot());
        } else if (code instanceof SelfValue self) {
            frame.variable(self.place());
        } else if (code instanceof Initial initial) {
            frame.slot(initial.slot());
        } else {
            frame.closure(code);
        }
    }

    /** As {@link Chain#at}. */
    private void chain(Call call, Chain chain) {
        frame.level(chain.first() + chain.order() - 1);
        if (chain.material()) {
            stage(call, chain);
            out.visitInsn(DDIV);
        }
    }

    /** How long something stays in one stage of a chain. */
    void stage(Call call, Chain chain) {
        value(call.arguments().get(1), chain.duration());
        out.dconst(chain.order());
        out.visitInsn(DDIV);
    }

    /** As {@link Trend#at}. */
    private void trend(Call call, Trend trend) {
        List<Expression> arguments = call.arguments();
        int now = frame.local();
        value(arguments.get(0), trend.input());
        out.store(now, Type.DOUBLE_TYPE);
        out.load(now, Type.DOUBLE_TYPE);
        frame.level(trend.level());
        value(arguments.get(1), trend.duration());
        call(ARITHMETIC, "trend", "(DDD)D");
        if (trend.horizon() != null) {
            value(arguments.get(2), trend.horizon());
            out.visitInsn(DMUL);
            out.dconst(1);
            out.visitInsn(DADD);
            out.load(now, Type.DOUBLE_TYPE);
            out.visitInsn(DMUL);
        }
    }

    private void safely(List<Expression> arguments) {
        value(arguments.get(0));
        value(arguments.get(1));
        if (arguments.size() > 2) {
            value(arguments.get(2));
        } else {
            out.dconst(0);
        }
        call(ARITHMETIC, "safe", "(DDD)D");
    }

    private void step(List<Expression> arguments) {
        value(arguments.get(0));
        value(arguments.get(1));
        frame.time();
        frame.dt();
        call(ARITHMETIC, "step", "(DDDD)D");
    }

    private void ramp(List<Expression> arguments) {
        value(arguments.get(0));
        orStart(arguments);
        frame.time();
        if (arguments.size() > 2) {
            value(arguments.get(2));
            call("java/lang/Math", "min", BINARY);
        }
        call(ARITHMETIC, "ramp", "(DDD)D");
    }

    private void pulse(List<Expression> arguments) {
        value(arguments.get(0));
        orStart(arguments);
        if (arguments.size() > 2) {
            value(arguments.get(2));
        } else {
            out.dconst(0);
        }
        frame.stepTime();
        frame.dt();
        call(ARITHMETIC, "pulse", "(DDDDD)D");
    }

    private void orStart(List<Expression> arguments) {
        if (arguments.size() > 1) {
            value(arguments.get(1));
        } else {
            frame.setting("start");
        }
    }

    private void each(List<Expression> arguments, String owner, String name) {
        value(arguments.get(0));
        call(owner, name, UNARY);
    }

    private void reduce(Call call, String name) {
        if (call.arguments().isEmpty()) {
            closure(call);
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
