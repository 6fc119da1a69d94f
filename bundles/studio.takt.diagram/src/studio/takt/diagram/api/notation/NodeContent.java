/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** What stands in and around the symbol of an element. */
public interface NodeContent {

    /** The part of the picture where the element belongs. */
    Lane lane(EObject element);

    /** Its name as shown; empty if it has none. */
    String name(EObject element, Wording wording);

    /** Further lines under the name. */
    default List<String> details(EObject element, Wording wording) {
        return List.of();
    }

    /** The rows of its data box; no data box if empty. */
    default List<DataLine> dataBox(EObject element, Wording wording) {
        return List.of();
    }

    /** How many operators stand in its box. */
    default Optional<String> operators(EObject element, Wording wording) {
        return Optional.empty();
    }

    /** The element that a remark is about. */
    default Optional<EObject> target(EObject element) {
        return Optional.empty();
    }
}
