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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;

/** What a model says at one moment, in texts, to be compared with another moment by the ids of its elements. */
public final class ModelState {
    private record Element(Text shown, Map<EStructuralFeature, Value> values) {}

    /** Two values are the same if they are stored alike, whatever the elements that they name are called. */
    private record Value(String stored, Text shown) {
        private static final Value NONE = new Value("", Text.literal(""));
    }

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
    private static Text shown(EObject element) {
        Text kind = ClassNames.of(element.eClass());
        String own = own(element);
        if (!own.isEmpty()) {
            return Text.of(ModelState.class, "named", kind, own);
        }
        return element.eContainer() == null ? kind : Text.of(ModelState.class, "of", kind, shown(element.eContainer()));
    }

    private static String own(EObject element) {
        if (!(element instanceof NamedElement named)) {
            return "";
        }
        return Stream.of(named.getCode(), named.getName() == null ? null : "\"" + named.getName() + "\"")
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static Map<EStructuralFeature, Value> values(EObject element) {
        Map<EStructuralFeature, Value> values = new LinkedHashMap<>();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (isOwn(feature) && element.eIsSet(feature)) {
                values.put(feature, value(feature, element.eGet(feature)));
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

    private static Value value(EStructuralFeature feature, Object value) {
        if (value instanceof List<?> list) {
            List<Value> all = list.stream().map(one -> value(feature, one)).toList();
            return new Value(all.stream().map(Value::stored).collect(Collectors.joining("; ")),
                    Text.of(locale -> all.stream().map(one -> one.shown().in(locale))
                            .collect(Collectors.joining("; "))));
        }
        if (feature instanceof EAttribute attribute) {
            String text = String.valueOf(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
            return new Value(text, Text.literal(text));
        }
        return value instanceof EObject target
                ? new Value(String.valueOf(EcoreUtil.getID(target)), shown(target))
                : Value.NONE;
    }

    /** What must happen to this so that it becomes the other, in the order of the models. */
    public List<ModelChange> changesTo(ModelState other) {
        List<ModelChange> changes = new ArrayList<>();
        elements.forEach((id, element) -> {
            if (!other.elements.containsKey(id)) {
                changes.add(ModelChange.deleted(element.shown()));
            }
        });
        other.elements.forEach((id, element) -> {
            Element before = elements.get(id);
            if (before == null) {
                changes.add(ModelChange.created(element.shown()));
            } else {
                addChanges(before, element, changes);
            }
        });
        return List.copyOf(changes);
    }

    private static void addChanges(Element before, Element after, List<ModelChange> changes) {
        Set<EStructuralFeature> all = new LinkedHashSet<>(before.values().keySet());
        all.addAll(after.values().keySet());
        for (EStructuralFeature feature : all) {
            Value was = before.values().getOrDefault(feature, Value.NONE);
            Value is = after.values().getOrDefault(feature, Value.NONE);
            if (!was.stored().equals(is.stored())) {
                changes.add(new ModelChange(ModelChange.Kind.CHANGE, before.shown(), FeatureNames.of(feature),
                        was.shown(), is.shown()));
            }
        }
    }
}
