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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.Operator;

/** Takes an equation with arrays, names of modules and macros apart, for one element of the variable on its left. */
final class Unfolding {
    private final Catalogue catalogue;
    private final Macros macros;
    private final Subscripts subscripts;
    private final Slices slices;

    Unfolding(Catalogue catalogue, Macros macros) {
        this.catalogue = catalogue;
        this.macros = macros;
        this.subscripts = new Subscripts(catalogue, this::unfold);
        this.slices = new Slices(catalogue, subscripts, this::unfold);
    }

    Expression unfold(Site site, Expression expression) throws FlatteningException {
        return new Rewriter(part -> replace(site, part)).rewrite(expression);
    }

    private Optional<Expression> replace(Site site, Expression part) throws FlatteningException {
        if (part instanceof Reference reference) {
            return Optional.of(reference(site, reference));
        }
        if (part instanceof Lookup lookup) {
            return Optional.of(lookup(site, lookup));
        }
        if (part instanceof Unary unary && unary.operator() == Operator.TRANSPOSED) {
            return Optional.of(unfold(site.transposed(), unary.operand()));
        }
        if (part instanceof Invocation macro) {
            return Optional.of(macros.invoke(macro, arguments(site, macro), this));
        }
        if (part instanceof Conditional choice) {
            return Optional.of(conditional(site, choice));
        }
        return part instanceof Call call ? call(site, call) : Optional.empty();
    }

    /** A whole array is passed to a macro by its name. */
    private List<Expression> arguments(Site site, Invocation macro) throws FlatteningException {
        List<Expression> all = new ArrayList<>();
        for (Expression each : macro.arguments()) {
            all.add(each instanceof Reference name && name.subscripts().isEmpty() && isWhole(site, name)
                    ? new Reference(catalogue.resolve(name.key(), site.scope()), List.of(), name.at())
                    : unfold(site, each));
        }
        return all;
    }

    /** What is decided before the run leaves one way: so a macro that invokes itself comes to an end. */
    private Expression conditional(Site site, Conditional choice) throws FlatteningException {
        Expression condition = unfold(site, choice.condition());
        OptionalDouble known = Folding.value(condition);
        if (known.isPresent()) {
            return unfold(site, known.getAsDouble() != 0 ? choice.yes() : choice.no());
        }
        return new Conditional(condition, unfold(site, choice.yes()), unfold(site, choice.no()), choice.at());
    }

    private Expression reference(Site site, Reference reference) throws FlatteningException {
        String key = catalogue.resolve(reference.key(), site.scope());
        OptionalDouble constant = catalogue.constant(key);
        if (constant.isPresent()) {
            return new Literal(constant.getAsDouble(), reference.at());
        }
        Optional<ArrayLayout> array = catalogue.array(key);
        if (array.isPresent()) {
            return element(array.get(), key, subscripts.indices(site, array.get(), reference.subscripts(),
                    reference.at()), reference.at());
        }
        if (reference.subscripts().size() == 1 && catalogue.isContainer(key)
                && reference.subscripts().get(0) instanceof Subscript.Index place) {
            return new Invocation(FlatModel.PART + key, List.of(unfold(site, place.index()),
                    new Reference(key, List.of(), reference.at())), reference.at());
        }
        if (!reference.subscripts().isEmpty() && catalogue.isKnown(key)) {
            throw new FlatteningException("no-array", reference.name());
        }
        OptionalInt number = catalogue.isKnown(key) ? OptionalInt.empty() : number(site, reference.key());
        return number.isPresent()
                ? new Literal(number.getAsInt(), reference.at())
                : new Reference(key, List.of(), reference.at());
    }

    /** A dimension of the left side, or the name of an element, with its dimension or without, is the element's number. */
    private OptionalInt number(Site site, String key) {
        OptionalInt own = site.find(key);
        if (own.isPresent()) {
            return OptionalInt.of(site.place()[own.getAsInt()] + 1);
        }
        OptionalInt along = subscripts.number(site, key);
        if (along.isPresent()) {
            return along;
        }
        Optional<OptionalInt> full = Optional.of(key.indexOf('.')).filter(dot -> dot > 0)
                .flatMap(dot -> catalogue.dimension(key.substring(0, dot))
                        .map(dimension -> dimension.indexOf(key.substring(dot + 1))));
        if (full.isPresent()) {
            return full.get().isPresent() ? OptionalInt.of(full.get().getAsInt() + 1) : OptionalInt.empty();
        }
        OptionalInt near = site.dimensions().stream().map(each -> each.indexOf(key)).filter(OptionalInt::isPresent)
                .mapToInt(found -> found.getAsInt() + 1).findFirst();
        return near.isPresent() ? near : catalogue.number(key);
    }

    /** An element beyond the array is 0. */
    private static Expression element(ArrayLayout array, String key, List<Expression> indices, int at) {
        int[] place = new int[indices.size()];
        for (int j = 0; j < place.length; j++) {
            if (!(indices.get(j) instanceof Literal literal)) {
                return new Reference(key, indices.stream().<Subscript>map(Subscript.Index::new).toList(), at);
            }
            place[j] = (int) Math.floor(literal.value()) - 1;
            if (place[j] < 0 || place[j] >= array.dimensions().get(j).size()) {
                return new Literal(0, at);
            }
        }
        return new Reference(array.elementKey(place), List.of(), at);
    }

    private Expression lookup(Site site, Lookup lookup) throws FlatteningException {
        String key = catalogue.resolve(lookup.key(), site.scope());
        Expression argument = unfold(site, lookup.argument());
        Optional<ArrayLayout> array = catalogue.array(key);
        if (array.isEmpty()) {
            return new Lookup(tableOf(key), List.of(), argument, lookup.reading(), lookup.at());
        }
        boolean ofElements = catalogue.isTable(key) || catalogue.isTable(tableOf(array.get().elementKey(
                new int[array.get().dimensions().size()])));
        if (lookup.subscripts().isEmpty() && !ofElements) {
            return element(array.get(), key, flat(array.get(), argument), lookup.at());
        }
        Expression element = element(array.get(), key,
                subscripts.indices(site, array.get(), lookup.subscripts(), lookup.at()), lookup.at());
        if (element instanceof Reference table && table.subscripts().isEmpty()) {
            return new Lookup(tableOf(table.name()), List.of(), argument, lookup.reading(), lookup.at());
        }
        throw new FlatteningException("table-element", lookup.name());
    }

    /** What reads a graphical function at its equation, as flows and elements do, has it under a name of its own. */
    private String tableOf(String key) {
        String own = key.replace('[', '_').replace(',', '_').replace("]", "") + "_table";
        return !catalogue.isTable(key) && catalogue.isTable(own) ? own : key;
    }

    /** The n-th element of an array, the last dimension running fastest. */
    private static List<Expression> flat(ArrayLayout array, Expression number) {
        List<Expression> indices = new ArrayList<>();
        int inner = array.size();
        for (int j = 0; j < array.dimensions().size(); j++) {
            int size = array.dimensions().get(j).size();
            inner /= size;
            indices.add(digit(number, inner, j == 0 ? 0 : size));
        }
        return indices;
    }

    /** 1 + ⌊(n − 1) / inner⌋, of which only the rest after division by the size counts if there is one. */
    private static Expression digit(Expression number, int inner, int size) {
        int at = number.at();
        OptionalDouble known = Folding.value(number);
        if (known.isPresent()) {
            double digit = Math.floor((Math.floor(known.getAsDouble()) - 1) / inner);
            return new Literal(1 + (size == 0 ? digit : digit - size * Math.floor(digit / size)), at);
        }
        Expression before = new Binary(Operator.MINUS, new Call(Builtin.INT, List.of(number), at), new Literal(1, at),
                at);
        Expression digit = new Call(Builtin.INT, List.of(new Binary(Operator.DIVIDED, before, new Literal(inner, at),
                at)), at);
        Expression rest = size == 0 ? digit : new Binary(Operator.MODULO, digit, new Literal(size, at), at);
        return new Binary(Operator.PLUS, new Literal(1, at), rest, at);
    }

    private Optional<Expression> call(Site site, Call call) throws FlatteningException {
        List<Expression> given = call.arguments();
        if (call.function().isOfArrays() || call.function() == Builtin.MIN || call.function() == Builtin.MAX) {
            Optional<Expression> parts = parts(site, call);
            if (parts.isPresent()) {
                return parts;
            }
        }
        return switch (call.function()) {
            case SUM, PROD, STDDEV -> Optional.of(with(call, slices.of(site, given.get(0))));
            case SIZE -> Optional.of(new Literal(size(site, given.get(0)), call.at()));
            case RANK -> Optional.of(rank(site, call));
            case ALLOCATE_AVAILABLE, ALLOCATE_BY_PRIORITY -> Optional.of(new Requests(catalogue, site, each -> unfold(
                    site, each)).of(call));
            case MIN, MAX, MEAN -> Optional.of(with(call, given.size() == 1
                    ? slices.of(site, given.get(0))
                    : each(site, given)));
            default -> Optional.empty();
        };
    }

    /** What lies on a conveyor, or waits in a queue, part by part. */
    private Optional<Expression> parts(Site site, Call call) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Reference whole)
                || !whole.subscripts().isEmpty()) {
            return Optional.empty();
        }
        String key = catalogue.resolve(whole.key(), site.scope());
        return catalogue.isContainer(key)
                ? Optional.of(new Invocation(FlatModel.PART + call.function() + FlatModel.PART + key,
                        List.of(new Reference(key, List.of(), call.at())), call.at()))
                : Optional.empty();
    }

    private int size(Site site, Expression argument) throws FlatteningException {
        boolean self = argument instanceof Call call && call.function() == Builtin.SELF;
        return self ? new ArrayLayout("", site.dimensions()).size() : slices.of(site, argument).size();
    }

    /** n, how many there are, the elements, and then, if given, what decides among equal ones. */
    private Expression rank(Site site, Call call) throws FlatteningException {
        List<Expression> values = slices.of(site, call.arguments().get(0));
        List<Expression> all = new ArrayList<>(List.of(unfold(site, call.arguments().get(1)),
                new Literal(values.size(), call.at())));
        all.addAll(values);
        if (call.arguments().size() > 2) {
            List<Expression> second = slices.of(site, call.arguments().get(2));
            if (second.size() != values.size()) {
                throw new FlatteningException("sizes", call.function().name(), second.size(), values.size());
            }
            all.addAll(second);
        }
        return with(call, all);
    }

    /** Of several arguments each is a number, or an array of which all elements count. */
    private List<Expression> each(Site site, List<Expression> arguments) throws FlatteningException {
        List<Expression> all = new ArrayList<>();
        for (Expression argument : arguments) {
            all.addAll(isNumber(site, argument) ? List.of(unfold(site, argument)) : slices.of(site, argument));
        }
        return all;
    }

    private boolean isNumber(Site site, Expression argument) {
        return argument.all().noneMatch(part -> part instanceof Reference reference && isWhole(site, reference));
    }

    private boolean isWhole(Site site, Reference reference) {
        if (reference.subscripts().isEmpty()) {
            return catalogue.array(catalogue.resolve(reference.key(), site.scope()))
                    .filter(array -> !subscripts.isImplied(site, array)).isPresent();
        }
        if (reference.subscripts().stream().anyMatch(each -> each instanceof Subscript.All
                || each instanceof Subscript.Range)) {
            return true;
        }
        Optional<ArrayLayout> array = catalogue.array(catalogue.resolve(reference.key(), site.scope()));
        int given = reference.subscripts().size();
        return array.isPresent() && given == array.get().dimensions().size() && IntStream.range(0, given)
                .anyMatch(j -> subscripts.part(site, array.get().dimensions().get(j), reference.subscripts().get(j))
                        .isPresent());
    }

    private static Call with(Call call, List<Expression> arguments) {
        return new Call(call.function(), arguments, call.at());
    }
}
