/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/**
 * Gathers findings; each is said once. The rule id is the key of its message, too.
 */
public final class Notes {
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** The result cannot be trusted. */
    public void error(String rule, ElementRef element, Object... words) {
        add(Severity.ERROR, rule, element, words);
    }

    /** Somebody should look. */
    public void warning(String rule, ElementRef element, Object... words) {
        add(Severity.WARNING, rule, element, words);
    }

    /** Worth knowing. */
    public void information(String rule, ElementRef element, Object... words) {
        add(Severity.INFORMATION, rule, element, words);
    }

    /** A default was taken. */
    public void assumption(String rule, ElementRef element, Object... words) {
        add(Severity.ASSUMPTION, rule, element, words);
    }

    /** Takes over what was found before. */
    public void addAll(List<Finding> more) {
        findings.addAll(more);
    }

    private void add(Severity severity, String rule, ElementRef element, Object... words) {
        addAll(List.of(new Finding(severity, rule, element, Text.of(Notes.class, rule, words))));
    }

    /** What was found, in the order in which it was found. */
    public List<Finding> all() {
        return List.copyOf(findings);
    }
}
