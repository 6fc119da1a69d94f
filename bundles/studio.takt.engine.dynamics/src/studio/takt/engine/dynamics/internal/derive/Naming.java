/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import studio.takt.equations.api.Names;

/** Gives each derived variable a name of its own; one that there is already keeps the name that it has. */
final class Naming {
    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of("time", "dt", "starttime", "stoptime"));

    Naming(Existing existing) {
        existing.variables().forEach(each -> {
            taken.add(Names.key(each.ref().name()));
            if (each.isDerived()) {
                byKey.putIfAbsent(each.key(), each.ref().name());
            }
        });
    }

    /** The name of the variable of that key; the wish decides if there is none yet. */
    String name(String key, String wish) {
        return byKey.computeIfAbsent(key, any -> unused(wish));
    }

    private String unused(String wish) {
        // A period stands for a module in names.
        String plain = wish.strip().replaceAll("[\\s.\"\\\\]+", " ").strip();
        String base = plain.isEmpty() ? "variable" : plain;
        String name = base;
        for (int number = 2; !taken.add(Names.key(name)); number++) {
            name = base + " " + number;
        }
        return name;
    }
}
