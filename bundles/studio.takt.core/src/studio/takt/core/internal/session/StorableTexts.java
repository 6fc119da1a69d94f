/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.internal.file.Values;
import studio.takt.core.internal.names.FeatureNames;

/** Refuses texts with characters that no file can hold, such as those a broken table brings, whoever sets them. */
final class StorableTexts {
    private final ChangeCollector collector;

    StorableTexts(ChangeCollector collector) {
        this.collector = collector;
    }

    /** Looks at all that the operation touched; throws if there is one. */
    void check() {
        collector.touched().forEach((owner, features) -> features.forEach(feature -> {
            if (feature instanceof EAttribute attribute) {
                check(owner, attribute);
            }
        }));
        collector.attached().forEach(this::check);
    }

    private void check(EObject element) {
        element.eClass().getEAllAttributes().forEach(attribute -> check(element, attribute));
    }

    private static void check(EObject element, EAttribute attribute) {
        if (attribute.getEAttributeType().getInstanceClass() != String.class) {
            return;
        }
        Object value = element.eGet(attribute);
        for (Object text : value instanceof List<?> many ? many : Optional.ofNullable(value).stream().toList()) {
            Values.unwritable((String) text).ifPresent(character -> {
                throw Gate.refused("operation.character", ElementRef.of(element), ElementRef.of(element),
                        FeatureNames.of(attribute), character);
            });
        }
    }
}
