/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.base.IdentifiedElement;

/**
 * Makes an element where elements of its class belong in the project, and lets another one refer to it.
 *
 * @param id      id of the new element
 * @param element id of the element that will refer to it
 * @param feature name of its reference
 * @param type    name of the class of the new element
 * @param name    its name
 */
public record NewElement(String id, String element, String feature, String type, String name) implements Operation {

    @Override
    public Text label() {
        return Text.of(NewElement.class, "label.new");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        EClass made = Metamodel.named(type)
                .orElseThrow(() -> new IllegalArgumentException("no class " + type));
        List<Operation> steps = new ArrayList<>();
        String container = model.project().getId();
        EObject known = model.project();
        List<EReference> way = Metamodel.home(made);
        for (EReference next : way.subList(0, way.size() - 1)) {
            Optional<EObject> first = known == null ? Optional.empty() : first(known, next);
            String inside = first.map(each -> ((IdentifiedElement) each).getId()).orElseGet(AddElement::newId);
            if (first.isEmpty()) {
                steps.add(new AddElement(inside, container, next.getName(), next.getEReferenceType().getName(),
                        Map.of("name", next.getEReferenceType().getName())));
            }
            known = first.orElse(null);
            container = inside;
        }
        steps.add(new AddElement(id, container, way.get(way.size() - 1).getName(), type,
                name.isBlank() ? Map.of() : Map.of("name", name.strip())));
        steps.add(new SetReference(element, feature, targets(model)));
        return new Composite(label(), steps).command(model);
    }

    private static Optional<EObject> first(EObject owner, EReference feature) {
        Object value = owner.eGet(feature);
        return value instanceof List<?> list
                ? list.stream().map(EObject.class::cast).findFirst()
                : Optional.ofNullable((EObject) value);
    }

    /** What is referred to already stays, where there may be several. */
    private List<String> targets(ModelAccess model) {
        List<String> all = new ArrayList<>();
        model.element(element).ifPresent(owner -> {
            if (owner.eClass().getEStructuralFeature(feature) instanceof EReference reference && reference.isMany()) {
                ((List<?>) owner.eGet(reference)).forEach(each -> all.add(((IdentifiedElement) each).getId()));
            }
        });
        all.add(id);
        return all;
    }
}
