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

/**
 * Values in arrays, which a method is given with all else it needs: a model may have as many variables, in as many
 * methods, as it likes.
 */
final class ArrayFrame implements Frame {
    /** The parameters of every method: the state, its arrays, the closures, the tables. */
    static final int STATE = 0;
    static final int VALUES = 1;
    static final int LEVELS = 2;
    static final int SLOTS = 3;
    static final int CODES = 4;
    static final int TABLES = 5;
    /** One more, of some methods: what the rates are written into. */
    static final int RATES = 6;
    private static final int FIRST_FREE = 7;

    private static final Type CODE = Type.getType(Code.class);
    private static final String OF_STATE = Type.getInternalName(State.class);
    private static final String OF_SETTINGS = Type.getInternalName(Settings.class);

    private final InstructionAdapter out;
    private final Parts parts;
    private int free = FIRST_FREE;

    ArrayFrame(InstructionAdapter out, Parts parts) {
        this.out = out;
        this.parts = parts;
    }

    @Override
    public void variable(int place) {
        element(VALUES, place);
    }

    @Override
    public void level(int index) {
        element(LEVELS, index);
    }

    @Override
    public void slot(int index) {
        element(SLOTS, index);
    }

    private void element(int array, int index) {
        out.load(array, InstructionAdapter.OBJECT_TYPE);
        out.iconst(index);
        out.visitInsn(DALOAD);
    }

    @Override
    public void time() {
        ofState("time");
    }

    @Override
    public void stepTime() {
        ofState("stepTime");
    }

    @Override
    public void dt() {
        ofState("dt");
    }

    private void ofState(String field) {
        out.load(STATE, InstructionAdapter.OBJECT_TYPE);
        out.getfield(OF_STATE, field, "D");
    }

    @Override
    public void setting(String name) {
        out.load(STATE, InstructionAdapter.OBJECT_TYPE);
        out.getfield(OF_STATE, "settings", Type.getDescriptor(Settings.class));
        out.invokevirtual(OF_SETTINGS, name, "()D", false);
    }

    @Override
    public void closure(Code code) {
        out.load(CODES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(parts.add(code));
        out.visitInsn(AALOAD);
        out.load(STATE, InstructionAdapter.OBJECT_TYPE);
        out.invokeinterface(CODE.getInternalName(), "at",
                Type.getMethodDescriptor(Type.DOUBLE_TYPE, Type.getType(State.class)));
    }

    @Override
    public void table(GraphicalTable table) {
        out.load(TABLES, InstructionAdapter.OBJECT_TYPE);
        out.iconst(parts.add(table));
        out.visitInsn(AALOAD);
    }

    @Override
    public int local() {
        free += 2;
        return free - 2;
    }
}
