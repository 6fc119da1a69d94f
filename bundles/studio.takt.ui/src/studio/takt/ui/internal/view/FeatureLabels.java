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

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

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
