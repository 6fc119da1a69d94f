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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Names;

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

        /** Its equation, or what a parameter is otherwise, read. */
        Expression equation(MacroFacts macro, String text) throws FlatteningException;
    }

    private final Map<String, List<MacroFacts>> byKey;
    private final Catalogue catalogue;
    private final Target target;
    private int count;
    private int depth;

    Macros(List<MacroFacts> macros, Catalogue catalogue, Target target) {
        this.byKey = macros.stream().collect(Collectors.groupingBy(MacroFacts::key));
        this.catalogue = catalogue;
        this.target = target;
    }

    Expression invoke(Invocation invocation, List<Expression> arguments, Unfolding unfolding)
            throws FlatteningException {
        MacroFacts macro = find(invocation, arguments.size());
        if (depth >= MOST_INSIDE_EACH_OTHER || ++count > MOST) {
            throw new FlatteningException("macros", macro.name(), MOST_INSIDE_EACH_OTHER, MOST);
        }
        depth++;
        try {
            return invoke(macro, invocation.at(), arguments, unfolding);
        } finally {
            depth--;
        }
    }

    /** The same name may stand for macros of different numbers of parameters. */
    private MacroFacts find(Invocation invocation, int arguments) throws FlatteningException {
        List<MacroFacts> named = byKey.get(invocation.key());
        Optional<MacroFacts> found = named.stream().filter(each -> each.parameters().size() == arguments).findFirst()
                .or(() -> named.stream().filter(each -> each.takes(arguments)).findFirst());
        return found.orElseThrow(() -> new FlatteningException("arguments", named.get(0).name(),
                named.get(0).parameters().size(), arguments));
    }

    private Expression invoke(MacroFacts macro, int at, List<Expression> arguments, Unfolding unfolding)
            throws FlatteningException {
        // No name that a user writes has a sign of currency before a number and a period.
        String scope = "$" + count + ".";
        for (int i = 0; i < macro.parameters().size(); i++) {
            Expression given = i < arguments.size()
                    ? arguments.get(i)
                    : unfolding.unfold(Site.of(scope), target.equation(macro, macro.otherwise(i)));
            pass(macro, scope + Names.key(macro.parameter(i)), given);
        }
        String value = scope + "$";
        catalogue.add(value);
        target.add(macro, scope);
        Expression result = unfolding.unfold(Site.of(scope), target.equation(macro, macro.equation()));
        OptionalDouble known = Folding.value(result);
        if (known.isPresent()) {
            return new Literal(known.getAsDouble(), at);
        }
        target.add(value, macro, result);
        return new Reference(value, List.of(), at);
    }

    /** A number stands in place of the parameter, and so does a whole array; anything else becomes a variable. */
    private void pass(MacroFacts macro, String parameter, Expression given) {
        OptionalDouble known = Folding.value(given);
        if (known.isPresent()) {
            catalogue.mean(parameter, known.getAsDouble());
        } else if (given instanceof Reference whole && catalogue.array(whole.name()).isPresent()) {
            catalogue.mean(parameter, whole.name());
        } else {
            catalogue.add(parameter);
            target.add(parameter, macro, given);
        }
    }
}
