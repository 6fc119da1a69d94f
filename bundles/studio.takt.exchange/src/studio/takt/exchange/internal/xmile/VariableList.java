/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.equations.api.Dependencies;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Variable;

/** Makes the list of variables of a file. Graphical functions that came inside a variable go back into it. */
final class VariableList {
    private static final String PLACE = "place";

    private final List<Variable> variables;
    private final Map<String, GraphicalFunction> inside;
    private final Map<String, Long> uses;
    private final Set<Variable> takenIn;

    VariableList(List<Variable> variables) {
        this.variables = List.copyOf(variables);
        Map<String, GraphicalFunction> helpers = variables.stream().filter(VariableList::isHelper)
                .map(GraphicalFunction.class::cast)
                .collect(Collectors.toMap(VariableList::key, Function.identity(), (one, other) -> one));
        this.uses = helpers.isEmpty() ? Map.of() : uses();
        this.inside = helpers;
        this.takenIn = variables.stream().flatMap(this::takenIn).collect(Collectors.toSet());
    }

    /** What is told about it would have no place inside a variable. */
    private static boolean isHelper(Variable variable) {
        return variable instanceof GraphicalFunction && Kept.INSIDE.text(variable).isPresent()
                && XmileWriter.text(variable.getEquation()).isBlank() && variable.getDimensions().isEmpty()
                && XmileWriter.text(variable.getUnit()).isEmpty()
                && XmileWriter.text(variable.getDocumentation()).isEmpty() && variable.getMinimum() == null
                && variable.getMaximum() == null;
    }

    private static String key(Variable variable) {
        return Names.key(XmileWriter.text(variable.getName()));
    }

    private Map<String, Long> uses() {
        return variables.stream().flatMap(VariableList::equations).flatMap(VariableList::used)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Stream<String> equations(Variable variable) {
        return Stream.concat(Stream.of(XmileWriter.text(variable.getEquation())), variable.getElementEquations()
                .stream().map(each -> XmileWriter.text(each.getEquation())));
    }

    private static Stream<String> used(String equation) {
        try {
            Dependencies found = Dependencies.of(Equations.parse(equation));
            return Stream.concat(found.all().stream(), found.tables().stream()).distinct();
        } catch (EquationException notRead) {
            return Stream.empty();
        }
    }

    /** The graphical function at which alone an equation is read, if it may stand inside the variable. */
    Optional<Inside> inside(String equation, String helper) {
        GraphicalFunction table = inside.get(Names.key(helper));
        String call = Names.written(helper) + "(";
        if (table == null || uses.getOrDefault(Names.key(helper), 0L) > 1 || !equation.startsWith(call)
                || !equation.endsWith(")")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Equations.parse(equation)).filter(each -> each instanceof Lookup lookup
                    && lookup.key().equals(Names.key(helper)))
                    .map(each -> new Inside(equation.substring(call.length(), equation.length() - 1), table));
        } catch (EquationException notRead) {
            return Optional.empty();
        }
    }

    /**
     * A graphical function inside a variable.
     *
     * @param equation at which it is read
     * @param table    the function
     */
    record Inside(String equation, GraphicalFunction table) {}

    /** Those that no variable takes in, in order, with what stood among them. */
    XmlNode write(Order order, List<XmlNode> kept) {
        List<Variable> own = variables.stream().filter(each -> !takenIn.contains(each)).sorted(order.comparator())
                .toList();
        XmlNode list = XmileWriter.node("variables", Map.of());
        Map<String, XmlNode> places = new HashMap<>();
        own.forEach(each -> {
            XmlNode node = new VariableWriter(each, this).write();
            list.children().add(node);
            places.put(each.getId(), node);
        });
        XmlNode rest = XmileWriter.node(PLACE, Map.of());
        rest.children().addAll(kept);
        Remains.join(rest, list, places);
        return list;
    }

    /** The graphical functions that stand inside a variable and its elements. */
    private Stream<Variable> takenIn(Variable variable) {
        if (inside.isEmpty() || variable instanceof GraphicalFunction && variable.getElementEquations().isEmpty()) {
            return Stream.empty();
        }
        String name = XmileWriter.text(variable.getName());
        Stream<Inside> own = variable instanceof GraphicalFunction
                ? Stream.empty()
                : inside(XmileWriter.text(variable.getEquation()), VariableReader.helperName(name)).stream();
        return Stream.concat(own, variable.getElementEquations().stream().flatMap(each -> inside(XmileWriter
                .text(each.getEquation()), VariableReader.elementHelper(name, XmileWriter.text(each.getSubscript())))
                .stream())).map(Inside::table);
    }

    /** What is written of one, without what was kept of it. */
    XmlNode element(Variable variable) {
        return new VariableWriter(variable, this).bare();
    }

    /** What stands among the variables of a file: other elements, and comments with the variable that they stand before. */
    static List<XmlNode> among(XmlNode list, Map<XmlNode, Variable> read) {
        List<XmlNode> among = new ArrayList<>();
        List<XmlNode> before = new ArrayList<>();
        for (XmlNode child : list.children()) {
            Variable variable = read.get(child);
            if (variable == null) {
                before.add(child);
            } else if (!before.isEmpty()) {
                among.addAll(before);
                among.add(Remains.place(PLACE, variable.getId()));
                before.clear();
            }
        }
        among.addAll(before);
        return among;
    }
}
