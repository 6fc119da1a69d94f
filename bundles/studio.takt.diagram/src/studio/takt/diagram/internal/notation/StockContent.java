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
import studio.takt.model.product.Product;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.ValueStreamMap;

/** A place where material waits: how much, how long, how much at most. */
final class StockContent extends NamedContent {

    StockContent() {
        super(Lane.MATERIAL);
    }

    @Override
    public List<String> details(EObject element, Wording wording) {
        StockPoint point = (StockPoint) element;
        List<String> lines = new ArrayList<>();
        for (StockLine line : point.getStock()) {
            if (line.getQuantity() != null) {
                lines.add(line(line, wording));
            }
        }
        lines.sort(null);
        if (point.getTime() != null) {
            lines.add(wording.quantity(point.getTime()));
        }
        if (point.getMaximum() != null) {
            lines.add(say(wording, "data.maximum", wording.quantity(point.getMaximum())));
        }
        return lines;
    }

    private static String line(StockLine line, Wording wording) {
        String quantity = wording.quantity(line.getQuantity());
        Product product = line.getProduct();
        String name = product == null ? null : product.getName();
        boolean whole = line.eContainer() != null && line.eContainer().eContainer() instanceof ValueStreamMap map
                && map.getFamily() == product;
        return whole || name == null || name.isBlank() ? quantity : name.strip() + ": " + quantity;
    }
}
