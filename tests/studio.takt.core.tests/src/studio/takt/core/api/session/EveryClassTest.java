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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.internal.file.Metaclasses;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.core.internal.operation.FlowEnds;

/** Every class of the metamodel: created, each feature set, undone, redone, saved, loaded, equal. */
class EveryClassTest {
    @TempDir
    private Path folder;

    static List<EClass> classes() {
        return Models.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void isCreatedSetUndoneRedoneSavedAndLoaded(EClass type) throws Exception {
        Path file = folder.resolve("a.takt");
        String saved;
        int steps;
        try (ModelSession session = Models.sessions().create(file, "Sweep")) {
            String empty = text(session);
            String id = create(session, type);
            setAll(session, id, type);
            saved = text(session);
            steps = 0;
            while (session.undoable().isPresent()) {
                session.undo();
                steps++;
            }
            assertEquals(empty, text(session));
            for (int i = 0; i < steps; i++) {
                session.redo();
            }
            assertEquals(saved, text(session));
            session.save();
        }
        assertTrue(steps > 0);
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(List.of(), session.openingFindings());
            assertEquals(saved, text(session));
        }
    }

    static String text(ModelSession session) {
        return session.read(model -> ModelWriter.write(model.project()) + ModelWriter.write(model.layout()));
    }

    private static String create(ModelSession session, EClass type) {
        String id = session.read(model -> EcoreUtil.getID(
                type.getEPackage().getName().equals("layout") ? model.layout() : model.project()));
        for (Models.Step step : Models.wayTo(type)) {
            AddElement add = AddElement.of(id, step.feature().getName(),
                    step.type().getEPackage().getNsPrefix() + ":" + step.type().getName(), Map.of());
            session.execute(add);
            id = add.id();
        }
        return id;
    }

    private static void setAll(ModelSession session, String id, EClass type) {
        int number = 1;
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            number++;
            if (feature instanceof EAttribute attribute && !attribute.isID()
                    && !attribute.getName().equals("formatVersion")) {
                setAttribute(session, id, attribute, number);
            } else if (feature instanceof EReference reference && !reference.isContainment()
                    && !FlowEnds.isFlow(type)) {
                setReference(session, id, reference);
            } else if (feature instanceof EReference reference && reference.isContainment()
                    && reference.getEReferenceType() != EcorePackage.Literals.EOBJECT) {
                EClass child = Metaclasses.concrete(reference.getEReferenceType()).get(0);
                Models.add(session, id, reference.getName(),
                        child.getEPackage().getNsPrefix() + ":" + child.getName());
            }
        }
    }

    private static void setAttribute(ModelSession session, String id, EAttribute attribute, int number) {
        if (attribute.isMany()) {
            List<String> values = new ArrayList<>(List.of(Models.value(attribute, number)));
            values.add(Models.value(attribute, number + 1));
            session.execute(new SetValues(id, attribute.getName(), values));
        } else {
            String value = Models.value(attribute, number);
            session.execute(new SetValue(id, attribute.getName(), value));
            assertEquals(value, session.read(model -> {
                Object now = model.element(id).orElseThrow().eGet(attribute);
                return EcoreUtil.convertToString(attribute.getEAttributeType(), now);
            }));
        }
    }

    private static void setReference(ModelSession session, String id, EReference reference) {
        EClass kind = Metaclasses.concrete(reference.getEReferenceType()).stream()
                .filter(each -> !each.getEPackage().getName().equals("layout")).findFirst().orElseThrow();
        String target = create(session, kind);
        session.execute(new SetReference(id, reference.getName(), target));
        boolean set = session.read(model -> {
            EObject owner = model.element(id).orElseThrow();
            EObject found = model.element(target).orElseThrow();
            Object value = owner.eGet(reference);
            return value == found || value instanceof List<?> list && list.contains(found);
        });
        assertTrue(set, reference.getName());
    }
}
