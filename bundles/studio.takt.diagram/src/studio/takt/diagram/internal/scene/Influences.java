/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/**
 * Which variable stands in whose equation, by name, without regard to case and to how words are joined. Initial values
 * of stocks do not count: they are no influence during a run.
 */
public final class Influences {
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|[\\p{L}_][\\p{L}\\p{N}_.]*");

    private final Map<String, String> idByName = new LinkedHashMap<>();
    private final Map<String, Set<String>> all = new LinkedHashMap<>();

    /** Of the variables of a model. */
    public Influences(List<Variable> variables) {
        variables.forEach(v -> idByName.putIfAbsent(key(v.getName()), String.valueOf(v.getId())));
        for (Variable variable : variables) {
            if (!(variable instanceof Stock) && variable.getEquation() != null) {
                Set<String> named = named(variable.getEquation());
                named.remove(String.valueOf(variable.getId()));
                all.put(String.valueOf(variable.getId()), named);
            }
        }
    }

    /** Id of a variable → ids of those in its equation. */
    public Map<String, Set<String>> all() {
        return all;
    }

    private Set<String> named(String equation) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher words = WORD.matcher(equation);
        while (words.find()) {
            String id = idByName.get(key(words.group(1) == null ? words.group() : words.group(1)));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String key(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
    }
}
