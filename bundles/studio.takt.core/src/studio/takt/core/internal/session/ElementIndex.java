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

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

import studio.takt.core.internal.file.ModelWriter;

/** The elements of an open model by id, as of the last operation. */
final class ElementIndex {
    private final Map<String, EObject> byId = new HashMap<>();

    void addAll(Resource resource) {
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext();) {
            add(all.next());
        }
    }

    void add(EObject element) {
        String id = ModelWriter.idOf(element);
        if (!id.isEmpty()) {
            byId.put(id, element);
        }
    }

    void remove(EObject element) {
        byId.remove(ModelWriter.idOf(element), element);
    }

    Optional<EObject> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean holds(EObject element) {
        return byId.get(ModelWriter.idOf(element)) == element;
    }
}
