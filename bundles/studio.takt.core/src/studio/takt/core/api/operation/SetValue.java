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

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.Labels;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Sets an attribute with one value. Refused if the text is no value of its type, in a unit that the project does not
 * know, or of another kind of quantity than the attribute takes.
 *
 * @param element id of the element
 * @param feature name of the attribute
 * @param text    the value as a file has it, e.g. {@code 45 s}; empty to take it away
 */
public record SetValue(String element, String feature, String text) implements Operation {

    @Override
    public Text label() {
        return Text.of(SetValue.class, "label.setValue", Labels.words(feature));
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        EObject owner = target.element(element);
        EAttribute attribute = Target.attribute(owner, feature);
        if (attribute.isMany()) {
            throw Refusals.of(owner, "operation.many", ClassNames.of(owner.eClass()), feature);
        }
        Commands commands = new Commands(model.domain());
        if (text.isEmpty()) {
            return owner.eIsSet(attribute)
                    ? Optional.of(commands.set(owner, attribute, SetCommand.UNSET_VALUE))
                    : Optional.empty();
        }
        Object value = target.value(owner, attribute, text);
        return Objects.equals(value, owner.eGet(attribute))
                ? Optional.empty()
                : Optional.of(commands.set(owner, attribute, value));
    }
}
