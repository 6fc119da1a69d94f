/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.glsp.internal.edit.ElementFeature;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.ValueStreamMap;

/** Which feature a text on the diagram shows, and what it is as it is typed. */
public final class Values {
    private static final Map<String, String> PARTY = Map.of("shipments", "shipmentFrequency");

    private final ModelAccess model;

    /** Of an open model, on its thread. */
    public Values(ModelAccess model) {
        this.model = model;
    }

    /** What a row of the data box of an element shows; empty if it is computed. */
    public Optional<ElementFeature> row(String element, String key) {
        return model.element(element).flatMap(found -> {
            if (found instanceof ExternalParty && key.equals("demand")
                    && found.eContainer() instanceof ValueStreamMap map) {
                return Optional.of(new ElementFeature(map.getId(), "demandRate"));
            }
            String name = PARTY.getOrDefault(key, key);
            return found.eClass().getEStructuralFeature(name) instanceof EAttribute
                    ? Optional.of(new ElementFeature(element, name))
                    : Optional.empty();
        });
    }

    /** What the text under a stock shows, if it is one quantity or one time. */
    public Optional<ElementFeature> stock(String element) {
        return model.element(element).filter(StockPoint.class::isInstance).map(StockPoint.class::cast)
                .flatMap(point -> {
                    if (point.getStock().isEmpty()) {
                        return Optional.of(new ElementFeature(element, "time"));
                    }
                    StockLine only = point.getStock().get(0);
                    return point.getStock().size() > 1
                            ? Optional.empty()
                            : Optional.of(new ElementFeature(((IdentifiedElement) only).getId(), "quantity"));
                });
    }

    /** The value as it is typed; empty text if there is none. */
    public String text(ElementFeature shown) {
        return model.element(shown.element()).map(element -> text(element, shown.feature())).orElse("");
    }

    private static String text(EObject element, String feature) {
        return element.eClass().getEStructuralFeature(feature) instanceof EAttribute attribute
                && element.eIsSet(attribute)
                        ? EcoreUtil.convertToString(attribute.getEAttributeType(), element.eGet(attribute))
                        : "";
    }
}
