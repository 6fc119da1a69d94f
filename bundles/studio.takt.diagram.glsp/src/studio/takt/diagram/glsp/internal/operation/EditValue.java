/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.operation;

import java.util.Optional;

import org.eclipse.glsp.server.features.directediting.ApplyLabelEditOperation;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.glsp.internal.edit.ElementFeature;

/** Sets the value that a text shows. */
public class EditValue extends EditHandler<ApplyLabelEditOperation> {

    /** Made by the injector. */
    public EditValue() {
        super(ApplyLabelEditOperation.class);
    }

    @Override
    Optional<Operation> operation(ApplyLabelEditOperation asked) {
        return ElementFeature.of(asked.getLabelId())
                .map(shown -> new SetValue(shown.element(), shown.feature(), asked.getText().strip()));
    }
}
