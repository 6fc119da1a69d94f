/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.List;

import studio.takt.diagram.internal.scene.Polarities;
import studio.takt.model.stockflow.Variable;

/** The signs of links between variables: "+" or "\u2212", empty where nothing is known. */
public final class LinkSigns {
    private final Polarities polarities;

    /** Of the variables of a model, on its thread. */
    public LinkSigns(List<Variable> variables) {
        polarities = new Polarities(variables);
    }

    /** What the equation of a variable proves of another one that stands in it. */
    public String proven(Variable source, Variable target) {
        return Polarities.text(polarities.of(source, target));
    }

    /** What somebody has stated of it. */
    public static String stated(Variable source, Variable target) {
        return Polarities.text(Polarities.stated(source, target));
    }
}
