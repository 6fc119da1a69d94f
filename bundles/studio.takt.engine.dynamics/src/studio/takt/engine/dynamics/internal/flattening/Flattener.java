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
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts.ElementFacts;
import studio.takt.engine.dynamics.internal.stockflow.CheckFacts;
import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.equations.api.Operator;

/** Makes a model of single numbers out of one with arrays, modules and macros. */
public final class Flattener {
    /** The keys of checks begin with it, and go on with their number. */
    public static final String CHECK = "$check.";

    private static final int MOST = 2_000_000;

    private final SimulationFacts facts;
    private final Catalogue catalogue;
    private final EquationReader reader;
    private final Unfolding unfolding;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Scalar> scalars = new ArrayList<>();
    private final List<FlatModel.Written> written = new ArrayList<>();
    /** The elements of an array share one equation, which is checked once. */
    private final Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Of a model. */
    public Flattener(SimulationFacts facts) {
        this.facts = facts;
        this.catalogue = new Catalogue(facts);
        this.reader = new EquationReader(facts.macros(), findings::add);
        this.unfolding = new Unfolding(catalogue, new Macros(Stream.concat(facts.macros().stream(),
                new Library(facts.element()).macros().stream()).toList(), catalogue, new MacroTarget()));
    }

    /** What is wrong, after {@link #flatten()}. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What a name means inside a module; for the check of units. */
    public String resolve(String key, String scope) {
        return catalogue.resolve(key, scope);
    }

    /** The model. Where an equation could not be taken apart it is missing, and {@link #findings()} say why. */
    public FlatModel flatten() {
        facts.variables().forEach(this::flatten);
        for (int i = 0; i < facts.checks().size(); i++) {
            check(facts.checks().get(i), Names.key(CHECK + i));
        }
        return new FlatModel(scalars, catalogue.arrays().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().shape())), written);
    }

    /** A check is a variable that results do not show. */
    private void check(CheckFacts check, String key) {
        VariableFacts variable = new VariableFacts(check.name(), check.element(), Kind.AUXILIARY, check.condition(),
                Optional.empty(), false, List.of(), List.of(), Optional.empty(), ArrayFacts.NONE, "");
        reader.read(check.condition(), check.name(), check.element())
                .flatMap(each -> unfold(variable, check.name(), Site.of(""), tolerant(each, check.tolerance())))
                .ifPresent(each -> scalars.add(new Scalar(key, key, check.element(), Kind.AUXILIARY, Optional.of(each),
                        Optional.empty(), false, List.of(), List.of(), Optional.empty(), false)));
    }

    /** a = b becomes |a − b| at most the tolerance, a at most b becomes a − b at most the tolerance. */
    private static Expression tolerant(Expression condition, double tolerance) {
        if (tolerance == 0 || !(condition instanceof Binary compared) || !compared.operator().isComparison()
                || compared.operator() == Operator.DIFFERENT) {
            return condition;
        }
        boolean greater = compared.operator() == Operator.GREATER || compared.operator() == Operator.AT_LEAST;
        Expression excess = greater
                ? new Binary(Operator.MINUS, compared.right(), compared.left(), compared.at())
                : new Binary(Operator.MINUS, compared.left(), compared.right(), compared.at());
        return new Binary(Operator.AT_MOST, compared.operator() == Operator.EQUAL
                ? new Call(Builtin.ABS, List.of(excess), compared.at())
                : excess, new Literal(tolerance, compared.at()), compared.at());
    }

    private void flatten(VariableFacts variable) {
        Optional<ArrayLayout> array = catalogue.array(variable.key())
                .filter(layout -> !variable.array().dimensions().isEmpty());
        if (array.isEmpty()) {
            scalar(variable, variable.name(), variable.key(), Site.of(variable.scope()),
                    new ElementFacts(variable.equation(), variable.table()), variable.isShown());
            return;
        }
        if ((long) array.get().size() + scalars.size() > MOST) {
            reader.error("too-many", facts.element(), MOST);
            return;
        }
        Map<List<Integer>, ElementFacts> single = elements(variable, array.get());
        for (int[] place : array.get().places()) {
            ElementFacts own = single.getOrDefault(Arrays.stream(place).boxed().toList(),
                    new ElementFacts("", Optional.empty()));
            scalar(variable, array.get().elementName(place), array.get().elementKey(place),
                    new Site(variable.scope(), array.get().dimensions(), place),
                    new ElementFacts(own.equation().isBlank() ? variable.equation() : own.equation(),
                            own.table().or(variable::table)),
                    variable.isShown());
        }
    }

    private Map<List<Integer>, ElementFacts> elements(VariableFacts variable, ArrayLayout array) {
        Map<List<Integer>, ElementFacts> elements = new HashMap<>();
        variable.array().elements().forEach((subscript, own) -> {
            String[] words = subscript.split(",");
            List<Integer> place = new ArrayList<>();
            for (int j = 0; j < words.length && j < array.dimensions().size(); j++) {
                index(array.dimensions().get(j), words[j].strip()).ifPresent(place::add);
            }
            if (place.size() != array.dimensions().size() || words.length != place.size()) {
                reader.error("element", variable.element(), variable.name(), subscript);
            }
            elements.put(place, own);
        });
        return elements;
    }

    private static OptionalInt index(Dimension dimension, String word) {
        OptionalInt named = dimension.indexOf(Names.key(word));
        boolean number = named.isEmpty() && word.matches("[1-9]\\d{0,6}") && Integer.parseInt(word) <= dimension.size();
        return number ? OptionalInt.of(Integer.parseInt(word) - 1) : named;
    }

    private void scalar(VariableFacts variable, String name, String key, Site site, ElementFacts own, boolean shown) {
        boolean functionOnly = own.table().isPresent() && own.equation().isBlank();
        Optional<Expression> read = functionOnly
                ? Optional.empty()
                : reader.read(own.equation(), name, variable.element());
        read.filter(seen::add).ifPresent(each -> written.add(new FlatModel.Written(variable,
                own.table().isPresent() ? new Lookup(variable.key(), List.of(), each, each.at()) : each)));
        Optional<Expression> equation = read.flatMap(each -> unfold(variable, name, site, each))
                .map(each -> own.table().isPresent() ? new Lookup(key, List.of(), each, each.at()) : each);
        if (functionOnly || equation.isPresent()) {
            add(variable, name, key, site, equation, own.table(), shown);
        }
    }

    private void add(VariableFacts variable, String name, String key, Site site, Optional<Expression> equation,
            Optional<GraphicalTable> table, boolean shown) {
        scalars.add(new Scalar(name, key, variable.element(), variable.kind(), equation, variable.unit(),
                variable.nonNegative(), flows(variable, site, variable.inflows()),
                flows(variable, site, variable.outflows()), table, shown));
    }

    private Optional<Expression> unfold(VariableFacts variable, String name, Site site, Expression equation) {
        try {
            return Optional.of(unfolding.unfold(site, equation));
        } catch (FlatteningException fault) {
            List<Object> arguments = new ArrayList<>(List.of(name));
            arguments.addAll(Arrays.asList(fault.arguments()));
            reader.error(fault.key(), variable.element(), arguments.toArray());
            return Optional.empty();
        }
    }

    /** What fills or drains an element of a stock: the flow of its place. */
    private List<String> flows(VariableFacts variable, Site site, List<String> flows) {
        List<String> keys = new ArrayList<>();
        for (String flow : flows) {
            boolean fits = catalogue.array(flow).isPresent() == !site.dimensions().isEmpty();
            Optional<Expression> own = fits
                    ? unfold(variable, variable.name(), site, new Reference("." + flow, List.of(), 0))
                    : Optional.empty();
            if (!fits) {
                reader.error("flow-array", variable.element(), variable.name(), flow);
            }
            own.filter(Reference.class::isInstance).ifPresent(each -> keys.add(((Reference) each).name()));
        }
        return keys;
    }

    /** Takes in what invocations of macros need. */
    private final class MacroTarget implements Macros.Target {
        @Override
        public void add(String key, MacroFacts macro, Expression equation) {
            scalars.add(new Scalar(key, key, macro.element(), Kind.AUXILIARY, Optional.of(equation), Optional.empty(),
                    false, List.of(), List.of(), Optional.empty(), false));
        }

        @Override
        public void add(MacroFacts macro, String scope) {
            List<VariableFacts> own = macro.variables().stream().map(each -> inside(each, scope)).toList();
            own.forEach(catalogue::add);
            own.forEach(each -> scalar(each, each.name(), each.key(), Site.of(scope),
                    new ElementFacts(each.equation(), each.table()), false));
        }

        @Override
        public Expression equation(MacroFacts macro, String text) throws FlatteningException {
            return reader.read(text, macro.name(), macro.element())
                    .orElseThrow(() -> new FlatteningException("macro-equation", macro.name()));
        }

        private static VariableFacts inside(VariableFacts variable, String scope) {
            return new VariableFacts(scope + variable.name(), variable.element(), variable.kind(), variable.equation(),
                    variable.unit(), variable.nonNegative(), prefixed(scope, variable.inflows()),
                    prefixed(scope, variable.outflows()), variable.table(), variable.array(), scope);
        }

        private static List<String> prefixed(String scope, List<String> keys) {
            return keys.stream().map(each -> scope + each).toList();
        }
    }
}
