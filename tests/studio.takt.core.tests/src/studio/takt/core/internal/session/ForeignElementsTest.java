/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.model.base.BasePackage;

/** Elements of other people's metamodels, without ids, are saved, undone and recovered like our own. */
class ForeignElementsTest {
    private static final String NAMESPACE = "https://example.org/energy/1";
    private final EClass meter = EcoreFactory.eINSTANCE.createEClass();
    private final EAttribute power = EcoreFactory.eINSTANCE.createEAttribute();
    @TempDir
    private Path folder;

    @BeforeEach
    void register() {
        EPackage energy = EcoreFactory.eINSTANCE.createEPackage();
        energy.setName("energy");
        energy.setNsPrefix("vsm");
        energy.setNsURI(NAMESPACE);
        meter.setName("Meter");
        power.setName("power");
        power.setEType(EcorePackage.Literals.EDOUBLE);
        meter.getEStructuralFeatures().add(power);
        energy.getEClassifiers().add(meter);
        EPackage.Registry.INSTANCE.put(NAMESPACE, energy);
    }

    @AfterEach
    void forget() {
        EPackage.Registry.INSTANCE.remove(NAMESPACE);
    }

    private record Change(java.util.function.Function<ModelAccess, Command> change) implements Operation {
        @Override
        public Text label() {
            return Text.literal("Energy");
        }

        @Override
        public Optional<Command> command(ModelAccess model) {
            return Optional.of(change.apply(model));
        }
    }

    private static String text(ModelSession session) {
        return session.read(model -> ModelWriter.write(model.project()));
    }

    private static EObject first(ModelAccess model) {
        return model.project().getExtensions().get(0);
    }

    @Test
    void theyAreKept() throws Exception {
        Path file = folder.resolve("a.takt");
        String saved;
        try (ModelSession session = Models.sessions().create(file, "A")) {
            String before = text(session);
            session.execute(new Change(model -> new AddCommand(model.domain(), model.project(),
                    BasePackage.Literals.NAMED_ELEMENT__EXTENSIONS, List.of(EcoreUtil.create(meter),
                            EcoreUtil.create(meter)))));
            session.execute(new Change(model -> new SetCommand(model.domain(), first(model), power, 7.5)));
            saved = text(session);
            assertTrue(saved.contains("power=\"7.5\""), saved);
            assertEquals(saved, recovered());
            session.undo();
            session.undo();
            assertEquals(before, text(session));
            session.redo();
            session.redo();
            assertEquals(saved, text(session));
            session.save();
        }
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(saved, text(session));
        }
        EPackage.Registry.INSTANCE.remove(NAMESPACE);
        ModelFileException e = assertThrows(ModelFileException.class, () -> Models.sessions().open(file));
        assertEquals("file.unknownClass", e.findings().get(0).rule());
    }

    private String recovered() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String name : List.of("a.takt", ".a.takt.journal")) {
            Files.copy(folder.resolve(name), copy.resolve(name));
        }
        try (ModelSession session = Models.sessions().open(copy.resolve("a.takt"))) {
            return text(session);
        }
    }
}
