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

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.engine.dynamics.internal.simulation.CompiledModel.StockPlaces;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Remembered;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Step;

/**
 * Writes the equations of a model as a class of its own: arrays of doubles, no boxing, nothing allocated. Methods are
 * kept small enough for the just-in-time compiler, which leaves methods of more than 8 000 bytes alone.
 */
final class KernelWriter {
    /** About so many parts of expressions go into a method; each takes up to some ten bytes. */
    private static final int PARTS_IN_METHOD = 500;

    private static final Type STATE = Type.getType(State.class);
    private static final Type DOUBLES = Type.getType(double[].class);
    private static final String PART = Type.getMethodDescriptor(Type.VOID_TYPE, STATE, DOUBLES, DOUBLES, DOUBLES,
            HiddenClass.CODES, HiddenClass.TABLES);
    private static final String RATES_PART = Type.getMethodDescriptor(Type.VOID_TYPE, STATE, DOUBLES, DOUBLES, DOUBLES,
            HiddenClass.CODES, HiddenClass.TABLES, DOUBLES);
    private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);

    private final ExpressionWriter.Names names;
    private final int[] level;
    private final HiddenClass type = new HiddenClass(Kernel.class);
    private final Parts parts = new Parts();

    KernelWriter(ExpressionWriter.Names names, int[] level) {
        this.names = names;
        this.level = level;
    }

    /**
     * The class, ready to be called.
     *
     * @param steps    in the order of computing
     * @param memories in the order in which they were made, so that what is inside another comes before it
     */
    Kernel write(List<Step> steps, List<StockPlaces> stocks, List<Remembered> memories) {
        List<String> evaluation = inParts("e", PART, steps, step -> step.equation().all().count(), this::step);
        List<String> rates = new ArrayList<>(
                inParts("r", RATES_PART, stocks, KernelWriter::size, out -> stock -> rate(out, stock)));
        rates.addAll(inParts("m", RATES_PART, memories, KernelWriter::size, this::rates));
        // What holds another call is moved before it, and the stocks at last: each looks at values of before the move.
        List<String> moves = new ArrayList<>(inParts("n", PART, reversed(memories), KernelWriter::size, this::move));
        moves.addAll(inParts("s", PART, stocks, KernelWriter::size, this::moveStock));
        calls("evaluate", evaluation, PART);
        calls("rates", rates, RATES_PART);
        calls("euler", moves, PART);
        return (Kernel) HiddenClass.define(type.bytes(), parts);
    }

    private static long size(StockPlaces stock) {
        return 2L + stock.inflows().length + stock.outflows().length;
    }

    private static long size(Remembered memory) {
        return 4 + memory.call().all().count();
    }

    private static List<Remembered> reversed(List<Remembered> memories) {
        List<Remembered> reversed = new ArrayList<>(memories);
        Collections.reverse(reversed);
        return reversed;
    }

    private <T> List<String> inParts(String prefix, String descriptor, List<T> all, ToLongFunction<T> size,
            Function<InstructionAdapter, Consumer<T>> writer) {
        List<String> methods = new ArrayList<>();
        for (int next = 0; next < all.size();) {
            String name = prefix + methods.size();
            methods.add(name);
            InstructionAdapter out = type.method(ACC_PRIVATE | ACC_STATIC, name, descriptor);
            Consumer<T> each = writer.apply(out);
            long written = 0;
            do {
                written += 2 + size.applyAsLong(all.get(next));
                each.accept(all.get(next++));
            } while (next < all.size() && written + 2 + size.applyAsLong(all.get(next)) <= PARTS_IN_METHOD);
            HiddenClass.end(out);
        }
        return methods;
    }

    private Consumer<Step> step(InstructionAdapter out) {
        EquationWriter equations = new EquationWriter(out, new ArrayFrame(out, parts), names);
        return step -> {
            out.load(ArrayFrame.VALUES, InstructionAdapter.OBJECT_TYPE);
            out.iconst(step.place());
            equations.value(step);
            out.visitInsn(DASTORE);
        };
    }

    private void rate(InstructionAdapter out, StockPlaces stock) {
        out.load(ArrayFrame.RATES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(level[stock.place()]);
        new EquationWriter(out, new ArrayFrame(out, parts), names).rate(stock);
        out.visitInsn(DASTORE);
    }

    private Consumer<StockPlaces> moveStock(InstructionAdapter out) {
        ArrayFrame frame = new ArrayFrame(out, parts);
        EquationWriter equations = new EquationWriter(out, frame, names);
        return stock -> moved(out, ArrayFrame.VALUES, stock.place(), frame, () -> equations.rate(stock));
    }

    /** array[index] += dt · rate. */
    private static void moved(InstructionAdapter out, int array, int index, Frame frame, Runnable rate) {
        out.load(array, InstructionAdapter.OBJECT_TYPE);
        out.iconst(index);
        out.visitInsn(DUP2);
        out.visitInsn(DALOAD);
        frame.dt();
        rate.run();
        out.visitInsn(DMUL);
        out.visitInsn(DADD);
        out.visitInsn(DASTORE);
    }

    private Consumer<Remembered> rates(InstructionAdapter out) {
        EquationWriter equations = new EquationWriter(out, new ArrayFrame(out, parts), names);
        return each -> {
            if (each.memory() instanceof Trend trend) {
                out.load(ArrayFrame.RATES, InstructionAdapter.OBJECT_TYPE);
                out.iconst(trend.level());
                equations.rate(each.call(), trend);
                out.visitInsn(DASTORE);
            } else if (each.memory() instanceof Chain chain) {
                out.load(ArrayFrame.LEVELS, InstructionAdapter.OBJECT_TYPE);
                out.load(ArrayFrame.RATES, InstructionAdapter.OBJECT_TYPE);
                stages(out, equations, each, chain);
                call(out, "rates", Type.getMethodDescriptor(Type.VOID_TYPE, DOUBLES, DOUBLES, Type.INT_TYPE,
                        Type.INT_TYPE, Type.BOOLEAN_TYPE, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE));
            }
        };
    }

    private Consumer<Remembered> move(InstructionAdapter out) {
        ArrayFrame frame = new ArrayFrame(out, parts);
        EquationWriter equations = new EquationWriter(out, frame, names);
        return each -> {
            if (each.memory() instanceof Trend trend) {
                moved(out, ArrayFrame.LEVELS, trend.level(), frame, () -> equations.rate(each.call(), trend));
            } else if (each.memory() instanceof Chain chain) {
                out.load(ArrayFrame.LEVELS, InstructionAdapter.OBJECT_TYPE);
                stages(out, equations, each, chain);
                frame.dt();
                call(out, "chain", Type.getMethodDescriptor(Type.VOID_TYPE, DOUBLES, Type.INT_TYPE, Type.INT_TYPE,
                        Type.BOOLEAN_TYPE, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE, Type.DOUBLE_TYPE));
            }
        };
    }

    private static void stages(InstructionAdapter out, EquationWriter equations, Remembered each, Chain chain) {
        out.iconst(chain.first());
        out.iconst(chain.order());
        out.iconst(chain.material() ? 1 : 0);
        equations.input(each.call(), chain);
        equations.stage(each.call(), chain);
    }

    private static void call(InstructionAdapter out, String name, String descriptor) {
        out.visitMethodInsn(INVOKESTATIC, ARITHMETIC, name, descriptor, false);
    }

    private void calls(String name, List<String> methods, String descriptor) {
        boolean rates = descriptor.equals(RATES_PART);
        InstructionAdapter out = type.method(ACC_PUBLIC, name, rates
                ? Type.getMethodDescriptor(Type.VOID_TYPE, STATE, DOUBLES)
                : Type.getMethodDescriptor(Type.VOID_TYPE, STATE));
        for (String method : methods) {
            out.load(1, InstructionAdapter.OBJECT_TYPE);
            List.of("values", "levels", "slots").forEach(array -> ofState(out, array));
            own(out, "codes", HiddenClass.CODES);
            own(out, "tables", HiddenClass.TABLES);
            if (rates) {
                out.load(2, InstructionAdapter.OBJECT_TYPE);
            }
            out.invokestatic(HiddenClass.NAME, method, descriptor, false);
        }
        HiddenClass.end(out);
    }

    private static void ofState(InstructionAdapter out, String array) {
        out.load(1, InstructionAdapter.OBJECT_TYPE);
        out.getfield(STATE.getInternalName(), array, DOUBLES.getDescriptor());
    }

    private static void own(InstructionAdapter out, String field, Type type) {
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.getfield(HiddenClass.NAME, field, type.getDescriptor());
    }
}
