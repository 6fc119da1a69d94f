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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.internal.file.ModelWriter;
import studio.takt.core.internal.file.Values;
import studio.takt.core.internal.journal.Change;

/** Says what one step changed, for the journal: how all that it touched is now. */
final class ChangeBuilder {
    private final ChangeCollector collector;
    private final ElementIndex before;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> removals = new ArrayList<>();
    private final List<Change> features = new ArrayList<>();
    private final Set<String> contents = new LinkedHashSet<>();

    ChangeBuilder(ChangeCollector collector, ElementIndex before) {
        this.collector = collector;
        this.before = before;
    }

    /** New elements first, then moves, removals and orders, values, at last references: all targets are there then. */
    List<Change> build() {
        List<Change> moves = new ArrayList<>();
        for (EObject element : collector.placed()) {
            place(element, moves);
        }
        changes.addAll(moves);
        changes.addAll(removals);
        collector.touched().forEach((owner, touched) -> {
            if (ChangeCollector.isInModel(owner)) {
                touched.forEach(feature -> feature(owner, feature));
            }
        });
        changes.addAll(features);
        return changes;
    }

    private void place(EObject element, List<Change> moves) {
        boolean known = before.holds(element);
        if (!ChangeCollector.isInModel(element)) {
            if (known) {
                removals.add(new Change.Remove(ModelWriter.idOf(element)));
            }
            return;
        }
        if (!hasId(element)) {
            return;
        }
        EObject container = element.eContainer();
        String feature = element.eContainingFeature().getName();
        if (known) {
            moves.add(new Change.Move(ModelWriter.idOf(element), ModelWriter.idOf(container), feature));
        } else if (before.holds(container)) {
            String xml = ModelWriter.write(element, each -> !before.holds(each), false);
            changes.add(new Change.Add(ModelWriter.idOf(container), feature, xml));
            references(element);
            for (Iterator<EObject> all = element.eAllContents(); all.hasNext();) {
                references(all.next());
            }
        }
    }

    private static boolean hasId(EObject element) {
        return !ModelWriter.idOf(element).isEmpty();
    }

    private void references(EObject element) {
        if (before.holds(element) || !hasId(element)) {
            return;
        }
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (!reference.isContainment() && ModelWriter.isWritten(element, reference)) {
                features.add(references(element, reference));
            }
        }
    }

    private static Change references(EObject owner, EReference reference) {
        List<String> ids = owner.eIsSet(reference)
                ? inOrder(owner, reference).stream().map(ModelWriter::idOf).toList()
                : List.of();
        return new Change.References(ModelWriter.idOf(owner), reference.getName(), ids);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> inOrder(EObject owner, EReference reference) {
        return reference.isMany() ? (List<EObject>) owner.eGet(reference) : List.of((EObject) owner.eGet(reference));
    }

    private void feature(EObject owner, EStructuralFeature feature) {
        if (!hasId(owner)) {
            foreign(owner);
        } else if (feature instanceof EReference reference) {
            reference(owner, reference);
        } else if (before.holds(owner)) {
            features.add(values(owner, (EAttribute) feature));
        }
    }

    private void reference(EObject owner, EReference reference) {
        if (!reference.isContainment()) {
            if (before.holds(owner) && !ModelWriter.isOtherEnd(reference)) {
                features.add(references(owner, reference));
            }
        } else if (owner.eIsSet(reference) && inOrder(owner, reference).stream().anyMatch(each -> !hasId(each))) {
            content(owner, reference);
        } else if (reference.isMany() && reference.isOrdered()) {
            List<String> ids = inOrder(owner, reference).stream().map(ModelWriter::idOf).toList();
            changes.add(new Change.Order(ModelWriter.idOf(owner), reference.getName(), ids));
        }
    }

    private static Change values(EObject owner, EAttribute attribute) {
        List<String> texts = new ArrayList<>();
        if (owner.eIsSet(attribute)) {
            Object value = owner.eGet(attribute);
            List<?> all = attribute.isMany() ? (List<?>) value : List.of(value);
            all.forEach(each -> texts.add(Values.text(attribute, each)));
        }
        return new Change.Values(ModelWriter.idOf(owner), attribute.getName(), texts);
    }

    /** Elements of other people's metamodels may have no ids: then all that the nearest of ours holds is noted. */
    private void foreign(EObject element) {
        EObject child = element;
        while (child.eContainer() != null && !hasId(child.eContainer())) {
            child = child.eContainer();
        }
        if (child.eContainer() != null) {
            content(child.eContainer(), (EReference) child.eContainingFeature());
        }
    }

    private void content(EObject owner, EReference reference) {
        if (contents.add(ModelWriter.idOf(owner) + " " + reference.getName())) {
            List<String> xml = inOrder(owner, reference).stream()
                    .map(each -> ModelWriter.write(each, any -> true, false)).toList();
            features.add(new Change.Content(ModelWriter.idOf(owner), reference.getName(), xml));
        }
    }
}
