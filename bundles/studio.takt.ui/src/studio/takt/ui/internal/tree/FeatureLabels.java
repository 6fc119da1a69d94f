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
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.ElementRef;
import studio.takt.model.edit.TaktEditPlugin;

/** What classes and features of the metamodel are called; the words are those of the generated item providers. */
public final class FeatureLabels {
    private final Locale locale;
    private final ResourceBundle words;

    /** Labels in a language. */
    public FeatureLabels(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("plugin", locale, TaktEditPlugin.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The label of a class, e.g. "Value Stream Map". */
    public String of(EClass type) {
        return word("_UI_" + type.getName() + "_type", type.getName());
    }

    /** The label of a feature, e.g. "Cycle Time". */
    public String of(EStructuralFeature feature) {
        return word("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature",
                feature.getName());
    }

    /** The label of a value of an enumeration, e.g. "Milk Run". */
    public String of(EEnumLiteral literal) {
        return word("_UI_" + literal.getEEnum().getName() + "_" + literal.getName() + "_literal", literal.getName());
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

    private String word(String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException e) {
            // A class of somebody else's metamodel: its own name is better than none.
            return otherwise;
        }
    }
}
