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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** The gate is all or nothing, whatever a plug-in's operation does. */
class GateTest {
    @TempDir
    private Path folder;
    private ModelSession session;
    private String map;

    @BeforeEach
    void open() throws Exception {
        session = Models.sessions().create(folder.resolve("a.takt"), "Gate");
        map = Models.add(session, Models.project(session), "maps", "ValueStreamMap", "name", "Current");
        String process = Models.add(session, map, "nodes", "Process", "name", "P");
        String store = Models.add(session, map, "nodes", "Supermarket", "name", "S");
        Models.connect(session, map, store, process, "MaterialFlow", "withdrawal");
        session.save();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String text() {
        return session.read(model -> ModelWriter.write(model.project()));
    }

    private static Operation operation(Function<ModelAccess, Command> command) {
        return new Operation() {
            @Override
            public Text label() {
                return Text.literal("Test");
            }

            @Override
            public Optional<Command> command(ModelAccess model) {
                return Optional.of(command.apply(model));
            }
        };
    }

    /** A command of a careless plug-in: changes the model by hand, and may fail half-way. */
    private static Command careless(ModelAccess model, Consumer<ValueStreamMap> change) {
        return new AbstractCommand("careless") {
            @Override
            protected boolean prepare() {
                return true;
            }

            @Override
            public void execute() {
                change.accept(model.project().getMaps().get(0));
            }

            @Override
            public void redo() {
                execute();
            }
        };
    }

    @Test
    void aCommandThatFailsHalfWayLeavesNothing() {
        String before = text();
        for (int last = 1; last <= 8; last++) {
            int steps = last;
            assertThrows(ArithmeticException.class, () -> session.execute(operation(model -> careless(model, found -> {
                List<Runnable> changes = List.of(() -> found.setName("X"),
                        () -> found.getNodes().get(0).setDocumentation("D"),
                        () -> found.getFlows().get(0).setSource(null), () -> found.getNodes().remove(1),
                        () -> found.getNodes().add(EcoreUtil.copy(found.getNodes().get(0))),
                        () -> found.getNodes().move(0, 1), () -> found.getFlows().clear(),
                        () -> found.getNodes().clear());
                changes.subList(0, steps).forEach(Runnable::run);
                throw new ArithmeticException("oops");
            }))));
            assertEquals(before, text());
            assertFalse(session.isDirty());
        }
        session.execute(new SetValue(map, "name", "still works"));
        session.undo();
        assertEquals(before, text());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        String before = text();
        OperationRefusedException refused = assertThrows(OperationRefusedException.class,
                () -> session.execute(operation(model -> new RemoveCommand(model.domain(), model.project(),
                        ProjectPackage.Literals.PROJECT__MAPS,
                        List.of(model.project().getMaps().get(0))).chain(
                                new AddCommand(model.domain(),
                                        model.project(), ProjectPackage.Literals.PROJECT__SCENARIOS, List.of())))));
        assertEquals("operation.impossible", refused.finding().rule());
        assertEquals("operation.dangling", assertThrows(OperationRefusedException.class,
                () -> session.execute(operation(model -> RemoveCommand.create(model.domain(),
                        model.project().getMaps().get(0), VsmPackage.Literals.VALUE_STREAM_MAP__NODES,
                        List.of(model.project().getMaps().get(0).getNodes().get(0))))))
                .finding().rule());
        assertEquals(before, text());
    }

    @Test
    void copiesGetIdsOfTheirOwn() {
        session.execute(operation(model -> new AddCommand(model.domain(), model.project(),
                ProjectPackage.Literals.PROJECT__MAPS, EcoreUtil.copy(model.project().getMaps().get(0)))));
        List<String> ids = session.read(model -> {
            List<String> all = new ArrayList<>();
            model.project().eAllContents().forEachRemaining(each -> all.add(EcoreUtil.getID(each)));
            return all;
        });
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(8, ids.size());
    }

    @Test
    void whatIsAddedWithoutAnIdIsUndoneAndComesBackAsTheSame() {
        String before = text();
        session.execute(operation(model -> new AddCommand(model.domain(), model.project(),
                ProjectPackage.Literals.PROJECT__MAPS,
                EcoreUtil.create(VsmPackage.Literals.VALUE_STREAM_MAP))));
        String after = text();
        session.undo();
        assertEquals(before, text());
        session.redo();
        assertEquals(after, text());
        session.undo();
        assertEquals(before, text());
    }

    @Test
    void anIdNeverChanges() {
        String before = text();
        assertThrows(IllegalStateException.class,
                () -> session.execute(operation(model -> careless(model, found -> found.setId("other")))));
        assertEquals(before, text());
        session.execute(new SetValue(map, "name", "still there"));
    }

    @Test
    void whatCannotUndoItselfIsUndone() {
        String before = text();
        session.execute(operation(model -> new AbstractCommand() {
            @Override
            protected boolean prepare() {
                return true;
            }

            @Override
            public boolean canUndo() {
                return false;
            }

            @Override
            public void execute() {
                model.project().setName("X");
            }

            @Override
            public void redo() {
                throw new UnsupportedOperationException();
            }
        }));
        String after = text();
        session.undo();
        assertEquals(before, text());
        session.redo();
        assertEquals(after, text());
        session.undo();
        assertEquals(before, text());
    }

    @Test
    void aTextThatNoFileCanHoldIsRefused() {
        String before = text();
        OperationRefusedException refused = assertThrows(OperationRefusedException.class, () -> session
                .execute(new SetValue(Models.project(session), "documentation", "a\u0001b")));
        assertTrue(refused.finding().message().in(java.util.Locale.ENGLISH).contains("U+0001"));
        assertEquals(before, text());
    }

    @Test
    void anOperationExecutesNoOtherOne() {
        assertThrows(IllegalStateException.class, () -> session.execute(operation(
                model -> careless(model, found -> session.execute(new SetValue(map, "name", "inner"))))));
        assertThrows(IllegalStateException.class,
                () -> session.execute(operation(model -> careless(model, found -> session.undo()))));
        assertEquals("Current", session.read(model -> model.project().getMaps().get(0).getName()));
    }

    @Test
    void severalOperationsAreOne() {
        String before = text();
        AddElement add = AddElement.of(map, "nodes", "Process", Map.of("name", "New"));
        session.execute(new Composite(Text.literal("Both"),
                List.of(add, new SetValue(add.id(), "cycleTime", "45 s"))));
        assertTrue(text().contains("45 s"));
        session.undo();
        assertEquals(before, text());
        session.redo();
        assertTrue(text().contains("45 s"));
        session.undo();
        assertThrows(OperationRefusedException.class, () -> session.execute(new Composite(Text.literal("Both"),
                List.of(AddElement.of(map, "nodes", "Process", Map.of()), new SetValue(map, "nonsense", "1")))));
        assertEquals(before, text());
    }

    @Test
    void doingNothingLeavesNoTrace() {
        session.execute(new SetValue(map, "name", "Current"));
        session.execute(operation(model -> careless(model, found -> found.setName("Current"))));
        assertEquals(Optional.empty(), session.undoable().filter(each -> each.in(java.util.Locale.ENGLISH)
                .equals("Test")));
        assertFalse(session.isDirty());
    }

    @Test
    void eventsComeInOrderEvenIfAListenerActs() {
        List<String> seen = new ArrayList<>();
        session.subscribe(event -> {
            if (event.kind() == ModelEvent.Kind.EXECUTED && seen.isEmpty()) {
                session.execute(new SetValue(map, "name", "second"));
            }
        });
        session.subscribe(event -> seen.add(event.kind() + " " + event.label().in(java.util.Locale.ENGLISH)));
        session.subscribe(event -> {
            throw new IllegalStateException("a careless listener");
        });
        session.execute(new SetValue(map, "documentation", "first"));
        assertEquals(List.of("EXECUTED Set documentation", "EXECUTED Set name"), seen);
    }

    @Test
    void aModelIsNotReadAfterTheCall() {
        ModelAccess kept = session.read(model -> model);
        assertThrows(IllegalStateException.class, kept::project);
        session.close();
        assertThrows(IllegalStateException.class, () -> session.read(ModelAccess::project));
    }

    @Test
    void manyThreadsTakeTurns() throws Exception {
        int each = 100;
        String before = text();
        List<String> threads = new ArrayList<>();
        session.subscribe(event -> threads.add(Thread.currentThread().getName()));
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> workers = List.of(worker(start, each, "A", failures), worker(start, each, "B", failures));
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        assertEquals(List.of(), failures);
        int nodes = session.read(model -> model.project().getMaps().get(0).getNodes().size());
        assertEquals(2 * each + 2, nodes);
        assertEquals(List.of("takt model a.takt"), threads.stream().distinct().toList());
        int steps = 0;
        for (; session.isDirty(); steps++) {
            session.undo();
        }
        assertEquals(4 * each, steps);
        assertEquals(before, text());
        assertNotEquals(0, steps);
    }

    private Thread worker(CountDownLatch start, int count, String name, List<Throwable> failures) {
        Thread worker = new Thread(() -> {
            try {
                start.await();
                for (int i = 0; i < count; i++) {
                    String id = Models.add(session, map, "nodes", "Inventory", "name", name + i);
                    session.execute(new SetValue(id, "documentation", name));
                    String read = session.read(model -> ((studio.takt.model.base.NamedElement) model.element(id)
                            .orElseThrow()).getDocumentation());
                    assertEquals(name, read);
                }
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        worker.start();
        return worker;
    }
}
