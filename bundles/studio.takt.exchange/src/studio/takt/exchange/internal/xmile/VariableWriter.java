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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.EquationPrinter;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Names;
import studio.takt.exchange.internal.xmile.VariableList.Inside;
import studio.takt.model.stockflow.Conveyor;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.ElementEquation;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.FlowDirection;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Interpolation;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.ModuleConnection;
import studio.takt.model.stockflow.Queue;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/** Makes the element of an XMILE file from a variable. */
final class VariableWriter {
    private final Variable variable;
    private final VariableList list;
    private final XmlNode node;

    VariableWriter(Variable variable, VariableList list) {
        this.list = list;
        this.variable = variable;
        this.node = XmileWriter.node(kind(variable), attributes(variable));
    }

    private static String kind(Variable variable) {
        if (variable instanceof Stock) {
            return "stock";
        }
        if (variable instanceof Module) {
            return "module";
        }
        boolean function = variable instanceof GraphicalFunction
                && XmileWriter.text(variable.getEquation()).isBlank();
        return variable instanceof Flow ? "flow" : function ? "gf" : "aux";
    }

    private static Map<String, String> attributes(Variable variable) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", XmileWriter.text(variable.getName()));
        if (variable instanceof GraphicalFunction function && kind(variable).equals("gf")) {
            attributes.put("type", function.getKind().getName());
        }
        if (variable instanceof Flow flow && flow.getLeakStart() != 0) {
            attributes.put("leak_start", XmileWriter.number(flow.getLeakStart()));
        }
        if (variable instanceof Flow flow && flow.getLeakEnd() != 1) {
            attributes.put("leak_end", XmileWriter.number(flow.getLeakEnd()));
        }
        boolean other = variable instanceof Module module && module.getModel() != null
                && !Names.key(XmileWriter.text(module.getModel().getName()))
                        .equals(Names.key(XmileWriter.text(module.getName())));
        if (other) {
            attributes.put("model", ((Module) variable).getModel().getName());
        }
        return attributes;
    }

    XmlNode write() {
        Remains.join(Kept.VARIABLE.rest(variable), bare());
        return node;
    }

    /** Without what was kept of it. */
    XmlNode bare() {
        XmileWriter.add(node, "doc", XmileWriter.text(variable.getDocumentation()));
        dimensions();
        Optional<Inside> table = variable instanceof GraphicalFunction
                ? Optional.empty()
                : list.inside(XmileWriter.text(variable.getEquation()), VariableReader.helperName(name()));
        equation(node, variable instanceof DataVariable
                ? "TIME"
                : table.map(Inside::equation).orElse(XmileWriter.text(variable.getEquation())));
        elements();
        if (variable instanceof DataVariable data) {
            data(data);
        }
        if (variable instanceof Stock stock) {
            stock(stock);
        }
        boolean nonNegative = variable instanceof Stock stock && stock.isNonNegative()
                || variable instanceof Flow flow && (flow.isNonNegative()
                        || flow.getDirection() == FlowDirection.UNIFLOW);
        if (nonNegative) {
            node.children().add(XmileWriter.node("non_negative", Map.of()));
        }
        if (variable instanceof Flow flow) {
            flow(flow);
        }
        if (variable instanceof GraphicalFunction function) {
            boolean alone = kind(variable).equals("gf");
            points(function, alone ? node : function(node, function));
        }
        table.ifPresent(each -> points(each.table(), function(node, each.table())));
        if (variable instanceof Module module) {
            module.getConnections().stream().map(this::connection)
                    .sorted(Comparator.comparing(each -> each.attribute("to").orElse("")))
                    .forEach(node.children()::add);
        }
        XmileWriter.add(node, "units", XmileWriter.text(variable.getUnit()));
        range();
        return node;
    }

    private void dimensions() {
        if (!variable.getDimensions().isEmpty()) {
            XmlNode list = XmileWriter.node("dimensions", Map.of());
            variable.getDimensions().forEach(each -> list.children()
                    .add(XmileWriter.node("dim", Map.of("name", XmileWriter.text(each.getName())))));
            node.children().add(list);
        }
    }

    private void elements() {
        variable.getElementEquations().stream()
                .sorted(Comparator.<ElementEquation, int[]>comparing(this::place, Arrays::compare)
                        .thenComparing(each -> XmileWriter.text(each.getSubscript())))
                .forEach(this::element);
    }

    /** Where an element stands in the dimensions. */
    private int[] place(ElementEquation element) {
        String[] words = XmileWriter.text(element.getSubscript()).split(",");
        return IntStream.range(0, Math.min(words.length, variable.getDimensions().size()))
                .map(i -> place(variable.getDimensions().get(i), Names.key(words[i]))).toArray();
    }

    private static int place(Dimension dimension, String key) {
        int place = 0;
        while (place < dimension.getElements().size() && !Names.key(dimension.getElements().get(place)).equals(key)) {
            place++;
        }
        return place;
    }

    private String name() {
        return XmileWriter.text(variable.getName());
    }

    private void element(ElementEquation element) {
        String subscript = XmileWriter.text(element.getSubscript());
        XmlNode child = XmileWriter.node("element", Map.of("subscript", subscript.replace(",", ", ")));
        String equation = XmileWriter.text(element.getEquation());
        Optional<Inside> table = list.inside(equation, VariableReader.elementHelper(name(), subscript));
        equation(child, table.map(Inside::equation).orElse(equation));
        table.ifPresent(each -> points(each.table(), function(child, each.table())));
        node.children().add(child);
    }

    /** The value that what begins takes has an element of its own. */
    private static void equation(XmlNode node, String equation) {
        Optional<Call> two = beginning(equation);
        List<String> written = two.isPresent() ? arguments(equation) : List.of();
        XmileWriter.add(node, "eqn", two.map(each -> written(each, written, 0)).orElse(equation));
        two.ifPresent(each -> XmileWriter.add(node, "init_eqn", written(each, written, 1)));
    }

    /** An argument as the user wrote it; where that cannot be told, as we would. */
    private static String written(Call call, List<String> written, int argument) {
        return written.size() == 2
                ? written.get(argument)
                : new EquationPrinter().print(call.arguments().get(argument));
    }

    /** The arguments of the function that a text is; none if there is anything but names, numbers and brackets. */
    private static List<String> arguments(String equation) {
        int from = equation.indexOf('(') + 1;
        if (equation.indexOf('"') >= 0 || equation.indexOf('{') >= 0 || !equation.endsWith(")")) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < equation.length(); i++) {
            char c = equation.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && c == ',' || depth < 0) {
                arguments.add(equation.substring(from, i).strip());
                from = i + 1;
            }
        }
        return arguments;
    }

    private static Optional<Call> beginning(String equation) {
        try {
            return Optional.of(Equations.parse(equation)).filter(Call.class::isInstance).map(Call.class::cast)
                    .filter(each -> each.function() == Builtin.ACTIVE_INITIAL);
        } catch (EquationException asItIs) {
            return Optional.empty();
        }
    }

    private void stock(Stock stock) {
        flows("inflow", stock.getInflows());
        flows("outflow", stock.getOutflows().stream().sorted(Comparator.comparingInt(Flow::getPriority)).toList());
        if (stock instanceof Queue) {
            node.children().add(XmileWriter.node("queue", Map.of()));
        }
        if (stock instanceof Conveyor conveyor) {
            node.children().add(conveyor(conveyor));
        }
    }

    private static XmlNode conveyor(Conveyor conveyor) {
        Map<String, String> rules = new LinkedHashMap<>();
        put(rules, "discrete", conveyor.isDiscrete(), false);
        put(rules, "batch_integrity", conveyor.isBatchIntegrity(), false);
        put(rules, "one_at_a_time", conveyor.isOneAtATime(), true);
        put(rules, "exponential_leak", conveyor.isExponentialLeak(), false);
        XmlNode node = XmileWriter.node("conveyor", rules);
        XmileWriter.add(node, "len", XmileWriter.text(conveyor.getTransitTime()));
        XmileWriter.add(node, "capacity", XmileWriter.text(conveyor.getCapacity()));
        XmileWriter.add(node, "in_limit", XmileWriter.text(conveyor.getInflowLimit()));
        XmileWriter.add(node, "sample", XmileWriter.text(conveyor.getSample()));
        XmileWriter.add(node, "arrest", XmileWriter.text(conveyor.getArrest()));
        return node;
    }

    private static void put(Map<String, String> rules, String name, boolean value, boolean otherwise) {
        if (value != otherwise) {
            rules.put(name, String.valueOf(value));
        }
    }

    private void flow(Flow flow) {
        if (flow.isLeaking()) {
            XmlNode leak = XmileWriter.node("leak", Map.of());
            leak.text().append(XmileWriter.text(flow.getLeakFraction()));
            node.children().add(leak);
        }
        if (flow.isLeakIntegers()) {
            node.children().add(XmileWriter.node("leak_integers", Map.of()));
        }
        if (flow.isOverflow()) {
            node.children().add(XmileWriter.node("overflow", Map.of()));
        }
        XmileWriter.add(node, "multiplier", XmileWriter.text(flow.getMultiplier()));
    }

    /** The order says which outflow is served first. */
    private void flows(String name, List<Flow> flows) {
        flows.forEach(flow -> XmileWriter.add(node, name, Names.written(XmileWriter.text(flow.getName()))));
    }

    private static XmlNode function(XmlNode parent, GraphicalFunction function) {
        XmlNode table = XmileWriter.node("gf", Map.of("type", function.getKind().getName()));
        parent.children().add(table);
        return table;
    }

    private static void points(GraphicalFunction function, XmlNode table) {
        if (function.getXMinimum() != null || function.getXMaximum() != null) {
            Map<String, String> scale = new LinkedHashMap<>();
            scale.put("min", XmileWriter.number(function.getXMinimum() == null ? 0 : function.getXMinimum()));
            scale.put("max", XmileWriter.number(function.getXMaximum() == null ? 1 : function.getXMaximum()));
            table.children().add(XmileWriter.node("xscale", scale));
        }
        XmileWriter.add(table, "xpts", numbers(function.getX()));
        XmileWriter.add(table, "ypts", numbers(function.getY()));
    }

    /** Other programs have the points; we find the column again. */
    private void data(DataVariable data) {
        Map<Double, Double> points = DataPoints.of(data);
        if (!points.isEmpty()) {
            boolean stepwise = data.getInterpolation() == Interpolation.STEP;
            XmlNode table = XmileWriter.node("gf", Map.of("type", stepwise ? "discrete" : "continuous"));
            XmileWriter.add(table, "xpts", numbers(List.copyOf(points.keySet())));
            XmileWriter.add(table, "ypts", numbers(List.copyOf(points.values())));
            node.children().add(table);
        }
        OwnElements.data(data).ifPresent(node.children()::add);
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(XmileWriter::number).collect(Collectors.joining(","));
    }

    private XmlNode connection(ModuleConnection connection) {
        Map<String, String> ends = new LinkedHashMap<>();
        boolean inward = connection.getTo() != null && variable instanceof Module module
                && connection.getTo().eContainer() == module.getModel();
        ends.put("to", (inward ? "" : ".") + (connection.getTo() == null
                ? ""
                : Names.written(XmileWriter.text(connection.getTo().getName()))));
        ends.put("from", connection.getFrom() == null
                ? XmileWriter.text(connection.getSource())
                : "." + Names.written(XmileWriter.text(connection.getFrom().getName())));
        return XmileWriter.node("connect", ends);
    }

    private void range() {
        if (variable.getMinimum() != null || variable.getMaximum() != null) {
            Map<String, String> range = new LinkedHashMap<>();
            if (variable.getMinimum() != null) {
                range.put("min", XmileWriter.number(variable.getMinimum()));
            }
            if (variable.getMaximum() != null) {
                range.put("max", XmileWriter.number(variable.getMaximum()));
            }
            node.children().add(XmileWriter.node("range", range));
        }
    }
}
