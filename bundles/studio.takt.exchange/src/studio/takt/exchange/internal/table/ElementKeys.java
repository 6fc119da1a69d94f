/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.model.base.BasePackage;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;

/** Names elements by code, else by name, else by id, and finds them again: near the one that refers, then farther. */
final class ElementKeys {
    private final Draft draft;

    ElementKeys(Draft draft) {
        this.draft = draft;
    }

    /** The elements among those given that a key names: by code, else by name, else by id. */
    List<EObject> matching(String key, List<EObject> among) {
        List<Function<EObject, String>> ways = List.of(this::code, this::name, this::id);
        for (Function<EObject, String> way : ways) {
            List<EObject> found = among.stream().filter(element -> key.equals(way.apply(element))).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The elements of a class that a key names, in the smallest surroundings of {@code from} in which there is one. */
    List<EObject> find(String key, EClass kind, EObject from) {
        List<EObject> candidates = draft.keyed(key).stream().filter(kind::isInstance).toList();
        for (EObject container = draft.parent(from); container != null; container = draft.parent(container)) {
            EObject within = container;
            List<EObject> found = matching(key,
                    candidates.stream().filter(element -> draft.isBelow(element, within)).toList());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The first key by which {@link #find} finds exactly this element, among those of a class, from there. */
    String keyOf(EObject element, EClass kind, EObject from) {
        return first(element, key -> find(key, kind, from));
    }

    /** The first key that no other of certain elements answers to. */
    String keyAmong(EObject element, Predicate<EObject> among) {
        return first(element, key -> matching(key, draft.keyed(key).stream().filter(among).toList()));
    }

    private String first(EObject element, Function<String, List<EObject>> finder) {
        for (Optional<String> key : List.of(present(code(element)), present(name(element)))) {
            if (key.isPresent() && finder.apply(key.get()).equals(List.of(element))) {
                return key.get();
            }
        }
        return id(element);
    }

    private static Optional<String> present(String key) {
        return key == null || key.isBlank() || !key.equals(key.strip()) || key.indexOf(';') >= 0
                ? Optional.empty()
                : Optional.of(key);
    }

    String code(EObject element) {
        return element instanceof NamedElement
                ? (String) draft.value(element, BasePackage.eINSTANCE.getNamedElement_Code())
                : null;
    }

    String name(EObject element) {
        return element instanceof NamedElement
                ? (String) draft.value(element, BasePackage.eINSTANCE.getNamedElement_Name())
                : null;
    }

    String id(EObject element) {
        return element instanceof IdentifiedElement
                ? (String) draft.value(element, BasePackage.eINSTANCE.getIdentifiedElement_Id())
                : "";
    }
}
