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
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.equations.api.Names;

/**
 * An expression with parameters.
 *
 * @param name       as written
 * @param element    the element of the model
 * @param parameters their names; behind an equals sign what one is if it is not given
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

    /** The name of a parameter. */
    public String parameter(int i) {
        String said = parameters.get(i);
        return said.contains("=") ? said.substring(0, said.indexOf('=')).strip() : said.strip();
    }

    /** What a parameter is if it is not given; empty if it must be given. */
    public String otherwise(int i) {
        String said = parameters.get(i);
        return said.contains("=") ? said.substring(said.indexOf('=') + 1).strip() : "";
    }

    /** Whether it can be invoked with so many arguments. */
    public boolean takes(int arguments) {
        return arguments <= parameters.size() && IntStream.range(arguments, parameters.size())
                .noneMatch(i -> otherwise(i).isEmpty());
    }
}
