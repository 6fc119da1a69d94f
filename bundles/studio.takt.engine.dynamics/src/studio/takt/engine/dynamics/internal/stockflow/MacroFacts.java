/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.equations.api.Names;

/**
 * An expression with parameters.
 *
 * @param name       as written
 * @param element    the element of the model
 * @param parameters their names
 * @param equation   its value
 * @param variables  what it computes on the way
 */
public record MacroFacts(String name, ElementRef element, List<String> parameters, String equation,
        List<VariableFacts> variables) {
    /** Copies the lists. */
    public MacroFacts {
        parameters = List.copyOf(parameters);
        variables = List.copyOf(variables);
    }

    /** Its name in comparable form. */
    public String key() {
        return Names.key(name);
    }
}
