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
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.Labels;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Sets an attribute with many values, e.g. the working days of a calendar.
 *
 * @param element id of the element
 * @param feature name of the attribute
 * @param texts   all its values from now on, as a file has them
 */
public record SetValues(String element, String feature, List<String> texts) implements Operation {

    /** Copies the list. */
    public SetValues {
        texts = List.copyOf(texts);
    }

    @Override
    public Text label() {
        return Text.of(SetValues.class, "label.setValue", Labels.words(feature));
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        EObject owner = target.element(element);
        EAttribute attribute = Target.attribute(owner, feature);
        if (!attribute.isMany()) {
            throw Refusals.of(owner, "operation.onlyOne", ClassNames.of(owner.eClass()), feature);
        }
        List<Object> values = texts.stream().map(text -> target.value(owner, attribute, text)).toList();
        return values.equals(owner.eGet(attribute))
                ? Optional.empty()
                : Optional.of(new Commands(model.domain()).setAll(owner, attribute, values));
    }
}
