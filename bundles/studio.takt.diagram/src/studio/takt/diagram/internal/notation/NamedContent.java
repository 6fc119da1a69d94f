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

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.NodeContent;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.base.NamedElement;

/** A name and a lane: what every element has. */
abstract class NamedContent implements NodeContent {
    private final Lane lane;

    NamedContent(Lane lane) {
        this.lane = lane;
    }

    @Override
    public Lane lane(EObject element) {
        return lane;
    }

    @Override
    public String name(EObject element, Wording wording) {
        String name = element instanceof NamedElement named ? named.getName() : null;
        return name == null ? "" : name.strip();
    }

    /** A text of this package. */
    static String say(Wording wording, String key, Object... arguments) {
        return wording.say(NamedContent.class, key, arguments);
    }
}
