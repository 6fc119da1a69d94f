/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.units.api.Quantity;

/**
 * The values of an element, for showing: copied on the model's thread, then free of it.
 *
 * @param title the element's name and kind
 * @param rows  one row per feature that has a value
 */
public record ElementDetails(String title, List<Row> rows) {

    /** What is shown while nothing is selected. */
    public static final ElementDetails NOTHING = new ElementDetails("", List.of());

    /**
     * One value.
     *
     * @param feature what it is
     * @param value   the value with its unit
     * @param help    what the metamodel says about it
     */
    public record Row(String feature, String value, String help) {}

    /** The details of the element with that id; {@link #NOTHING} if it is gone. */
    public static ElementDetails of(ModelAccess model, String id, Locale locale) {
        FeatureLabels labels = new FeatureLabels(locale);
        return model.element(id).map(element -> of(element, labels)).orElse(NOTHING);
    }

    private static ElementDetails of(EObject element, FeatureLabels labels) {
        List<Row> rows = element.eClass().getEAllStructuralFeatures().stream()
                .filter(feature -> isShown(element, feature))
                .map(feature -> new Row(labels.of(feature), value(element, feature, labels.locale()), help(feature)))
                .toList();
        return new ElementDetails(ElementRef.of(element).name() + " · " + labels.of(element.eClass()), rows);
    }

    private static boolean isShown(EObject element, EStructuralFeature feature) {
        boolean inTree = feature instanceof EReference reference && reference.isContainment();
        boolean technical = feature instanceof EAttribute attribute && attribute.isID();
        boolean missing = element.eGet(feature) == null || feature.isMany() && !element.eIsSet(feature);
        return !inTree && !technical && !missing;
    }

    private static String value(EObject element, EStructuralFeature feature, Locale locale) {
        Object value = element.eGet(feature);
        List<?> values = feature.isMany() ? (List<?>) value : List.of(value);
        return values.stream().map(one -> text(one, feature, locale)).collect(Collectors.joining(", "));
    }

    private static String text(Object value, EStructuralFeature feature, Locale locale) {
        if (value instanceof EObject other) {
            return ElementRef.of(other).name();
        }
        if (value instanceof Quantity quantity) {
            return quantity.format(locale);
        }
        return EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value);
    }

    private static String help(EStructuralFeature feature) {
        String text = EcoreUtil.getDocumentation(feature);
        return text == null ? "" : text;
    }
}
