/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import studio.takt.equations.api.EquationException.Problem;
import studio.takt.equations.internal.NearNames;
import studio.takt.equations.internal.Parser;

/** Reads equations in the expression language of XMILE 1.0, section 3.3. */
public final class Equations {
    /** The longest equation, in characters. */
    public static final int MAX_LENGTH = 20_000;
    /** How deep an equation may be nested. */
    public static final int MAX_DEPTH = 100;

    private Equations() {}

    /**
     * Reads an equation.
     *
     * @throws EquationException if the text is none, with position and what was expected
     */
    public static Expression parse(String text) throws EquationException {
        return parse(text, Set.of());
    }

    /**
     * Reads an equation of a model that has macros.
     *
     * @param macros the keys of their names
     * @throws EquationException if the text is none, with position and what was expected
     */
    public static Expression parse(String text, Set<String> macros) throws EquationException {
        if (text.length() > MAX_LENGTH) {
            throw new EquationException(Problem.TOO_LONG, MAX_LENGTH, String.valueOf(MAX_LENGTH));
        }
        return new Parser(text, MAX_DEPTH, macros).parse();
    }

    /** Names that may have been meant by one that is not known; at most three, nearest first. */
    public static List<String> suggest(String name, Collection<String> known) {
        return new NearNames(known).to(name);
    }
}
