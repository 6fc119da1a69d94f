/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Gathers what is wrong with a map for simulation, and what was taken for granted. */
public final class Notes {
    /** What the rules begin with. */
    static final String RULES = "flow.";

    private final List<Finding> found = new ArrayList<>();

    void error(String key, ElementRef element, Object... arguments) {
        add(Severity.ERROR, key, element, arguments);
    }

    void warn(String key, ElementRef element, Object... arguments) {
        add(Severity.WARNING, key, element, arguments);
    }

    void inform(String key, ElementRef element, Object... arguments) {
        add(Severity.INFORMATION, key, element, arguments);
    }

    void assume(String key, ElementRef element, Object... arguments) {
        add(Severity.ASSUMPTION, key, element, arguments);
    }

    private void add(Severity severity, String key, ElementRef element, Object... arguments) {
        found.add(new Finding(severity, RULES + key, element, Text.of(Notes.class, key, arguments)));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /** All, in the order found. */
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
