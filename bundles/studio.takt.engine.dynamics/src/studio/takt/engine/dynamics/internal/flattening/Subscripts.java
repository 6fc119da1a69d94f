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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;

/** Finds which element of an array is meant. Elements are counted from 1 here, as equations count them. */
final class Subscripts {

    /** Takes an expression apart. */
    @FunctionalInterface
    interface Inner {
        Expression unfold(Site site, Expression expression) throws FlatteningException;
    }

    private final Catalogue catalogue;
    private final Inner inner;

    Subscripts(Catalogue catalogue, Inner inner) {
        this.catalogue = catalogue;
        this.inner = inner;
    }

    /** For each dimension a number, or what gives one during the run. */
    List<Expression> indices(Site site, ArrayLayout array, List<Subscript> subscripts, int at)
            throws FlatteningException {
        if (!subscripts.isEmpty() && subscripts.size() != array.dimensions().size()) {
            throw new FlatteningException("subscripts", array.name(), array.dimensions().size(), subscripts.size());
        }
        boolean[] used = new boolean[site.dimensions().size()];
        boolean[] named = named(site, subscripts);
        Map<String, Integer> seen = new HashMap<>();
        List<Expression> indices = new ArrayList<>();
        for (int j = 0; j < array.dimensions().size(); j++) {
            Dimension dimension = array.dimensions().get(j);
            if (subscripts.isEmpty() || subscripts.get(j) instanceof Subscript.All) {
                indices.add(literal(implied(site, array, j, used), at));
            } else {
                OptionalInt placed = placed(site, dimension, subscripts.get(j), j, named);
                indices.add(placed.isPresent()
                        ? literal(placed.getAsInt(), at)
                        : index(site, dimension, repeated(site, subscripts.get(j), seen), at));
            }
        }
        return indices;
    }

    /** Which dimensions of the left side stand among the subscripts. */
    private static boolean[] named(Site site, List<Subscript> subscripts) {
        boolean[] named = new boolean[site.dimensions().size()];
        for (Subscript each : subscripts) {
            if (each instanceof Subscript.Index index && index.index() instanceof Reference name) {
                site.find(name.key()).ifPresent(place -> named[place] = true);
            } else if (each instanceof Subscript.Position position && position.dimension() <= named.length) {
                named[position.dimension() - 1] = true;
            }
        }
        return named;
    }

    /**
     * The number of the element, counted from 1, that a dimension means which the left side has not got: it goes along
     * with one of the left side that is not named and has as many elements, that at the same place first.
     */
    private OptionalInt placed(Site site, Dimension dimension, Subscript subscript, int j, boolean[] taken) {
        Optional<Dimension> other = subscript instanceof Subscript.Index
                ? part(site, dimension, subscript)
                : Optional.empty();
        return other.isEmpty() ? OptionalInt.empty() : placed(site, dimension, other.get(), j, taken);
    }

    private static OptionalInt placed(Site site, Dimension dimension, Dimension other, int j, boolean[] taken) {
        OptionalInt along = IntStream.concat(IntStream.of(j), IntStream.range(0, taken.length))
                .filter(i -> i < taken.length && !taken[i] && site.dimensions().get(i).size() == other.size())
                .findFirst();
        if (along.isEmpty()) {
            return OptionalInt.empty();
        }
        taken[along.getAsInt()] = true;
        OptionalInt meant = dimension.meantBy(other, site.place()[along.getAsInt()]);
        return meant.isPresent() ? OptionalInt.of(meant.getAsInt() + 1) : meant;
    }

    /**
     * A dimension that an array has twice has a second name in the model, with a stroke behind it: that one is meant where
     * it is named the second time.
     */
    private static Subscript repeated(Site site, Subscript subscript, Map<String, Integer> seen) {
        if (subscript instanceof Subscript.Index index && index.index() instanceof Reference name
                && name.subscripts().isEmpty()) {
            String stroke = name.key() + "'".repeat(seen.merge(name.key(), 1, Integer::sum) - 1);
            return site.find(stroke).isPresent()
                    ? new Subscript.Index(new Reference(stroke, List.of(), name.at()))
                    : subscript;
        }
        return subscript;
    }

    /** The number of the element of a dimension that goes along with one of the left side, as in subscripts. */
    OptionalInt number(Site site, String key) {
        Optional<Dimension> other = catalogue.dimension(key);
        return other.isEmpty()
                ? OptionalInt.empty()
                : placed(site, other.get(), other.get(), 0, new boolean[site.dimensions().size()]);
    }

    /** Whether the array fits the variable on the left without subscripts. */
    boolean isImplied(Site site, ArrayLayout array) {
        boolean[] used = new boolean[site.dimensions().size()];
        return IntStream.range(0, array.dimensions().size()).allMatch(j -> find(site, array, j, used) > 0);
    }

    /** The dimension that a subscript names in place of one element; empty if it does not, or stands at one of it. */
    Optional<Dimension> part(Site site, Dimension dimension, Subscript subscript) {
        if (subscript instanceof Subscript.Part part && part.dimension() instanceof Reference name) {
            return catalogue.dimension(name.key());
        }
        boolean named = subscript instanceof Subscript.Index index && index.index() instanceof Reference name
                && name.subscripts().isEmpty() && dimension.indexOf(name.key()).isEmpty()
                && site.find(name.key()).isEmpty()
                && !catalogue.isKnown(catalogue.resolve(name.key(), site.scope()));
        return named
                ? catalogue.dimension(((Reference) ((Subscript.Index) subscript).index()).key())
                : Optional.empty();
    }

    /** The number of a bound of a slice, which must be known before the run. */
    int bound(Site site, Dimension dimension, Expression bound) throws FlatteningException {
        OptionalDouble value = Folding.value(index(site, dimension, new Subscript.Index(bound), bound.at()));
        if (value.isEmpty() || value.getAsDouble() < 1 || value.getAsDouble() > dimension.size()) {
            throw new FlatteningException("bound", dimension.name(), dimension.size());
        }
        return (int) value.getAsDouble();
    }

    private Expression index(Site site, Dimension dimension, Subscript subscript, int at) throws FlatteningException {
        if (subscript instanceof Subscript.Position position) {
            int place = position.dimension() - 1;
            OptionalInt meant = place < site.dimensions().size()
                    ? site.meaning(place, dimension)
                    : OptionalInt.empty();
            return literal(1 + meant.orElseThrow(() -> new FlatteningException("position", position.dimension())), at);
        }
        if (!(subscript instanceof Subscript.Index index)) {
            throw new FlatteningException("slice", dimension.name());
        }
        return index.index() instanceof Reference name && name.subscripts().isEmpty()
                ? named(site, dimension, name)
                : computed(site, index.index());
    }

    /** An element by name, the one at which a dimension of the left side stands, or what a variable says. */
    private Expression named(Site site, Dimension dimension, Reference name) throws FlatteningException {
        OptionalInt element = dimension.indexOf(name.key());
        if (element.isPresent()) {
            return literal(element.getAsInt() + 1, name.at());
        }
        OptionalInt own = site.find(name.key());
        if (own.isPresent()) {
            OptionalInt meant = site.meaning(own.getAsInt(), dimension);
            return literal(1 + meant.orElseThrow(() -> new FlatteningException("no-match", name.name(),
                    dimension.name())), name.at());
        }
        if (!catalogue.isKnown(catalogue.resolve(name.key(), site.scope()))) {
            throw new FlatteningException("no-element", name.name(), dimension.name(),
                    String.join(", ", dimension.elements().stream().limit(20).toList()));
        }
        return computed(site, name);
    }

    private Expression computed(Site site, Expression index) throws FlatteningException {
        Expression unfolded = inner.unfold(site, index);
        OptionalDouble value = Folding.value(unfolded);
        return value.isPresent() ? new Literal(value.getAsDouble(), index.at()) : unfolded;
    }

    private int implied(Site site, ArrayLayout array, int j, boolean[] used) throws FlatteningException {
        int found = find(site, array, j, used);
        if (found < 1) {
            throw new FlatteningException("whole-array", array.name(), array.dimensions().get(j).name());
        }
        return found;
    }

    /**
     * The element of the j-th dimension that follows from the left side: by a dimension of the same name, else by an
     * element of the same name, else, if there are as many dimensions, by order. 0 if none does.
     */
    private static int find(Site site, ArrayLayout array, int j, boolean[] used) {
        Dimension wanted = array.dimensions().get(j);
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && site.dimensions().get(i).key().equals(wanted.key())) {
                used[i] = true;
                return site.place()[i] + 1;
            }
        }
        for (int i = 0; i < used.length; i++) {
            OptionalInt named = wanted.indexOf(studio.takt.equations.api.Names
                    .key(site.dimensions().get(i).element(site.place()[i])));
            if (!used[i] && named.isPresent()) {
                used[i] = true;
                return named.getAsInt() + 1;
            }
        }
        boolean alike = used.length == array.dimensions().size() && !used[j]
                && site.dimensions().get(j).size() == wanted.size();
        if (alike) {
            used[j] = true;
        }
        return alike ? site.place()[j] + 1 : 0;
    }

    private static Literal literal(double value, int at) {
        return new Literal(value, at);
    }
}
