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
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.CompiledModel.Limit;
import studio.takt.engine.dynamics.internal.simulation.CompiledModel.StockPlaces;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Call;

/** Writes what variables are and how levels change, each as instructions that leave one number on the stack. */
final class EquationWriter {
    private final InstructionAdapter out;
    private final Frame frame;
    private final ExpressionWriter expressions;

    EquationWriter(InstructionAdapter out, Frame frame, ExpressionWriter.Names names) {
        this.out = out;
        this.frame = frame;
        this.expressions = new ExpressionWriter(out, frame, names);
    }

    /** What is computed at a place. */
    record Step(int place, Scalar variable, Expression equation, Code closure, Limit[] limits) {}

    /** A call of a function that remembers, and what does so. */
    record Remembered(Call call, Memory memory) {}

    void value(Step step) {
        expressions.value(step.equation(), step.closure());
        if (step.variable().nonNegative() && step.variable().kind() == Kind.FLOW) {
            atLeastZero();
        }
        for (Limit limit : step.limits()) {
            limit(limit);
        }
    }

    /** As {@link Limit#apply}: what is there, what flows in, less what is served before. */
    private void limit(Limit limit) {
        frame.variable(limit.stock());
        frame.dt();
        out.visitInsn(DDIV);
        for (int inflow : limit.inflows()) {
            frame.variable(inflow);
            out.visitInsn(DADD);
        }
        for (int other : limit.before()) {
            frame.variable(other);
            atLeastZero();
            out.visitInsn(DSUB);
        }
        atLeastZero();
        if (limit.back()) {
            out.visitInsn(DNEG);
        }
        math(limit.back() ? "max" : "min");
    }

    private void atLeastZero() {
        out.dconst(0);
        math("max");
    }

    private void math(String name) {
        out.visitMethodInsn(INVOKESTATIC, "java/lang/Math", name, "(DD)D", false);
    }

    /** What flows into a stock less what flows out. */
    void rate(StockPlaces stock) {
        if (stock.inflows().length == 0) {
            out.dconst(0);
        }
        for (int i = 0; i < stock.inflows().length; i++) {
            frame.variable(stock.inflows()[i]);
            if (i > 0) {
                out.visitInsn(DADD);
            }
        }
        for (int outflow : stock.outflows()) {
            frame.variable(outflow);
            out.visitInsn(DSUB);
        }
    }

    /** What goes into a chain. */
    void input(Call call, Chain chain) {
        expressions.value(call.arguments().get(0), chain.input());
    }

    /** How long something stays in one stage of a chain. */
    void stage(Call call, Chain chain) {
        expressions.stage(call, chain);
    }

    /** What a function keeps for the next step. */
    void kept(Call call, Previous previous) {
        expressions.value(call.arguments().get(0), previous.value());
    }

    /** As {@link Trend#rates}. */
    void rate(Call call, Trend trend) {
        expressions.value(call.arguments().get(0), trend.input());
        frame.level(trend.level());
        out.visitInsn(DSUB);
        expressions.value(call.arguments().get(1), trend.duration());
        out.visitInsn(DDIV);
    }
}
