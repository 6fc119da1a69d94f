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

/**
 * A flow that may run between two elements.
 *
 * @param flow        the class of the flow
 * @param kinds       literals of its feature {@code kind}; empty if the class has none
 * @param defaultKind the kind to take when none is asked for; empty if the class has none
 */
public record Connection(EClass flow, List<String> kinds, String defaultKind) {

    /** True if the flow may be of that kind. */
    public boolean allows(String kind) {
        return kinds.isEmpty() ? kind.isEmpty() : kinds.contains(kind);
    }
}
