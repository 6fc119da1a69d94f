/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.stockflow.Variable;

/** A variable of a stock-flow model: its name and unit. */
public final class VariableContent extends NamedContent {

    /** Variables of a lane. */
    public VariableContent(Lane lane) {
        super(lane);
    }

    @Override
    public List<String> details(EObject element, Wording wording) {
        String unit = ((Variable) element).getUnit();
        return unit == null || unit.isBlank() ? List.of() : List.of("[" + unit.strip() + "]");
    }
}
