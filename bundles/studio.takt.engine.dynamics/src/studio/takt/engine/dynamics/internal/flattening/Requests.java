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

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;

/**
 * Takes an allocation apart: the number of the request that is asked for, how many there are, what there is, and of each
 * request how much it wants, the shape of its profile, its priority and its width.
 */
final class Requests {
    private static final int RECTANGLE = 1;

    private final Catalogue catalogue;
    private final Site site;
    private final Unfold unfold;

    Requests(Catalogue catalogue, Site site, Unfold unfold) {
        this.catalogue = catalogue;
        this.site = site;
        this.unfold = unfold;
    }

    /** Makes an expression of single numbers. */
    @FunctionalInterface
    interface Unfold {
        Expression of(Expression expression) throws FlatteningException;
    }

    Expression of(Call call) throws FlatteningException {
        boolean profile = call.function() == Builtin.ALLOCATE_AVAILABLE;
        List<Expression> given = call.arguments();
        ArrayLayout requests = array(call, given.get(0), 1);
        Dimension dimension = requests.dimensions().get(requests.dimensions().size() - 1);
        OptionalInt own = site.find(dimension.key());
        if (own.isEmpty()) {
            throw new FlatteningException("allocation", call.function().name());
        }
        ArrayLayout priorities = array(call, given.get(1), profile ? 2 : 1);
        boolean fits = !profile || priorities.dimensions().get(priorities.dimensions().size() - 1).size() > 2;
        if (!fits) {
            throw new FlatteningException("allocation", call.function().name());
        }
        List<Expression> all = new ArrayList<>(List.of(new Literal(site.place()[own.getAsInt()], call.at()),
                new Literal(dimension.size(), call.at()), unfold.of(given.get(given.size() - 1))));
        for (int i = 1; i <= dimension.size(); i++) {
            all.add(element(given.get(0), requests, i));
            all.add(profile ? element(given.get(1), priorities, i, 1) : new Literal(RECTANGLE, call.at()));
            all.add(profile ? element(given.get(1), priorities, i, 2) : element(given.get(1), priorities, i));
            all.add(profile ? element(given.get(1), priorities, i, 3) : unfold.of(given.get(3)));
        }
        return new Call(call.function(), all, call.at());
    }

    private ArrayLayout array(Call call, Expression argument, int dimensions) throws FlatteningException {
        if (argument instanceof Reference name) {
            ArrayLayout found = catalogue.array(catalogue.resolve(name.key(), site.scope())).orElse(null);
            boolean fits = found != null && found.dimensions().size() >= dimensions
                    && (name.subscripts().isEmpty() || name.subscripts().size() == found.dimensions().size());
            if (fits) {
                return found;
            }
        }
        throw new FlatteningException("allocation", call.function().name());
    }

    /** The element with these last subscripts; those before are as given, or of the variable on the left. */
    private Expression element(Expression argument, ArrayLayout array, int... last) throws FlatteningException {
        Reference name = (Reference) argument;
        List<Subscript> subscripts = new ArrayList<>();
        int before = array.dimensions().size() - last.length;
        for (int j = 0; j < before; j++) {
            subscripts.add(name.subscripts().isEmpty()
                    ? new Subscript.Index(new Reference(array.dimensions().get(j).key(), List.of(), name.at()))
                    : name.subscripts().get(j));
        }
        for (int number : last) {
            subscripts.add(new Subscript.Index(new Literal(number, name.at())));
        }
        return unfold.of(new Reference(name.name(), subscripts, name.at()));
    }
}
