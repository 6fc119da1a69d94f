/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression;

/** Reads equations, each text once, and says what is wrong with them. */
final class EquationReader {
    private final Set<String> macros;
    private final Consumer<Finding> findings;
    private final Map<String, Optional<Expression>> read = new HashMap<>();

    EquationReader(List<MacroFacts> macros, Consumer<Finding> findings) {
        this.macros = macros.stream().map(MacroFacts::key).collect(Collectors.toUnmodifiableSet());
        this.findings = findings;
    }

    /** Empty, with a finding, if the text is no equation. */
    Optional<Expression> read(String text, String name, ElementRef element) {
        if (text.isBlank()) {
            error("no-equation", element, name);
            return Optional.empty();
        }
        // An equation that cannot be read is reported once, though it may stand for many elements.
        return read.computeIfAbsent(element.id() + ' ' + text, key -> parse(text, name, element));
    }

    private Optional<Expression> parse(String text, String name, ElementRef element) {
        try {
            return Optional.of(Equations.parse(text, macros));
        } catch (EquationException fault) {
            error("equation", element, name, Text.of(fault::message));
            return Optional.empty();
        }
    }

    void error(String key, ElementRef element, Object... arguments) {
        findings.accept(new Finding(Severity.ERROR, "stock-flow." + key, element,
                Text.of(EquationReader.class, "finding." + key, arguments)));
    }
}
