/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import java.util.Comparator;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.ElementRef;

/** The order in which elements of one kind are told: lists of the model that have no order of their own get one. */
final class ModelOrder {
    /** Current before future before ideal, where elements have a state; then by name. */
    static final Comparator<EObject> BY_STATE_AND_NAME = Comparator.comparingInt(ModelOrder::state)
            .thenComparing(element -> ElementRef.of(element).name())
            .thenComparing(element -> ElementRef.of(element).id());

    private ModelOrder() {}

    private static int state(EObject element) {
        EStructuralFeature state = element.eClass().getEStructuralFeature("state");
        return state != null && element.eGet(state) instanceof Enumerator value ? value.getValue() : 0;
    }
}
