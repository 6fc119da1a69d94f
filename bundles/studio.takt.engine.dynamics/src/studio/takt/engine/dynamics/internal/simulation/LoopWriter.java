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

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.LADD;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.engine.dynamics.internal.simulation.CompiledModel.StockPlaces;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Remembered;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Step;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;
import studio.takt.equations.api.Expression.Call;

/**
 * Writes a small model, the method of integration included, as one loop over the steps with all values in local
 * variables.
 */
final class LoopWriter {
    /** Longer methods are left alone by the just-in-time compiler. */
    private static final int MOST_BYTES = 7_900;
    private static final int MOST_VARIABLES = 1_000;
    private static final Type STATE = Type.getType(State.class);
    private static final Type DOUBLES = Type.getType(double[].class);

    private final ExpressionWriter.Names names;
    private final int[] level;
    private final int levels;
    private final List<Step> steps;
    private final List<StockPlaces> stocks;
    private final List<Remembered> memories;

    LoopWriter(ExpressionWriter.Names names, int[] level, int levels, List<Step> steps, List<StockPlaces> stocks,
            List<Remembered> memories) {
        this.names = names;
        this.level = level;
        this.levels = levels;
        this.steps = steps;
        this.stocks = stocks;
        this.memories = memories;
    }

    /** The loop; empty if the model is too large or holds what no machine code is written for. */
    Optional<Loop> write(Method method) {
        if (method == Method.RK45 || level.length + levels > MOST_VARIABLES) {
            return Optional.empty();
        }
        Parts parts = new Parts();
        HiddenClass type = new HiddenClass(Loop.class);
        InstructionAdapter out = type.method(ACC_PUBLIC, "advance",
                Type.getMethodDescriptor(Type.VOID_TYPE, STATE, Type.INT_TYPE));
        LocalFrame frame = new LocalFrame(out, parts, level, levels);
        Body body = new Body(out, frame, Tableau.of(method));
        body.enter();
        Label again = new Label();
        out.mark(again);
        body.step();
        out.iinc(LocalFrame.STEPS, -1);
        out.load(LocalFrame.STEPS, Type.INT_TYPE);
        out.visitJumpInsn(IFGT, again);
        body.leave();
        Label end = new Label();
        out.mark(end);
        HiddenClass.end(out);
        byte[] bytes = frame.isComplete() ? type.bytes() : new byte[0];
        return frame.isComplete() && end.getOffset() <= MOST_BYTES
                ? Optional.of((Loop) HiddenClass.define(bytes, parts))
                : Optional.empty();
    }

    /** The instructions of the one method. */
    private final class Body {
        private final InstructionAdapter out;
        private final LocalFrame frame;
        private final EquationWriter equations;
        private final Tableau tableau;
        /** By stage and level: the local variable of a rate. */
        private final int[][] rates;
        private final int[] before;

        Body(InstructionAdapter out, LocalFrame frame, Tableau tableau) {
            this.out = out;
            this.frame = frame;
            this.tableau = tableau;
            this.equations = new EquationWriter(out, frame, names);
            this.rates = IntStream.range(0, tableau.weights().length)
                    .mapToObj(stage -> IntStream.range(0, levels).map(i -> frame.local()).toArray())
                    .toArray(int[][]::new);
            this.before = IntStream.range(0, levels).map(i -> frame.local()).toArray();
        }

        private void load(int local) {
            out.load(local, Type.DOUBLE_TYPE);
        }

        private void store(int local) {
            out.store(local, Type.DOUBLE_TYPE);
        }

        /** From the arrays. */
        void enter() {
            ofState("dt", "D");
            store(LocalFrame.DT);
            frame.setting("start");
            store(LocalFrame.START);
            ofState("time", "D");
            store(LocalFrame.TIME);
            ofState("stepTime", "D");
            store(LocalFrame.STEP_TIME);
            ofState("step", "J");
            out.store(LocalFrame.STEP, Type.LONG_TYPE);
            ofState("slots", DOUBLES.getDescriptor());
            out.store(LocalFrame.SLOTS, InstructionAdapter.OBJECT_TYPE);
            for (int i = 0; i < levels; i++) {
                element("levels", i);
                out.visitInsn(DALOAD);
                store(frame.ofLevel(i));
            }
            for (int place = 0; place < level.length; place++) {
                if (level[place] < 0) {
                    element("values", place);
                    out.visitInsn(DALOAD);
                    store(frame.ofVariable(place));
                }
            }
        }

        /** Back into the arrays. */
        void leave() {
            for (int i = 0; i < levels; i++) {
                element("levels", i);
                load(frame.ofLevel(i));
                out.visitInsn(DASTORE);
            }
            for (StockPlaces stock : stocks) {
                back(stock.place());
            }
            for (Step step : steps) {
                back(step.place());
            }
            toState("time", LocalFrame.TIME, Type.DOUBLE_TYPE);
            toState("stepTime", LocalFrame.STEP_TIME, Type.DOUBLE_TYPE);
            toState("step", LocalFrame.STEP, Type.LONG_TYPE);
        }

        private void back(int place) {
            element("values", place);
            load(frame.ofVariable(place));
            out.visitInsn(DASTORE);
        }

        private void element(String array, int index) {
            ofState(array, DOUBLES.getDescriptor());
            out.iconst(index);
        }

        private void ofState(String field, String descriptor) {
            out.load(LocalFrame.STATE, InstructionAdapter.OBJECT_TYPE);
            out.getfield(STATE.getInternalName(), field, descriptor);
        }

        private void toState(String field, int local, Type type) {
            out.load(LocalFrame.STATE, InstructionAdapter.OBJECT_TYPE);
            out.load(local, type);
            out.putfield(STATE.getInternalName(), field, type.getDescriptor());
        }

        void step() {
            keep();
            rates(rates[0]);
            for (int i = 0; i < levels && tableau.stages().length > 0; i++) {
                load(frame.ofLevel(i));
                store(before[i]);
            }
            for (int stage = 0; stage < tableau.stages().length; stage++) {
                move(tableau.stages()[stage]);
                load(LocalFrame.STEP_TIME);
                out.dconst(tableau.times()[stage]);
                load(LocalFrame.DT);
                out.visitInsn(DMUL);
                out.visitInsn(DADD);
                store(LocalFrame.TIME);
                evaluate();
                rates(rates[stage + 1]);
            }
            move(tableau.weights());
            kept();
            next();
            evaluate();
        }

        /** What functions keep is kept all at once, before anything moves. */
        private void keep() {
            previous((call, previous) -> {
                out.load(LocalFrame.SLOTS, InstructionAdapter.OBJECT_TYPE);
                out.iconst(previous.slot() + 1);
                equations.kept(call, previous);
                out.visitInsn(DASTORE);
            });
        }

        private void kept() {
            previous((call, previous) -> {
                out.load(LocalFrame.SLOTS, InstructionAdapter.OBJECT_TYPE);
                out.iconst(previous.slot());
                frame.slot(previous.slot() + 1);
                out.visitInsn(DASTORE);
            });
        }

        private void previous(BiConsumer<Call, Previous> writer) {
            for (Remembered each : memories) {
                if (each.memory() instanceof Previous previous) {
                    writer.accept(each.call(), previous);
                }
            }
        }

        private void next() {
            out.load(LocalFrame.STEP, Type.LONG_TYPE);
            out.lconst(1);
            out.visitInsn(LADD);
            out.store(LocalFrame.STEP, Type.LONG_TYPE);
            load(LocalFrame.START);
            out.load(LocalFrame.STEP, Type.LONG_TYPE);
            out.visitInsn(L2D);
            load(LocalFrame.DT);
            out.visitInsn(DMUL);
            out.visitInsn(DADD);
            store(LocalFrame.STEP_TIME);
            load(LocalFrame.STEP_TIME);
            store(LocalFrame.TIME);
        }

        private void evaluate() {
            for (Step step : steps) {
                equations.value(step);
                store(frame.ofVariable(step.place()));
            }
        }

        private void rates(int[] into) {
            for (StockPlaces stock : stocks) {
                equations.rate(stock);
                store(into[level[stock.place()]]);
            }
            for (Remembered each : memories) {
                if (each.memory() instanceof Trend trend) {
                    equations.rate(each.call(), trend);
                    store(into[trend.level()]);
                } else if (each.memory() instanceof Chain chain) {
                    chain(each.call(), chain, into);
                }
            }
        }

        /** As {@link Arithmetic#rates}. */
        private void chain(Call call, Chain chain, int[] into) {
            int stage = frame.local();
            int in = frame.local();
            equations.stage(call, chain);
            store(stage);
            equations.input(call, chain);
            store(in);
            for (int i = chain.first(); i < chain.first() + chain.order(); i++) {
                int outflow = frame.local();
                frame.level(i);
                if (chain.material()) {
                    load(stage);
                    out.visitInsn(DDIV);
                }
                store(outflow);
                load(in);
                load(outflow);
                out.visitInsn(DSUB);
                if (!chain.material()) {
                    load(stage);
                    out.visitInsn(DDIV);
                }
                store(into[i]);
                in = outflow;
            }
        }

        private void move(double[] weights) {
            for (int i = 0; i < levels; i++) {
                load(tableau.stages().length == 0 ? frame.ofLevel(i) : before[i]);
                load(LocalFrame.DT);
                boolean first = true;
                for (int k = 0; k < weights.length; k++) {
                    if (weights[k] != 0) {
                        load(rates[k][i]);
                        weigh(weights[k]);
                        if (!first) {
                            out.visitInsn(DADD);
                        }
                        first = false;
                    }
                }
                out.visitInsn(DMUL);
                out.visitInsn(DADD);
                store(frame.ofLevel(i));
            }
        }

        private void weigh(double weight) {
            if (weight != 1) {
                out.dconst(weight);
                out.visitInsn(DMUL);
            }
        }
    }
}
