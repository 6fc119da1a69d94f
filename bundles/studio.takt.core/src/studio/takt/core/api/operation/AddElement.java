/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Ids;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.Labels;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Adds a new element. What it may be is said by the metamodel.
 *
 * @param id        its id, so that later operations can name it
 * @param container id of the element that will contain it
 * @param feature   name of the feature that will contain it
 * @param type      name of its class, e.g. {@code Process}
 * @param values    name of a feature → its value as a file has it; for a reference the ids, with spaces between
 */
public record AddElement(String id, String container, String feature, String type, Map<String, String> values)
        implements
            Operation {

    /** Copies the values, keeping their order. */
    public AddElement {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** With a new random id. */
    public static AddElement of(String container, String feature, String type, Map<String, String> values) {
        return new AddElement(Ids.random(), container, feature, type, values);
    }

    /** A new random id for an element. */
    public static String newId() {
        return Ids.random();
    }

    @Override
    public Text label() {
        return Text.of(AddElement.class, "label.add", Labels.words(type.substring(type.indexOf(':') + 1)));
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        EObject owner = target.element(container);
        EReference place = Target.containment(owner, feature);
        if (!place.isMany() && owner.eIsSet(place)) {
            throw Refusals.of(owner, "operation.onlyOne", ClassNames.of(owner.eClass()), feature);
        }
        if (!Ids.isValid(id) || model.element(id).isPresent()) {
            throw Refusals.of(owner, "operation.badId", id);
        }
        EClass made = Target.classFor(owner, place, type);
        EObject element = EcoreUtil.create(made);
        EcoreUtil.setID(element, id);
        Commands commands = new Commands(model.domain());
        List<Command> all = new ArrayList<>();
        all.add(commands.add(owner, place, element, -1));
        values.forEach((name, text) -> value(target, element, name, text, commands, all));
        return Optional.of(Commands.all(all));
    }

    /** Attributes are set before the element joins the model; references after, because their other ends are in it. */
    private static void value(Target target, EObject element, String name, String text, Commands commands,
            List<Command> all) {
        EStructuralFeature named = Target.feature(element, name);
        if (named instanceof EAttribute attribute) {
            if (attribute.isMany()) {
                throw Refusals.of(element, "operation.many", ClassNames.of(element.eClass()), name);
            }
            element.eSet(attribute, target.value(element, attribute, text));
            return;
        }
        EReference reference = Target.reference(element, name);
        List<String> ids = Arrays.stream(text.split("\\s+")).filter(each -> !each.isEmpty()).toList();
        List<EObject> targets = target.targets(element, reference, ids);
        if (reference.isMany()) {
            all.add(commands.setAll(element, reference, targets));
        } else if (!targets.isEmpty()) {
            all.add(commands.refer(element, reference, targets.get(0)));
        }
    }
}
