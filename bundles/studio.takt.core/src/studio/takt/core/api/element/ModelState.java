/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;

/** What a model says at one moment, in texts, to be compared with another moment by the ids of its elements. */
public final class ModelState {
    private record Element(String shown, Map<String, String> values) {}

    private final Map<String, Element> elements = new LinkedHashMap<>();

    private ModelState() {}

    /** What an element and all that it contains say now; usually the project. To be used on the model's thread. */
    public static ModelState of(EObject root) {
        ModelState state = new ModelState();
        state.add(root);
        root.eAllContents().forEachRemaining(state::add);
        return state;
    }

    private void add(EObject element) {
        if (element instanceof IdentifiedElement identified && identified.getId() != null) {
            elements.put(identified.getId(), new Element(shown(element), values(element)));
        }
    }

    /** {@code Item A-1 "Panel"}; without code and name, whose it is. */
    private static String shown(EObject element) {
        String own = own(element);
        return own.isEmpty() && element.eContainer() != null
                ? element.eClass().getName() + " of " + shown(element.eContainer())
                : element.eClass().getName() + own;
    }

    private static String own(EObject element) {
        if (!(element instanceof NamedElement named)) {
            return "";
        }
        return (named.getCode() == null ? "" : " " + named.getCode())
                + (named.getName() == null ? "" : " \"" + named.getName() + "\"");
    }

    private static Map<String, String> values(EObject element) {
        Map<String, String> values = new LinkedHashMap<>();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (isOwn(feature) && element.eIsSet(feature)) {
                values.put(feature.getName(), text(feature, element.eGet(feature)));
            }
        }
        return values;
    }

    /** Children speak for themselves, and of two opposite references the single one. */
    private static boolean isOwn(EStructuralFeature feature) {
        boolean stored = !feature.isDerived() && !feature.isTransient() && feature.isChangeable();
        return stored && (!(feature instanceof EReference reference) || !reference.isContainment()
                && !reference.isContainer() && !(reference.isMany() && reference.getEOpposite() != null));
    }

    private static String text(EStructuralFeature feature, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> text(feature, one)).collect(Collectors.joining("; "));
        }
        if (feature instanceof EAttribute attribute) {
            return String.valueOf(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
        }
        return value instanceof EObject target ? shown(target) : "";
    }

    /** What must happen to this so that it becomes the other, in the order of the models. */
    public List<ModelChange> changesTo(ModelState other) {
        List<ModelChange> changes = new ArrayList<>();
        elements.forEach((id, element) -> {
            if (!other.elements.containsKey(id)) {
                changes.add(new ModelChange(ModelChange.Kind.DELETE, element.shown(), "", "", ""));
            }
        });
        other.elements.forEach((id, element) -> {
            Element before = elements.get(id);
            if (before == null) {
                changes.add(new ModelChange(ModelChange.Kind.CREATE, element.shown(), "", "", ""));
            } else {
                addChanges(before, element, changes);
            }
        });
        return List.copyOf(changes);
    }

    private static void addChanges(Element before, Element after, List<ModelChange> changes) {
        Map<String, String> all = new LinkedHashMap<>(before.values());
        after.values().forEach(all::putIfAbsent);
        for (String feature : all.keySet()) {
            String was = before.values().getOrDefault(feature, "");
            String is = after.values().getOrDefault(feature, "");
            if (!was.equals(is)) {
                changes.add(new ModelChange(ModelChange.Kind.CHANGE, before.shown(), feature, was, is));
            }
        }
    }
}
