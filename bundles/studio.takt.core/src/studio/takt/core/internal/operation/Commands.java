/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Makes EMF commands. */
public final class Commands {
    private final EditingDomain domain;

    /** For a domain. */
    public Commands(EditingDomain domain) {
        this.domain = domain;
    }

    /** Sets an attribute with one value, or unsets it. */
    public Command set(EObject owner, EAttribute attribute, Object value) {
        return new SetCommand(domain, owner, attribute, value);
    }

    /** Replaces all values of a feature with many. */
    public Command setAll(EObject owner, EStructuralFeature feature, Collection<?> values) {
        return new SetCommand(domain, owner, feature, List.copyOf(values));
    }

    /** Sets a reference to one element, or unsets it; the other end follows. */
    public Command refer(EObject owner, EReference reference, Object target) {
        return SetCommand.create(domain, owner, reference, target);
    }

    /** Puts a new element into a feature that contains it; at the end if the index is negative. */
    public Command add(EObject container, EReference feature, EObject element, int index) {
        return feature.isMany()
                ? new AddCommand(domain, container, feature, element, index < 0 ? CommandParameter.NO_INDEX : index)
                : new SetCommand(domain, container, feature, element);
    }

    /** Takes an element out of what contains it. */
    public Command remove(EObject element) {
        EObject container = element.eContainer();
        return remove(container, element.eContainingFeature(), element);
    }

    /** Takes a value out of a feature. */
    public Command remove(EObject owner, EStructuralFeature feature, Object value) {
        return feature.isMany()
                ? new RemoveCommand(domain, owner, feature, List.of(value))
                : new SetCommand(domain, owner, feature, SetCommand.UNSET_VALUE);
    }

    /** Moves an element within the list that contains it. */
    public Command reorder(EObject element, int index) {
        return new MoveCommand(domain, element.eContainer(), element.eContainingFeature(), element, index);
    }

    /** One command of several, in order. */
    public static Command all(List<Command> commands) {
        return new CompoundCommand(commands);
    }
}
