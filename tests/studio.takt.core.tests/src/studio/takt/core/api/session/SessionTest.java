/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.validation.Validator;
import studio.takt.core.internal.validation.DataTableFileRule;
import studio.takt.model.base.BasePackage;

/** A model is opened, changed, undone, saved, opened again. */
class SessionTest {
    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.of(), Object::toString));
    @TempDir
    private Path folder;

    private static Operation rename(String name) {
        return new Operation() {
            @Override
            public Text label() {
                return Text.literal("Rename");
            }

            @Override
            public Optional<Command> command(ModelAccess model) {
                return Optional.of(new SetCommand(model.domain(), model.project(),
                        BasePackage.Literals.NAMED_ELEMENT__NAME, name));
            }
        };
    }

    private static String name(ModelSession session) {
        return session.read(model -> model.project().getName());
    }

    @Test
    void rulesSeeWhereTheModelLies() throws Exception {
        Validator validator = new Validator(new Registry<>(List.of(new DataTableFileRule()), Rule::id));
        Files.createDirectories(folder.resolve("else\uc11c\uc6b8"));
        try (ModelSession session = sessions.create(folder.resolve("a.takt"), "Acme")) {
            Models.add(session, Models.project(session), "dataTables", "DataTable", "name", "Daily", "path", "d.csv");
            assertEquals(1, session.read(model -> validator.validate(model.project())).size());
            Files.writeString(folder.resolve("d.csv"), "day\n1\n");
            assertEquals(List.of(), session.read(model -> validator.validate(model.project())));
            session.saveAs(folder.resolve("else\uc11c\uc6b8/b.takt"));
            assertEquals(1, session.read(model -> validator.validate(model.project())).size());
        }
    }

    @Test
    void changesAreUndoneRedoneAndSaved() throws Exception {
        Path file = folder.resolve("a.takt");
        List<ModelEvent.Kind> events = new ArrayList<>();
        try (ModelSession session = sessions.create(file, "Acme")) {
            session.subscribe(event -> events.add(event.kind()));
            session.execute(rename("Acme Stamping"));
            assertTrue(session.isDirty());
            session.undo();
            assertEquals("Acme", name(session));
            assertFalse(session.isDirty());
            assertEquals(Optional.empty(), session.undoable());
            session.redo();
            session.save();
            assertFalse(session.isDirty());
        }
        try (ModelSession session = sessions.open(file)) {
            assertEquals("Acme Stamping", name(session));
            assertEquals(List.of(), session.openingFindings());
        }
        assertEquals(List.of(ModelEvent.Kind.EXECUTED, ModelEvent.Kind.UNDONE, ModelEvent.Kind.REDONE,
                ModelEvent.Kind.SAVED, ModelEvent.Kind.CLOSED), events);
        try (var left = Files.list(folder)) {
            assertEquals(List.of("a.takt", "a.takt.bak"),
                    left.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aReadOnlyModelRefusesToChange() throws Exception {
        Path file = folder.resolve("a.takt");
        sessions.create(file, "Acme").close();
        try (ModelSession session = sessions.openReadOnly(file)) {
            OperationRefusedException refused = assertThrows(OperationRefusedException.class,
                    () -> session.execute(rename("B")));
            assertEquals("session.readOnly", refused.finding().rule());
            assertEquals("Acme", name(session));
        }
    }

    @Test
    void aModelTriedIsChangedInMemoryOnly() throws Exception {
        Path file = folder.resolve("a.takt");
        sessions.create(file, "Acme").close();
        try (ModelSession session = sessions.openToTry(file)) {
            session.execute(rename("B"));
            assertEquals("B", name(session));
            assertThrows(ModelFileException.class, session::save);
            session.saveAs(folder.resolve("b.takt"));
        }
        try (ModelSession session = sessions.openReadOnly(file)) {
            assertEquals("Acme", name(session));
        }
        try (ModelSession session = sessions.openReadOnly(folder.resolve("b.takt"))) {
            assertEquals("B", name(session));
        }
    }

    @Test
    void nothingChangesAModelOutsideOfAnOperation() throws Exception {
        try (ModelSession session = sessions.create(folder.resolve("a.takt"), "Acme")) {
            assertThrows(IllegalStateException.class, () -> session.read(model -> {
                model.project().setName("B");
                return "";
            }));
            assertThrows(IllegalStateException.class, () -> session.read(model -> {
                model.domain().getCommandStack().execute(rename("B").command(model).orElseThrow());
                return "";
            }));
        }
    }
}
