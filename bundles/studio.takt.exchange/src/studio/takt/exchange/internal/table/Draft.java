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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.model.base.BasePackage;
import studio.takt.model.base.IdentifiedElement;

/**
 * What an import is going to do, before any of it is done: the model itself stays untouched until the command runs.
 * New elements are seen among the children of their container as if they were there already.
 */
public final class Draft {
    private static final List<EStructuralFeature> KEYS = List.of(BasePackage.eINSTANCE.getNamedElement_Code(),
            BasePackage.eINSTANCE.getNamedElement_Name(), BasePackage.eINSTANCE.getIdentifiedElement_Id());

    private final EObject root;
    private final Map<EObject, EObject> parents = new HashMap<>();
    private final Map<EObject, List<EObject>> children = new HashMap<>();
    private final Map<EObject, EReference> made = new LinkedHashMap<>();
    private final Map<EObject, Map<EStructuralFeature, Object>> changes = new LinkedHashMap<>();
    private final Map<String, EObject> byId = new HashMap<>();
    private final Map<String, Set<EObject>> byKey = new HashMap<>();

    /** Of changes to what a root contains. */
    public Draft(EObject root) {
        this.root = root;
        root.eAllContents().forEachRemaining(this::register);
        register(root);
    }

    private void register(EObject element) {
        if (element instanceof IdentifiedElement identified && identified.getId() != null) {
            byId.put(identified.getId(), element);
        }
        KEYS.stream().filter(key -> key.getEContainingClass().isInstance(element))
                .forEach(key -> index(element, element.eGet(key)));
    }

    private void index(EObject element, Object key) {
        if (key != null) {
            byKey.computeIfAbsent((String) key, any -> new LinkedHashSet<>()).add(element);
        }
    }

    EObject root() {
        return root;
    }

    /** The element with that id, new ones included. */
    public Optional<EObject> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The container of an element, new or not; null at the root. */
    EObject parent(EObject element) {
        return parents.getOrDefault(element, element.eContainer());
    }

    /** What an element contains in a feature, new children last. */
    List<EObject> children(EObject container, EReference containment) {
        Stream<EObject> there = made.containsKey(container)
                ? Stream.empty()
                : EcoreUtil.<EObject>getObjectsByType(list(container, containment), containment.getEReferenceType())
                        .stream();
        Stream<EObject> added = children.getOrDefault(container, List.of()).stream()
                .filter(child -> made.get(child) == containment);
        return Stream.concat(there, added).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(EObject container, EReference containment) {
        return (List<EObject>) container.eGet(containment);
    }

    /** The elements that have, or had, this code, name or id; new ones included. */
    List<EObject> keyed(String key) {
        return List.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    /** True if an element, new or not, is in that feature of that container. */
    boolean isIn(EObject element, EObject container, EReference containment) {
        EReference feature = made.containsKey(element) ? made.get(element) : element.eContainmentFeature();
        return parent(element) == container && feature == containment;
    }

    /** True if an element, new or not, is contained in another, however deep. */
    boolean isBelow(EObject element, EObject container) {
        for (EObject above = parent(element); above != null; above = parent(above)) {
            if (above == container) {
                return true;
            }
        }
        return false;
    }

    /** A new element, to be added to a container. */
    EObject make(EClass kind, EObject container, EReference containment) {
        EObject element = EcoreUtil.create(kind);
        parents.put(element, container);
        children.computeIfAbsent(container, parent -> new ArrayList<>()).add(element);
        made.put(element, containment);
        return element;
    }

    /** True for an element that this draft makes. */
    boolean isMade(EObject element) {
        return made.containsKey(element);
    }

    /** The value that a feature will have. */
    Object value(EObject element, EStructuralFeature feature) {
        Map<EStructuralFeature, Object> changed = changes.getOrDefault(element, Map.of());
        return changed.containsKey(feature) ? changed.get(feature) : element.eGet(feature);
    }

    /** True if the feature was given a value by this draft already. */
    boolean isSet(EObject element, EStructuralFeature feature) {
        return changes.getOrDefault(element, Map.of()).containsKey(feature);
    }

    /** Gives a feature a value; a list if it is many-valued. */
    void set(EObject element, EStructuralFeature feature, Object value) {
        changes.computeIfAbsent(element, key -> new LinkedHashMap<>()).put(feature, value);
        if (feature instanceof EAttribute attribute && attribute.isID()) {
            byId.put((String) value, element);
        }
        if (KEYS.contains(feature)) {
            index(element, value);
        }
    }

    /** The one command that does it all; empty if nothing would change. */
    Optional<Command> command(EditingDomain domain) {
        CompoundCommand all = new CompoundCommand();
        Map<EObject, Map<EReference, List<EObject>>> additions = new LinkedHashMap<>();
        made.forEach((element, containment) -> place(element, containment, additions));
        additions.forEach((parent, lists) -> lists
                .forEach((containment, added) -> all.append(AddCommand.create(domain, parent, containment, added))));
        changes.forEach((element, values) -> values.forEach((feature, value) -> change(element, feature, value, domain,
                all)));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** New elements go into new containers at once, and into those of the model by command. */
    private void place(EObject element, EReference containment,
            Map<EObject, Map<EReference, List<EObject>>> additions) {
        EObject parent = parents.get(element);
        if (made.containsKey(parent)) {
            list(parent, containment).add(element);
        } else {
            additions.computeIfAbsent(parent, key -> new LinkedHashMap<>())
                    .computeIfAbsent(containment, key -> new ArrayList<>()).add(element);
        }
    }

    private void change(EObject element, EStructuralFeature feature, Object value, EditingDomain domain,
            CompoundCommand all) {
        if (made.containsKey(element) && feature instanceof EAttribute) {
            element.eSet(feature, value); // not in the model yet, so nobody sees it
        } else if (!Objects.equals(element.eGet(feature), value)) { // lists compare by their elements
            all.append(SetCommand.create(domain, element, feature, value));
        }
    }
}
