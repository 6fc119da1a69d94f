/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.diagram.glsp.internal.fields.FeatureWords;

/**
 * What classes, features and choices of the metamodel are called: the same words in the window as in the browser. What
 * has none, of somebody else's metamodel for example, is told by the words that its name is made of.
 */
public final class ModelWords {
    private final FeatureWords words;

    /** In a language. */
    public ModelWords(Locale locale) {
        words = new FeatureWords(locale);
    }

    /** What elements of a class are called, e.g. "Value stream map". */
    public String of(EClass type) {
        return words.of(type);
    }

    /** What a feature is called, e.g. "Cycle time". */
    public String of(EStructuralFeature feature) {
        return words.of(feature);
    }

    /** What a choice is called, e.g. "Milk run". */
    public String of(EEnumLiteral literal) {
        return words.literal(literal.getEEnum().getName(), literal.getLiteral());
    }
}
