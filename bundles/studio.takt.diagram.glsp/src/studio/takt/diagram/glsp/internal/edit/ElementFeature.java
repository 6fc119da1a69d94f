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

import java.util.Optional;

/**
 * What a text on the diagram shows and sets: a feature of an element.
 *
 * @param element id of the element
 * @param feature name of the attribute
 */
public record ElementFeature(String element, String feature) {
    private static final char BETWEEN = '#';

    /** The id of the label that shows it. */
    public String label() {
        return element + BETWEEN + feature;
    }

    /** What a label of that id shows; empty if it is no such id. */
    public static Optional<ElementFeature> of(String label) {
        int at = label.lastIndexOf(BETWEEN);
        return at <= 0 || at == label.length() - 1
                ? Optional.empty()
                : Optional.of(new ElementFeature(label.substring(0, at), label.substring(at + 1)));
    }
}
