/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.connection;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * A row of the table of legal connections: from any of these to any of those, a flow of this class may run, in one of
 * these kinds.
 *
 * @param sources     where it may begin
 * @param targets     where it may end
 * @param flow        the class of the flow
 * @param kinds       literals of its feature {@code kind}; empty if the class has none
 * @param defaultKind the kind taken when none is asked for; empty if the class has none
 * @param selfLoop    true if it may end where it began
 */
public record ConnectionRule(List<End> sources, List<End> targets, EClass flow, List<String> kinds, String defaultKind,
        boolean selfLoop) {

    /** Copies the lists. */
    public ConnectionRule {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        kinds = List.copyOf(kinds);
    }

    /** True if such a flow may run from one element to the other. */
    public boolean allows(EObject source, EObject target) {
        return sources.stream().anyMatch(end -> end.takes(source))
                && targets.stream().anyMatch(end -> end.takes(target))
                && (selfLoop || source != target);
    }
}
