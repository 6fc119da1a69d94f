/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.internal.file.ModelFiles;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.core.internal.file.Values;

/**
 * Applies the steps of a journal to the elements of the files it belongs to. Steps may already be in the files; what
 * is not there any more is passed over, because a later step took it away.
 */
public final class Replay {
    private final ModelFiles files;
    private final Map<String, EObject> byId = new HashMap<>();

    /** On what these roots contain. */
    public Replay(ModelFiles files, EObject... roots) {
        this.files = files;
        for (EObject root : roots) {
            index(root);
        }
    }

    private void index(EObject root) {
        note(root);
        for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
            note(all.next());
        }
    }

    private void note(EObject element) {
        String id = ModelWriter.idOf(element);
        if (!id.isEmpty()) {
            byId.put(id, element);
        }
    }

    /** Applies one step. */
    public void apply(List<Change> step) throws ModelFileException {
        for (Change change : step) {
            apply(change);
        }
    }

    private void apply(Change change) throws ModelFileException {
        if (change instanceof Change.Add add) {
            add(add);
        } else if (change instanceof Change.Move move && byId.containsKey(move.element())) {
            place(byId.get(move.element()), move.container(), move.feature());
        } else if (change instanceof Change.Remove remove && byId.containsKey(remove.element())) {
            EObject gone = byId.remove(remove.element());
            gone.eAllContents().forEachRemaining(each -> byId.remove(ModelWriter.idOf(each), each));
            EcoreUtil.remove(gone);
        } else if (change instanceof Change.Order order && byId.containsKey(order.element())) {
            order(byId.get(order.element()), order);
        } else if (change instanceof Change.Values values && byId.containsKey(values.element())) {
            values(byId.get(values.element()), values);
        } else if (change instanceof Change.References references && byId.containsKey(references.element())) {
            references(byId.get(references.element()), references);
        } else if (change instanceof Change.Content content && byId.containsKey(content.element())) {
            content(byId.get(content.element()), content);
        }
    }

    private void add(Change.Add add) throws ModelFileException {
        EObject element = files.readFragment(add.xml());
        EObject before = byId.get(ModelWriter.idOf(element));
        if (before != null) {
            place(before, add.container(), add.feature());
        } else {
            index(element);
            place(element, add.container(), add.feature());
        }
    }

    private void place(EObject element, String containerId, String featureName) {
        EObject container = byId.get(containerId);
        boolean there = container != null && element.eContainer() == container
                && element.eContainingFeature().getName().equals(featureName);
        if (container == null || there) {
            return;
        }
        EStructuralFeature feature = container.eClass().getEStructuralFeature(featureName);
        if (feature.isMany()) {
            elements(container, feature).add(element);
        } else {
            container.eSet(feature, element);
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> elements(EObject owner, EStructuralFeature feature) {
        return (EList<EObject>) owner.eGet(feature);
    }

    private static void order(EObject owner, Change.Order order) {
        Map<String, Integer> places = new HashMap<>();
        order.ids().forEach(id -> places.put(id, places.size()));
        ECollections.sort(elements(owner, owner.eClass().getEStructuralFeature(order.feature())),
                Comparator.comparing(each -> places.getOrDefault(ModelWriter.idOf(each), Integer.MAX_VALUE)));
    }

    private static void values(EObject owner, Change.Values change) {
        EAttribute attribute = (EAttribute) owner.eClass().getEStructuralFeature(change.feature());
        List<Object> values = new ArrayList<>();
        for (String text : change.texts()) {
            try {
                values.add(Values.parse(attribute, text));
            } catch (Values.Refused e) {
                throw new IllegalStateException("a value that was accepted is refused now: " + text, e);
            }
        }
        set(owner, attribute, values);
    }

    private void references(EObject owner, Change.References change) {
        EReference reference = (EReference) owner.eClass().getEStructuralFeature(change.feature());
        set(owner, reference, change.ids().stream().map(byId::get).filter(java.util.Objects::nonNull).toList());
    }

    private void content(EObject owner, Change.Content change) throws ModelFileException {
        List<EObject> elements = new ArrayList<>();
        for (String xml : change.xml()) {
            elements.add(files.readFragment(xml));
        }
        set(owner, owner.eClass().getEStructuralFeature(change.feature()), elements);
    }

    @SuppressWarnings("unchecked")
    private static void set(EObject owner, EStructuralFeature feature, List<?> values) {
        if (feature.isMany()) {
            Collection<Object> list = (Collection<Object>) owner.eGet(feature);
            list.clear();
            list.addAll(values);
        } else if (values.isEmpty()) {
            owner.eUnset(feature);
        } else {
            owner.eSet(feature, values.get(0));
        }
    }
}
