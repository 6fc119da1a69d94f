/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.EdgeLayout;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.scenario.ValueOverride;
import studio.takt.model.vsm.MapFlow;

/** What goes when elements are deleted: they, what means nothing without them, and every reference to any of these. */
public final class Deletion {
    /** A cloud is drawn under the id of its flow, a link under those of its ends. */
    private static final Pattern PARTS = Pattern.compile("->|#");

    private final ModelAccess model;
    private final Set<EObject> gone = new LinkedHashSet<>();
    private final Set<EObject> tops = new LinkedHashSet<>();
    private final Set<String> goneIds = new HashSet<>();

    /** Of elements. */
    public Deletion(ModelAccess model, Collection<EObject> elements) {
        this.model = model;
        elements.forEach(this::take);
        boolean more = true;
        while (more) {
            int before = gone.size();
            everything().forEach(each -> {
                if (!gone.contains(each) && isMeaningless(each)) {
                    take(each);
                }
            });
            more = gone.size() > before;
        }
        tops.removeIf(each -> gone.contains(each.eContainer()));
    }

    private void take(EObject element) {
        if (gone.add(element)) {
            tops.add(element);
            goneIds.add(ModelWriter.idOf(element));
            element.eAllContents().forEachRemaining(each -> {
                gone.add(each);
                goneIds.add(ModelWriter.idOf(each));
            });
        }
    }

    private List<EObject> everything() {
        List<EObject> all = new ArrayList<>();
        for (EObject root : List.of(model.project(), model.layout())) {
            for (Iterator<EObject> each = root.eAllContents(); each.hasNext();) {
                all.add(each.next());
            }
        }
        return all;
    }

    private boolean isMeaningless(EObject element) {
        if (element instanceof MapFlow flow) {
            return gone.contains(flow.getSource()) || gone.contains(flow.getTarget());
        }
        if (element instanceof ValueOverride override) {
            return gone.contains(override.getElement());
        }
        String drawn = element instanceof NodeLayout node
                ? node.getElementId()
                : element instanceof EdgeLayout edge
                        ? edge.getElementId()
                        : element instanceof Diagram diagram ? diagram.getSubjectId() : null;
        return drawn != null && PARTS.splitAsStream(drawn).anyMatch(goneIds::contains);
    }

    /** References first, then the elements. */
    public List<Command> commands(Commands commands) {
        List<Command> all = new ArrayList<>();
        List<EObject> staying = everything();
        staying.add(model.project());
        staying.removeAll(gone);
        staying.forEach(each -> unlink(each, commands, all));
        tops.forEach(each -> all.add(commands.remove(each)));
        return all;
    }

    private void unlink(EObject owner, Commands commands, List<Command> all) {
        for (EReference reference : owner.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || !owner.eIsSet(reference)) {
                continue;
            }
            Object value = owner.eGet(reference);
            List<?> targets = reference.isMany() ? List.copyOf((List<?>) value) : List.of(value);
            targets.stream().filter(gone::contains)
                    .forEach(target -> all.add(commands.remove(owner, reference, target)));
        }
    }
}
