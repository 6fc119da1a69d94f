/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;

/** Sets the references of a file once all its elements are made. A reference is an id in the same file, never more. */
final class ReferenceLinker {
    private final FaultList faults;
    private final Function<String, EObject> byId;
    private final List<Pending> single = new ArrayList<>();
    private final List<Pending> many = new ArrayList<>();

    private record Pending(EObject owner, EReference reference, ElementRef name, String target, Location place) {}

    ReferenceLinker(FaultList faults, Function<String, EObject> byId) {
        this.faults = faults;
        this.byId = byId;
    }

    void add(EObject owner, EReference reference, ElementRef name, List<String> targets, Location place) {
        for (String target : targets) {
            if (!target.isEmpty()) {
                String id = target.startsWith("#") ? target.substring(1) : target;
                (reference.isMany() ? many : single).add(new Pending(owner, reference, name, id, place));
            }
        }
    }

    /** Single ends first: where both ends of a pair are written, the single one says how it is. */
    void link() {
        single.forEach(this::link);
        many.forEach(this::link);
    }

    private void link(Pending pending) {
        EObject target = byId.apply(pending.target());
        EReference reference = pending.reference();
        if (target == null) {
            String rule = Ids.isValid(pending.target()) ? "file.dangling" : "file.foreignReference";
            report(rule, pending, pending.target());
        } else if (!reference.getEReferenceType().isSuperTypeOf(target.eClass())
                && !"EObject".equals(reference.getEReferenceType().getName())) {
            report("file.wrongTarget", pending, pending.target(), reference.getEReferenceType().getName(),
                    target.eClass().getName());
        } else {
            set(pending, target);
        }
    }

    private void set(Pending pending, EObject target) {
        EObject owner = pending.owner();
        EReference reference = pending.reference();
        if (!reference.isMany()) {
            owner.eSet(reference, target);
            return;
        }
        @SuppressWarnings("unchecked")
        Collection<EObject> list = (Collection<EObject>) owner.eGet(reference);
        EReference opposite = reference.getEOpposite();
        boolean contradicted = opposite != null && !opposite.isMany() && target.eIsSet(opposite)
                && target.eGet(opposite) != owner;
        if (contradicted) {
            report("file.contradiction", pending, pending.target(), opposite.getName());
        } else if (!list.contains(target)) {
            list.add(target);
        }
    }

    private void report(String rule, Pending pending, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(pending.owner().eClass().getName() + nameOf(pending.name()));
        arguments.add(pending.reference().getName());
        arguments.addAll(List.of(more));
        faults.error(rule, pending.name(), pending.place(), arguments.toArray());
    }

    private static String nameOf(ElementRef name) {
        return name.isPresent() && !name.name().equals(name.id()) ? " \"" + name.name() + "\"" : "";
    }
}
