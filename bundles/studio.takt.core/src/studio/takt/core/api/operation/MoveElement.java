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

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Moves an element to another place, with what it contains; references to it stay.
 *
 * @param element   id of the element
 * @param container id of the element that will contain it
 * @param feature   name of the feature that will contain it
 * @param index     its place in the list, from 0; −1 for the end
 */
public record MoveElement(String element, String container, String feature, int index) implements Operation {

    @Override
    public Text label() {
        return Text.of(MoveElement.class, "label.move");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        EObject moved = target.element(element);
        EObject owner = target.element(container);
        EReference place = Target.containment(owner, feature);
        check(moved, owner, place);
        Commands commands = new Commands(model.domain());
        boolean here = moved.eContainer() == owner && moved.eContainingFeature() == place;
        int size = place.isMany() ? ((List<?>) owner.eGet(place)).size() : 1;
        int last = here ? size - 1 : size;
        int next = index < 0 ? last : Math.min(index, last);
        if (here) {
            boolean same = !place.isMany() || ((List<?>) owner.eGet(place)).indexOf(moved) == next;
            return same ? Optional.empty() : Optional.of(commands.reorder(moved, next));
        }
        return Optional.of(Commands.all(List.of(commands.remove(moved), commands.add(owner, place, moved, next))));
    }

    private void check(EObject moved, EObject owner, EReference place) {
        if (moved.eContainer() == null) {
            throw Refusals.of(moved, "operation.root", ElementRef.of(moved));
        }
        if (EcoreUtil.isAncestor(moved, owner)) {
            throw Refusals.of(moved, "operation.intoItself", ElementRef.of(moved));
        }
        if (!place.getEReferenceType().isInstance(moved)) {
            throw Refusals.of(moved, "operation.wrongTarget", feature, ElementRef.of(moved),
                    ClassNames.of(moved.eClass()),
                    ClassNames.of(place.getEReferenceType()));
        }
        if (!place.isMany() && owner.eIsSet(place) && owner.eGet(place) != moved) {
            throw Refusals.of(owner, "operation.onlyOne", ClassNames.of(owner.eClass()), feature);
        }
    }
}
