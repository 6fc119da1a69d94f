/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.Locale;
import java.util.MissingResourceException;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.text.Text;

/** What classes, features and choices of the metamodel are called in a language. */
public final class FeatureWords {
    private final Locale locale;

    /** In a language. */
    public FeatureWords(Locale locale) {
        this.locale = locale;
    }

    /** What elements of a class are called. */
    public String of(EClass type) {
        return word("type." + type.getName(), type.getName());
    }

    /** What a feature is called. */
    public String of(EStructuralFeature feature) {
        return word("feature." + feature.getEContainingClass().getName() + "." + feature.getName(), feature.getName());
    }

    /** What a literal of an enumeration is called. */
    public String literal(String type, String literal) {
        return word("literal." + type + "." + literal, literal);
    }

    /** Elements of somebody else's metamodel have no words here: those that their name is made of must do. */
    private String word(String key, String otherwise) {
        try {
            return Text.of(FeatureWords.class, key).in(locale);
        } catch (MissingResourceException e) {
            String words = otherwise.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
