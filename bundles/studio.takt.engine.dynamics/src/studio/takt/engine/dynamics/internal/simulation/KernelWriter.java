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

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.CompiledModel.Limit;
import studio.takt.engine.dynamics.internal.simulation.CompiledModel.StockPlaces;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.GraphicalTable;

/**
 * Writes the equations of a model as a class of its own: arrays of doubles, no boxing, nothing allocated. Methods are
 * kept small enough for the just-in-time compiler, which leaves methods of more than 8 000 bytes alone.
 */
final class KernelWriter {
    /** About so many parts of expressions go into a method; each takes up to some ten bytes. */
    private static final int PARTS_IN_METHOD = 500;
    /** A single equation of more parts stays a closure: no method may be longer than 65 535 bytes. */
    private static final int PARTS_IN_EQUATION = 3_000;

    private static final String OBJECT = "java/lang/Object";
    private static final Type CODES = Type.getType(Code[].class);
    private static final Type TABLES = Type.getType(GraphicalTable[].class);
    private static final Type STATE = Type.getType(State.class);
    private static final Type DOUBLES = Type.getType(double[].class);
    private static final String PART = Type.getMethodDescriptor(Type.VOID_TYPE, STATE, DOUBLES, CODES, TABLES);
    private static final String RATES = Type.getMethodDescriptor(Type.VOID_TYPE, STATE, DOUBLES);
    private static final String NAME = KernelWriter.class.getPackageName().replace('.', '/') + "/Equations";

    private final Map<String, Integer> places;
    private final Map<String, GraphicalTable> tables;
    private final Map<Expression, Code> closures;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final Parts parts = new Parts();

    KernelWriter(Map<String, Integer> places, Map<String, GraphicalTable> tables, Map<Expression, Code> closures) {
        this.places = places;
        this.tables = tables;
        this.closures = closures;
    }

    /** What is computed at a place, in the order of computing. */
    record Step(int place, Scalar variable, Expression equation, Code closure, Limit limit) {}

    /** The class, ready to be called. */
    Kernel write(List<Step> steps, List<StockPlaces> stocks, int[] level) {
        writer.visit(V17, ACC_FINAL, NAME, null, OBJECT, new String[]{Type.getInternalName(Kernel.class)});
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "codes", CODES.getDescriptor(), null, null).visitEnd();
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "tables", TABLES.getDescriptor(), null, null).visitEnd();
        constructor();
        List<String> evaluation = inParts("e", chunks(steps), PART, out -> {}, this::step);
        List<String> change = inParts("r", slices(stocks), RATES, KernelWriter::loadValues,
                (out, stock) -> rate(out, stock, level));
        calls(evaluation);
        rates(change);
        writer.visitEnd();
        return define();
    }

    private Kernel define() {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            return (Kernel) own.findConstructor(own.lookupClass(),
                    MethodType.methodType(void.class, Code[].class, GraphicalTable[].class))
                    .invoke(parts.codes(), parts.tables());
        } catch (Throwable impossible) {
            throw new IllegalStateException("the equations cannot be compiled", impossible);
        }
    }

    private void constructor() {
        InstructionAdapter out = method(ACC_PUBLIC, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, CODES, TABLES));
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.invokespecial(OBJECT, "<init>", "()V", false);
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.load(1, InstructionAdapter.OBJECT_TYPE);
        out.putfield(NAME, "codes", CODES.getDescriptor());
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.load(2, InstructionAdapter.OBJECT_TYPE);
        out.putfield(NAME, "tables", TABLES.getDescriptor());
        end(out);
    }

    private static List<List<Step>> chunks(List<Step> steps) {
        List<List<Step>> chunks = new ArrayList<>();
        int size = PARTS_IN_METHOD;
        for (Step step : steps) {
            int own = 2 + (int) step.equation().all().limit(PARTS_IN_EQUATION).count();
            if (size + own > PARTS_IN_METHOD) {
                chunks.add(new ArrayList<>());
                size = 0;
            }
            size += own;
            chunks.get(chunks.size() - 1).add(step);
        }
        return chunks;
    }

    private static List<List<StockPlaces>> slices(List<StockPlaces> stocks) {
        List<List<StockPlaces>> slices = new ArrayList<>();
        int size = PARTS_IN_METHOD;
        for (StockPlaces stock : stocks) {
            int own = 1 + stock.inflows().length + stock.outflows().length;
            if (size + own > PARTS_IN_METHOD) {
                slices.add(new ArrayList<>());
                size = 0;
            }
            size += own;
            slices.get(slices.size() - 1).add(stock);
        }
        return slices;
    }

    private <T> List<String> inParts(String prefix, List<List<T>> chunks, String descriptor,
            Consumer<InstructionAdapter> begin, BiConsumer<InstructionAdapter, T> write) {
        List<String> names = new ArrayList<>();
        for (List<T> chunk : chunks) {
            String name = prefix + names.size();
            names.add(name);
            InstructionAdapter out = method(ACC_PRIVATE | ACC_STATIC, name, descriptor);
            begin.accept(out);
            chunk.forEach(each -> write.accept(out, each));
            end(out);
        }
        return names;
    }

    private void step(InstructionAdapter out, Step step) {
        ExpressionWriter expressions = new ExpressionWriter(out, places, tables, closures, parts);
        out.load(ExpressionWriter.VALUES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(step.place());
        if (step.equation().all().skip(PARTS_IN_EQUATION).findAny().isPresent()) {
            expressions.closure(step.closure());
        } else {
            expressions.value(step.equation());
        }
        if (step.variable().nonNegative() && step.variable().kind() == Kind.FLOW) {
            atLeastZero(out);
        }
        if (step.limit() != null) {
            limit(out, step.limit(), expressions);
        }
        out.visitInsn(DASTORE);
    }

    private static void atLeastZero(InstructionAdapter out) {
        out.dconst(0);
        math(out, "max");
    }

    /** As {@link Limit#apply}: what is there, what flows in, less what is served before. */
    private void limit(InstructionAdapter out, Limit limit, ExpressionWriter values) {
        values.load(limit.stock());
        out.load(ExpressionWriter.STATE, InstructionAdapter.OBJECT_TYPE);
        out.getfield(STATE.getInternalName(), "dt", "D");
        out.visitInsn(DDIV);
        for (int inflow : limit.inflows()) {
            values.load(inflow);
            out.visitInsn(DADD);
        }
        for (int other : limit.before()) {
            values.load(other);
            atLeastZero(out);
            out.visitInsn(DSUB);
        }
        atLeastZero(out);
        math(out, "min");
    }

    private static void math(InstructionAdapter out, String name) {
        out.visitMethodInsn(INVOKESTATIC, "java/lang/Math", name, "(DD)D", false);
    }

    private static void rate(InstructionAdapter out, StockPlaces stock, int[] level) {
        out.load(1, InstructionAdapter.OBJECT_TYPE);
        out.iconst(level[stock.place()]);
        out.dconst(0);
        for (int inflow : stock.inflows()) {
            value(out, inflow);
            out.visitInsn(DADD);
        }
        for (int outflow : stock.outflows()) {
            value(out, outflow);
            out.visitInsn(DSUB);
        }
        out.visitInsn(DASTORE);
    }

    private static void value(InstructionAdapter out, int place) {
        out.load(2, InstructionAdapter.OBJECT_TYPE);
        out.iconst(place);
        out.visitInsn(DALOAD);
    }

    private static void loadValues(InstructionAdapter out) {
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.getfield(STATE.getInternalName(), "values", DOUBLES.getDescriptor());
        out.store(2, InstructionAdapter.OBJECT_TYPE);
    }

    private void calls(List<String> names) {
        InstructionAdapter out = method(ACC_PUBLIC, "evaluate", Type.getMethodDescriptor(Type.VOID_TYPE, STATE));
        for (String name : names) {
            out.load(1, InstructionAdapter.OBJECT_TYPE);
            out.load(1, InstructionAdapter.OBJECT_TYPE);
            out.getfield(STATE.getInternalName(), "values", DOUBLES.getDescriptor());
            out.load(0, InstructionAdapter.OBJECT_TYPE);
            out.getfield(NAME, "codes", CODES.getDescriptor());
            out.load(0, InstructionAdapter.OBJECT_TYPE);
            out.getfield(NAME, "tables", TABLES.getDescriptor());
            out.invokestatic(NAME, name, PART, false);
        }
        end(out);
    }

    private void rates(List<String> names) {
        InstructionAdapter out = method(ACC_PUBLIC, "rates", RATES);
        for (String name : names) {
            out.load(1, InstructionAdapter.OBJECT_TYPE);
            out.load(2, InstructionAdapter.OBJECT_TYPE);
            out.invokestatic(NAME, name, RATES, false);
        }
        end(out);
    }

    private InstructionAdapter method(int access, String name, String descriptor) {
        InstructionAdapter out = new InstructionAdapter(writer.visitMethod(access, name, descriptor, null, null));
        out.visitCode();
        return out;
    }

    private static void end(InstructionAdapter out) {
        out.areturn(Type.VOID_TYPE);
        out.visitMaxs(0, 0);
        out.visitEnd();
    }
}
