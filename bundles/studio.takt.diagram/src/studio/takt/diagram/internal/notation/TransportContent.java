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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.vsm.Transport;

/** A truck or another carrier: how often, how much, how long. */
final class TransportContent extends NamedContent {

    TransportContent() {
        super(Lane.MATERIAL);
    }

    @Override
    public List<String> details(EObject element, Wording wording) {
        Transport transport = (Transport) element;
        List<String> lines = new ArrayList<>();
        if (transport.getFrequency() != null) {
            lines.add(wording.frequency(transport.getFrequency()));
        }
        if (transport.getLotSize() != null) {
            lines.add(wording.quantity(transport.getLotSize()));
        }
        if (transport.getTransitTime() != null) {
            lines.add(wording.value(transport.getTransitTime()));
        }
        return lines;
    }
}
