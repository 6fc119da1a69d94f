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
import static org.objectweb.asm.Opcodes.DALOAD;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.equations.api.GraphicalTable;

/** Values in local variables of one method, which the just-in-time compiler keeps in registers as far as they go. */
final class LocalFrame implements Frame {
    /** The parameters of the method: this, the state, how many steps. */
    static final int STATE = 1;
    static final int STEPS = 2;
    /** What a function keeps from step to step stays in its array. */
    static final int SLOTS = 3;
    static final int DT = 4;
    static final int START = 6;
    static final int TIME = 8;
    static final int STEP_TIME = 10;
    static final int STEP = 12;
    private static final int FIRST = 14;

    private final InstructionAdapter out;
    private final Parts parts;
    private final int[] level;
    private final int variables;
    private int free;
    private boolean complete = true;

    /**
     * A frame.
     *
     * @param level  by place: the level of a stock; −1 of anything else
     * @param levels how many levels there are, stocks included
     */
    LocalFrame(InstructionAdapter out, Parts parts, int[] level, int levels) {
        this.out = out;
        this.parts = parts;
        this.level = level;
        this.variables = FIRST + 2 * levels;
        this.free = variables + 2 * level.length;
    }

    /** Whether everything asked for was there; otherwise what was written is useless. */
    boolean isComplete() {
        return complete;
    }

    /** The local variable of what is at a place: a stock is its level. */
    int ofVariable(int place) {
        return level[place] >= 0 ? ofLevel(level[place]) : variables + 2 * place;
    }

    int ofLevel(int index) {
        return FIRST + 2 * index;
    }

    private void load(int local) {
        out.load(local, Type.DOUBLE_TYPE);
    }

    @Override
    public void variable(int place) {
        load(ofVariable(place));
    }

    @Override
    public void level(int index) {
        load(ofLevel(index));
    }

    @Override
    public void slot(int index) {
        out.load(SLOTS, InstructionAdapter.OBJECT_TYPE);
        out.iconst(index);
        out.visitInsn(DALOAD);
    }

    @Override
    public void time() {
        load(TIME);
    }

    @Override
    public void stepTime() {
        load(STEP_TIME);
    }

    @Override
    public void dt() {
        load(DT);
    }

    @Override
    public void setting(String name) {
        out.load(STATE, InstructionAdapter.OBJECT_TYPE);
        out.getfield(Type.getInternalName(State.class), "settings", Type.getDescriptor(Settings.class));
        out.invokevirtual(Type.getInternalName(Settings.class), name, "()D", false);
    }

    /** A closure reads arrays, which are not kept up to date. */
    @Override
    public void closure(Code code) {
        complete = false;
        out.dconst(0);
    }

    @Override
    public void table(GraphicalTable table) {
        out.load(0, InstructionAdapter.OBJECT_TYPE);
        out.getfield(HiddenClass.NAME, "tables", HiddenClass.TABLES.getDescriptor());
        out.iconst(parts.add(table));
        out.visitInsn(AALOAD);
    }

    @Override
    public int local() {
        free += 2;
        return free - 2;
    }
}
