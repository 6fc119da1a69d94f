/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.directediting.ValidationStatus;

import com.google.inject.Inject;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.diagram.glsp.internal.edit.ElementFeature;

/** Says while somebody types whether it is a value, in a unit that fits. */
public class ValueValidator implements LabelEditValidator {
    @Inject
    private EditorState state;

    @Override
    public ValidationStatus validate(String text, GModelElement label) {
        return ElementFeature.of(label.getId()).map(shown -> check(shown, text)).orElse(ValidationStatus.ok());
    }

    private ValidationStatus check(ElementFeature shown, String text) {
        try {
            return state.read(model -> {
                new SetValue(shown.element(), shown.feature(), text.strip()).command(model);
                return ValidationStatus.ok();
            });
        } catch (OperationRefusedException e) {
            return ValidationStatus.error(e.finding().message().in(state.locale()));
        }
    }
}
