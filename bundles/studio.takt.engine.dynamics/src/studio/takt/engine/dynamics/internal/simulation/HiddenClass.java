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
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

import studio.takt.equations.api.GraphicalTable;

/** A class that is written for one model: it holds the closures and tables that its methods call. */
final class HiddenClass {
    static final Type CODES = Type.getType(Code[].class);
    static final Type TABLES = Type.getType(GraphicalTable[].class);
    static final String NAME = HiddenClass.class.getPackageName().replace('.', '/') + "/Equations";

    private static final String OBJECT = "java/lang/Object";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    HiddenClass(Class<?> kind) {
        writer.visit(V17, ACC_FINAL, NAME, null, OBJECT, new String[]{Type.getInternalName(kind)});
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "codes", CODES.getDescriptor(), null, null).visitEnd();
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "tables", TABLES.getDescriptor(), null, null).visitEnd();
        constructor();
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

    InstructionAdapter method(int access, String name, String descriptor) {
        InstructionAdapter out = new InstructionAdapter(writer.visitMethod(access, name, descriptor, null, null));
        out.visitCode();
        return out;
    }

    /** Ends a method that gives nothing back. */
    static void end(InstructionAdapter out) {
        out.areturn(Type.VOID_TYPE);
        out.visitMaxs(0, 0);
        out.visitEnd();
    }

    byte[] bytes() {
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** An object of the class. */
    static Object define(byte[] bytes, Parts parts) {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return own.findConstructor(own.lookupClass(),
                    MethodType.methodType(void.class, Code[].class, GraphicalTable[].class))
                    .invoke(parts.codes(), parts.tables());
        } catch (Throwable impossible) {
            throw new IllegalStateException("the equations cannot be compiled", impossible);
        }
    }
}
