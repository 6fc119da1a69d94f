/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.tree;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.ElementRef;
import studio.takt.diagram.glsp.api.ModelWords;

/** What classes, features and elements of a model are called. */
public final class FeatureLabels {
    private final Locale locale;
    private final ModelWords words;

    /** Labels in a language. */
    public FeatureLabels(Locale locale) {
        this.locale = locale;
        this.words = new ModelWords(locale);
    }

    /** The label of a class, e.g. "Value stream map". */
    public String of(EClass type) {
        return words.of(type);
    }

    /** The label of a feature, e.g. "Cycle time". */
    public String of(EStructuralFeature feature) {
        return words.of(feature);
    }

    /** The label of a value of an enumeration, e.g. "Milk run". */
    public String of(EEnumLiteral literal) {
        return words.of(literal);
    }

    /** What an element is called: its name, or else its class and what it says first of itself. */
    public String of(EObject element) {
        ElementRef ref = ElementRef.of(element);
        return ref.name().equals(ref.id()) ? nameless(element) : ref.name();
    }

    private String nameless(EObject element) {
        String kind = of(element.eClass());
        Optional<String> ends = FlowWords.of(element, this);
        return ends.map(each -> kind + " " + each)
                .or(() -> element.eClass().getEAllAttributes().stream()
                        .filter(attribute -> !attribute.isID() && !attribute.isMany() && element.eIsSet(attribute))
                        .filter(attribute -> !(attribute.getEType() instanceof EEnum)).findFirst()
                        .map(attribute -> kind + " " + element.eGet(attribute)))
                .orElse(kind);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }
}
