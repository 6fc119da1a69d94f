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
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.vsm.HeijunkaBox;
import studio.takt.model.vsm.ProductionControl;

/** A place where information is made or kept. */
final class InformationContent extends NamedContent {
    private static final Set<String> DRAWN = Set.of("MRP", "ERP", "MRP/ERP");

    InformationContent(Lane lane) {
        super(lane);
    }

    @Override
    public List<String> details(EObject element, Wording wording) {
        if (element instanceof HeijunkaBox box && box.getPitch() != null) {
            return List.of(say(wording, "data.pitch", wording.quantity(box.getPitch())));
        }
        if (element instanceof ProductionControl control && control.getSystem() != null
                && !control.getSystem().isBlank() && !DRAWN.contains(control.getSystem().strip())) {
            return List.of(control.getSystem().strip());
        }
        return List.of();
    }
}
