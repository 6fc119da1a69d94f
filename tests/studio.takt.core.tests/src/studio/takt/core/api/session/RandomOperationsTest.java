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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.connection.Connection;
import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.MoveElement;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Metaclasses;
import studio.takt.model.vsm.MapNode;

/** Long random work: what the journal holds is what the model is; all undone is what it was; all redone what it became. */
class RandomOperationsTest {
    private static final int OPERATIONS = 500;
    private final Random random = new Random(20261121);
    private final List<String> refused = new ArrayList<>();
    @TempDir
    private Path folder;

    @Test
    void journalUndoAndRedoAgree() throws Exception {
        Path file = folder.resolve("a.takt");
        try (ModelSession session = Models.sessions().create(file, "Random")) {
            String before = EveryClassTest.text(session);
            String map = Models.add(session, Models.project(session), "maps", "ValueStreamMap");
            for (int i = 0; i < 12; i++) {
                Models.add(session, map, "nodes", i % 3 == 0 ? "Process" : "Inventory");
            }
            for (int i = 0; i < OPERATIONS; i++) {
                step(session);
                if (i % 60 == 59) {
                    assertEquals(EveryClassTest.text(session), recovered(file, i), "after " + i);
                }
            }
            assertTrue(refused.size() < OPERATIONS / 4, refused.size() + " refused: " + refused);
            String after = EveryClassTest.text(session);
            int steps = 0;
            for (; session.undoable().isPresent(); steps++) {
                session.undo();
            }
            assertTrue(steps > OPERATIONS / 2, "steps " + steps);
            assertEquals(before, EveryClassTest.text(session));
            assertEquals(before, recovered(file, OPERATIONS));
            byte[] bytes = Files.readAllBytes(file);
            session.save();
            assertEquals(new String(bytes, "UTF-8"), Files.readString(file));
            for (; session.redoable().isPresent(); steps--) {
                session.redo();
            }
            assertEquals(0, steps);
            assertEquals(after, EveryClassTest.text(session));
        }
    }

    /** What another session finds if this process dies now. */
    private String recovered(Path file, int number) throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy" + number));
        for (String name : List.of("a.takt", "a.taktd", ".a.takt.journal")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        try (ModelSession session = Models.sessions().open(copy.resolve("a.takt"))) {
            assertEquals(List.of("journal.replayed"),
                    session.openingFindings().stream().map(each -> each.rule()).toList());
            return EveryClassTest.text(session);
        }
    }

    private void step(ModelSession session) {
        int choice = random.nextInt(100);
        if (choice < 8) {
            session.undo();
        } else if (choice < 12) {
            session.redo();
        } else {
            List<Operation> operations = session.read(model -> choice < 20
                    ? List.of(operation(model), operation(model), operation(model))
                    : List.of(operation(model)));
            try {
                session.execute(operations.size() == 1
                        ? operations.get(0)
                        : new Composite(Text.literal("Several"), operations));
            } catch (OperationRefusedException e) {
                refused.add(e.getMessage());
            }
        }
    }

    private Operation operation(ModelAccess model) {
        int choice = random.nextInt(100);
        if (choice < 30) {
            return add(model);
        }
        if (choice < 60) {
            return set(model);
        }
        if (choice < 72) {
            return refer(model);
        }
        if (choice < 84) {
            return connect(model);
        }
        return choice < 92 ? move(model) : new DeleteElements(List.of(id(any(model, false))));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String id(EObject element) {
        return EcoreUtil.getID(element);
    }

    private EObject any(ModelAccess model, boolean withRoots) {
        List<EObject> all = new ArrayList<>();
        for (EObject root : List.of(model.project(), model.layout())) {
            if (withRoots) {
                all.add(root);
            }
            root.eAllContents().forEachRemaining(all::add);
        }
        return one(all);
    }

    private Operation add(ModelAccess model) {
        while (true) {
            EObject owner = any(model, true);
            List<EReference> places = owner.eClass().getEAllContainments().stream()
                    .filter(each -> each.getEReferenceType() != EcorePackage.Literals.EOBJECT)
                    .filter(each -> each.isMany() || !owner.eIsSet(each)).toList();
            if (!places.isEmpty()) {
                EReference place = one(places);
                EClass type = one(Metaclasses.concrete(place.getEReferenceType()));
                return AddElement.of(id(owner), place.getName(),
                        type.getEPackage().getNsPrefix() + ":" + type.getName(), Map.of());
            }
        }
    }

    private Operation set(ModelAccess model) {
        while (true) {
            EObject owner = any(model, true);
            List<EAttribute> attributes = owner.eClass().getEAllAttributes().stream().filter(each -> !each.isID()
                    && !each.getName().equals("formatVersion")).toList();
            if (!attributes.isEmpty()) {
                EAttribute attribute = one(attributes);
                String value = random.nextInt(5) == 0 ? "" : Models.value(attribute, random.nextInt(20));
                return attribute.isMany()
                        ? new SetValues(id(owner), attribute.getName(), value.isEmpty() ? List.of() : List.of(value))
                        : new SetValue(id(owner), attribute.getName(), value);
            }
        }
    }

    private Operation refer(ModelAccess model) {
        while (true) {
            EObject owner = any(model, true);
            List<EReference> references = owner.eClass().getEAllReferences().stream()
                    .filter(each -> !each.isContainment()).toList();
            if (!references.isEmpty()) {
                EReference reference = one(references);
                List<EObject> targets = new ArrayList<>();
                model.project().eAllContents().forEachRemaining(each -> {
                    if (reference.getEReferenceType().isInstance(each)) {
                        targets.add(each);
                    }
                });
                if (targets.isEmpty()) {
                    continue;
                }
                List<String> ids = random.nextInt(4) == 0 ? List.of() : List.of(id(one(targets)));
                return new SetReference(id(owner), reference.getName(), ids);
            }
        }
    }

    private Operation connect(ModelAccess model) {
        List<MapNode> nodes = model.project().getMaps().stream().flatMap(map -> map.getNodes().stream()).toList();
        for (int i = 0; i < 50 && !nodes.isEmpty(); i++) {
            MapNode source = one(nodes);
            MapNode target = one(nodes);
            List<Connection> allowed = source.eContainer() == target.eContainer()
                    ? ConnectionTable.standard().allowed(source, target)
                    : List.of();
            if (!allowed.isEmpty()) {
                Connection connection = one(allowed);
                return Connect.of(id(source.eContainer()), id(source), id(target), connection.flow().getName(),
                        connection.kinds().isEmpty() ? "" : one(connection.kinds()));
            }
        }
        return add(model);
    }

    private Operation move(ModelAccess model) {
        EObject moved = any(model, false);
        List<EObject> owners = new ArrayList<>(List.of(moved.eContainer()));
        moved.eResource().getAllContents().forEachRemaining(each -> {
            if (each.eClass() == moved.eContainer().eClass()) {
                owners.add(each);
            }
        });
        return new MoveElement(id(moved), id(one(owners)), moved.eContainingFeature().getName(),
                random.nextInt(4) - 1);
    }
}
