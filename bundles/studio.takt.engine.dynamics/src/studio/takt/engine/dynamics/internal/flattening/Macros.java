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

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Reference;

/** Puts in place of each invocation of a macro variables of its own, which results do not show. */
final class Macros {
    private static final int MOST = 20_000;
    private static final int MOST_INSIDE_EACH_OTHER = 50;

    /** Takes what a macro needs into the model. */
    interface Target {
        /** A parameter, or the value of the macro, under a key. */
        void add(String key, MacroFacts macro, Expression equation);

        /** What it computes on the way: variables of a module. */
        void add(MacroFacts macro, String scope) throws FlatteningException;

        /** Its equation, read. */
        Expression equation(MacroFacts macro) throws FlatteningException;
    }

    private final Map<String, MacroFacts> byKey;
    private final Catalogue catalogue;
    private final Target target;
    private int count;
    private int depth;

    Macros(List<MacroFacts> macros, Catalogue catalogue, Target target) {
        this.byKey = macros.stream().collect(Collectors.toMap(MacroFacts::key, Function.identity(), (one, two) -> one));
        this.catalogue = catalogue;
        this.target = target;
    }

    Expression invoke(Invocation invocation, List<Expression> arguments, Unfolding unfolding)
            throws FlatteningException {
        MacroFacts macro = byKey.get(invocation.key());
        if (arguments.size() != macro.parameters().size()) {
            throw new FlatteningException("arguments", macro.name(), macro.parameters().size(), arguments.size());
        }
        if (++depth > MOST_INSIDE_EACH_OTHER || ++count > MOST) {
            throw new FlatteningException("macros", macro.name(), MOST_INSIDE_EACH_OTHER, MOST);
        }
        // No name that a user writes has a sign of currency before a number and a period.
        String scope = "$" + count + ".";
        for (int i = 0; i < arguments.size(); i++) {
            String parameter = scope + studio.takt.equations.api.Names.key(macro.parameters().get(i));
            catalogue.add(parameter);
            target.add(parameter, macro, arguments.get(i));
        }
        String value = scope + "$";
        catalogue.add(value);
        target.add(macro, scope);
        target.add(value, macro, unfolding.unfold(Site.of(scope), target.equation(macro)));
        depth--;
        return new Reference(value, List.of(), invocation.at());
    }
}
