/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.diagram.api.geometry.Point;
import studio.takt.model.base.IdentifiedElement;

/**
 * An element as it was when it was copied; outlives the element.
 *
 * @param id      its id
 * @param type    the name of its class
 * @param feature the feature that contained it
 * @param flow    true if it is a connection
 * @param at      where it was drawn
 * @param values  name of an attribute → its value
 * @param lists   name of an attribute → its values
 * @param refers  name of a reference → the ids it referred to
 * @param parts   what it contained
 */
public record Copied(String id, String type, String feature, boolean flow, Point at, Map<String, String> values,
        Map<String, List<String>> lists, Map<String, List<String>> refers, List<Copied> parts) {

    /** Copies an element with all that it contains. */
    public static Copied of(EObject element, boolean flow, Point at) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (!attribute.isID() && element.eIsSet(attribute) && attribute.isChangeable()
                    && !attribute.getName().equals("code")) {
                Object value = element.eGet(attribute);
                if (value instanceof List<?> many) {
                    lists.put(attribute.getName(), many.stream()
                            .map(each -> EcoreUtil.convertToString(attribute.getEAttributeType(), each)).toList());
                } else {
                    values.put(attribute.getName(),
                            EcoreUtil.convertToString(attribute.getEAttributeType(), value));
                }
            }
        }
        List<Copied> parts = new ArrayList<>();
        element.eContents().stream().filter(IdentifiedElement.class::isInstance)
                .forEach(part -> parts.add(of(part, false, at)));
        return new Copied(((IdentifiedElement) element).getId(), element.eClass().getName(),
                element.eContainmentFeature().getName(), flow, at, values, lists, refers(element), parts);
    }

    /** Many-valued references with another side are that side's business. */
    private static Map<String, List<String>> refers(EObject element) {
        Map<String, List<String>> refers = new LinkedHashMap<>();
        for (EReference reference : element.eClass().getEAllReferences()) {
            boolean own = !reference.isContainment() && !reference.isContainer() && reference.isChangeable()
                    && !reference.isDerived() && !(reference.isMany() && reference.getEOpposite() != null);
            if (own && element.eIsSet(reference)) {
                Object value = element.eGet(reference);
                List<?> targets = value instanceof List<?> many ? many : List.of(value);
                refers.put(reference.getName(), targets.stream().map(each -> ((IdentifiedElement) each).getId())
                        .toList());
            }
        }
        return refers;
    }
}
