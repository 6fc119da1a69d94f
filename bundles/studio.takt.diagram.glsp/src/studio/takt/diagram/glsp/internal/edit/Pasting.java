/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.base.NamedElement;
import studio.takt.model.stockflow.Variable;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;

/** Inserts copies into a diagram: with new ids, connected as the originals were, each with a name of its own. */
public final class Pasting {
    private final ModelAccess model;
    private final EObject subject;
    private final String subjectId;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Operation> steps = new ArrayList<>();
    private final List<Operation> links = new ArrayList<>();
    private final Set<String> names;

    /** Into a map or model that is open, on its thread. */
    public Pasting(ModelAccess model, String subjectId) {
        this.model = model;
        this.subjectId = subjectId;
        this.subject = model.element(subjectId).orElseThrow();
        this.names = subject.eContents().stream().filter(NamedElement.class::isInstance)
                .map(each -> String.valueOf(((NamedElement) each).getName())).collect(Collectors.toSet());
    }

    /** True if the diagram can hold what was copied. */
    public boolean fits(List<Copied> copied) {
        return copied.stream().allMatch(each -> subject.eClass().getEStructuralFeature(each.feature()) != null);
    }

    /** The operation that does it. */
    public Operation operation(List<Copied> copied, double dx, double dy, Map<String, Arrange.Place> pinned) {
        copied.forEach(this::name);
        Map<String, Arrange.Place> places = new HashMap<>(pinned);
        for (Copied each : copied) {
            add(each, subjectId, true);
            if (!each.flow()) {
                places.put(ids.get(each.id()), new Arrange.Place(each.at().x() + dx, each.at().y() + dy, 0, 0));
            }
        }
        steps.addAll(links);
        steps.add(new Arrange(subjectId, places, Map.of()));
        return new Composite(Text.of(Arrange.class, "label.paste"), steps);
    }

    /** The ids of what is made, outer elements only. */
    public List<String> made(List<Copied> copied) {
        return copied.stream().map(each -> ids.get(each.id())).toList();
    }

    private void name(Copied each) {
        ids.put(each.id(), AddElement.newId());
        each.parts().forEach(this::name);
    }

    private void add(Copied each, String container, boolean outer) {
        Map<String, String> values = new LinkedHashMap<>(each.values());
        values.computeIfPresent("name", (key, name) -> outer && !each.flow() ? free(name) : name);
        String id = ids.get(each.id());
        if (each.flow()) {
            // both ends at once: a connection with one end is none
            each.refers().forEach((name, targets) -> values.put(name, String.join(" ", now(targets))));
        }
        steps.add(new AddElement(id, container, each.feature(), each.type(), values));
        each.lists().forEach((name, texts) -> links.add(new SetValues(id, name, texts)));
        each.parts().forEach(part -> add(part, id, false));
        if (!each.flow()) {
            each.refers().forEach((name, targets) -> refer(id, name, targets));
        }
    }

    /** What is referred to by a copy. */
    private List<String> now(List<String> targets) {
        return targets.stream().filter(this::isKept).map(target -> ids.getOrDefault(target, target)).toList();
    }

    private void refer(String id, String name, List<String> targets) {
        List<String> next = now(targets);
        if (!next.isEmpty()) {
            links.add(new SetReference(id, name, next));
        }
    }

    /** What lies on a diagram is referred to only if it was copied too, or lies on this one. */
    private boolean isKept(String target) {
        return ids.containsKey(target) || model.element(target).filter(found -> !isLocal(found)
                || found.eContainer() == subject).isPresent();
    }

    private static boolean isLocal(EObject element) {
        return element instanceof MapNode || element instanceof MapFlow || element instanceof Variable;
    }

    private String free(String name) {
        String stem = name.replaceFirst(" \\d+$", "");
        String next = name;
        for (int number = 2; !names.add(next); number++) {
            next = stem + " " + number;
        }
        return next;
    }
}
