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
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;

/**
 * Takes the argument of a function of arrays apart: one expression for each element of the arrays in it. Arrays in one
 * argument go along dimensions of the same name together, else along those at the same place if they are as long.
 */
final class Slices {
    private static final int MOST = 1_000_000;

    /** A dimension, or a part of one, that is gone along: the numbers of its elements, counted from 1. */
    private record Axis(Dimension dimension, int[] elements) {
        static Axis of(Dimension dimension, int from, int size) {
            return new Axis(dimension, IntStream.range(from, from + size).toArray());
        }

        int size() {
            return elements.length;
        }
    }

    /** An array in the argument; {@code axes} says for each dimension which axis it follows, −1 if its subscript is given. */
    private record Use(Reference reference, ArrayLayout array, List<Optional<Axis>> open, int[] axes) {
        long openCount() {
            return open.stream().filter(Optional::isPresent).count();
        }
    }

    private final Catalogue catalogue;
    private final Subscripts subscripts;
    private final Subscripts.Inner inner;

    Slices(Catalogue catalogue, Subscripts subscripts, Subscripts.Inner inner) {
        this.catalogue = catalogue;
        this.subscripts = subscripts;
        this.inner = inner;
    }

    /** One expression an element; of what holds no array, itself alone. */
    List<Expression> of(Site site, Expression argument) throws FlatteningException {
        List<Use> uses = new ArrayList<>();
        collect(site, argument, uses);
        uses.sort(Comparator.comparingLong(Use::openCount).reversed());
        List<Axis> axes = new ArrayList<>();
        for (Use use : uses) {
            follow(use, axes);
        }
        long total = axes.stream().mapToLong(Axis::size).reduce(1, (one, other) -> Math.min(MOST + 1L, one * other));
        if (total > MOST) {
            throw new FlatteningException("too-many", MOST);
        }
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            values.add(inner.unfold(site, at(steps(i, axes), uses, argument)));
        }
        return values;
    }

    private static int[] steps(int number, List<Axis> axes) {
        int[] steps = new int[axes.size()];
        int rest = number;
        for (int k = steps.length - 1; k >= 0; k--) {
            steps[k] = rest % axes.get(k).size();
            rest /= axes.get(k).size();
        }
        return steps;
    }

    /** A function of arrays inside the argument has its own elements. */
    private void collect(Site site, Expression expression, List<Use> uses) throws FlatteningException {
        if (expression instanceof Call call && call.function().isOfArrays()) {
            return;
        }
        if (expression instanceof Reference reference) {
            Optional<ArrayLayout> array = catalogue.array(catalogue.resolve(reference.key(), site.scope()));
            if (array.isPresent()) {
                uses.add(use(site, reference, array.get()));
            }
            return;
        }
        for (Expression part : expression.parts()) {
            collect(site, part, uses);
        }
    }

    private Use use(Site site, Reference reference, ArrayLayout array) throws FlatteningException {
        int given = reference.subscripts().size();
        if (given > 0 && given != array.dimensions().size()) {
            throw new FlatteningException("subscripts", array.name(), array.dimensions().size(), given);
        }
        List<Optional<Axis>> open = new ArrayList<>();
        for (int j = 0; j < array.dimensions().size(); j++) {
            Dimension dimension = array.dimensions().get(j);
            Subscript subscript = given == 0 ? new Subscript.All() : reference.subscripts().get(j);
            open.add(axis(site, dimension, subscript));
        }
        return new Use(reference, array, open, new int[open.size()]);
    }

    private Optional<Axis> axis(Site site, Dimension dimension, Subscript subscript) throws FlatteningException {
        if (subscript instanceof Subscript.All) {
            return Optional.of(Axis.of(dimension, 1, dimension.size()));
        }
        if (subscript instanceof Subscript.Range range) {
            int from = subscripts.bound(site, dimension, range.from());
            int to = subscripts.bound(site, dimension, range.to());
            return Optional.of(Axis.of(dimension, from, Math.max(0, to - from + 1)));
        }
        Optional<Dimension> part = subscripts.part(site, dimension, subscript);
        return part.isPresent() ? Optional.of(along(dimension, part.get())) : Optional.empty();
    }

    /** Some elements of a dimension, as another one names them. */
    private static Axis along(Dimension dimension, Dimension part) throws FlatteningException {
        int[] elements = new int[part.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = 1 + dimension.meantBy(part, i)
                    .orElseThrow(() -> new FlatteningException("no-match", part.name(), dimension.name()));
        }
        return new Axis(part, elements);
    }

    private static void follow(Use use, List<Axis> axes) throws FlatteningException {
        boolean[] used = new boolean[axes.size() + use.axes().length];
        int ordinal = 0;
        for (int j = 0; j < use.axes().length; j++) {
            use.axes()[j] = -1;
            if (use.open().get(j).isPresent()) {
                use.axes()[j] = follow(use, use.open().get(j).get(), ordinal++, axes, used);
                used[use.axes()[j]] = true;
            }
        }
    }

    private static int follow(Use use, Axis wanted, int ordinal, List<Axis> axes, boolean[] used)
            throws FlatteningException {
        for (int k = 0; k < axes.size(); k++) {
            if (!used[k] && axes.get(k).dimension().key().equals(wanted.dimension().key())
                    && axes.get(k).size() == wanted.size()) {
                return k;
            }
        }
        if (ordinal < axes.size() && !used[ordinal] && axes.get(ordinal).size() == wanted.size()) {
            return ordinal;
        }
        // The first array says what is gone along; what comes later must fit.
        if (axes.size() > ordinal) {
            throw new FlatteningException("sizes", use.array().name(), wanted.size(), axes.get(ordinal).size());
        }
        axes.add(wanted);
        return axes.size() - 1;
    }

    private static Expression at(int[] steps, List<Use> uses, Expression argument) throws FlatteningException {
        Map<Reference, Use> byReference = new IdentityHashMap<>();
        uses.forEach(use -> byReference.put(use.reference(), use));
        return new Rewriter(part -> part instanceof Reference reference && byReference.containsKey(reference)
                ? Optional.of(fixed(byReference.get(reference), steps))
                : Optional.empty()).rewrite(argument);
    }

    private static Reference fixed(Use use, int[] steps) {
        List<Subscript> subscripts = new ArrayList<>();
        for (int j = 0; j < use.axes().length; j++) {
            subscripts.add(use.axes()[j] < 0
                    ? use.reference().subscripts().get(j)
                    : new Subscript.Index(new Literal(use.open().get(j).orElseThrow().elements()[steps[use.axes()[j]]],
                            use.reference().at())));
        }
        return new Reference(use.reference().name(), subscripts, use.reference().at());
    }
}
