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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Conveyor;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.ElementEquation;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.FlowDirection;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.GraphicalKind;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Makes variables of the model from those of a file. */
final class VariableReader {
    private static final Set<String> KNOWN = Set.of("eqn", "inflow", "outflow", "non_negative",
            "units", "doc", "range", "scale", "gf", "dimensions", "element", "conveyor", "queue", "xscale", "yscale",
            "xpts", "ypts", "format", "init_eqn", "mathml", "connect", "leak", "leak_integers", "overflow",
            "multiplier", "display");

    private final Remarks remarks;
    private final Map<String, Dimension> dimensions;
    private final Set<String> nonNegative;
    private final Set<String> macros;
    private final UnitNames units;
    private final StockflowFactory factory = StockflowFactory.eINSTANCE;

    VariableReader(Remarks remarks, Map<String, Dimension> dimensions, Set<String> nonNegative, Set<String> macros,
            UnitNames units) {
        this.units = units;
        this.macros = macros;
        this.nonNegative = nonNegative;
        this.remarks = remarks;
        this.dimensions = dimensions;
    }

    /** The variables that an element stands for; none if it is not understood. */
    List<Variable> read(XmlNode node) {
        Optional<Variable> variable = switch (node.prefix().isEmpty() ? node.name() : "") {
            case "stock" -> Optional.of(stock(node));
            case "flow" -> Optional.of(flow(node));
            case "aux", "gf" -> Optional.of(auxiliary(node));
            case "module" -> Optional.of(factory.createModule());
            default -> Optional.empty();
        };
        if (variable.isEmpty()) {
            return List.of();
        }
        List<Variable> all = new ArrayList<>(List.of(variable.get()));
        describe(node, variable.get());
        if (!(variable.get() instanceof GraphicalFunction)) {
            node.first("gf").ifPresent(table -> all.add(helper(table, helperName(variable.get().getName()))));
        }
        node.all("element").forEach(each -> each.first("gf").ifPresent(table -> all.add(
                helper(table, elementHelper(variable.get().getName(), each)))));
        return all;
    }

    private Stock stock(XmlNode node) {
        Optional<XmlNode> conveyor = node.first("conveyor");
        if (conveyor.isEmpty()) {
            boolean queue = node.first("queue").isPresent();
            Stock stock = queue ? factory.createQueue() : factory.createStock();
            stock.setNonNegative(!queue && isNonNegative(node));
            return stock;
        }
        return conveyor(conveyor.get());
    }

    private Conveyor conveyor(XmlNode node) {
        Conveyor conveyor = factory.createConveyor();
        if (node.textOf("len").isEmpty()) {
            remarks.add(Severity.ERROR, "no-length", node.line());
        }
        said(node, "len").ifPresent(conveyor::setTransitTime);
        said(node, "capacity").ifPresent(conveyor::setCapacity);
        said(node, "in_limit").ifPresent(conveyor::setInflowLimit);
        said(node, "sample").ifPresent(conveyor::setSample);
        said(node, "arrest").ifPresent(conveyor::setArrest);
        conveyor.setDiscrete(isSet(node, "discrete", false));
        conveyor.setBatchIntegrity(isSet(node, "batch_integrity", false));
        conveyor.setOneAtATime(isSet(node, "one_at_a_time", true));
        conveyor.setExponentialLeak(isSet(node, "exponential_leak", false));
        return conveyor;
    }

    private Optional<String> said(XmlNode node, String name) {
        Optional<String> text = Optional.of(text(node, name)).filter(each -> !each.isEmpty());
        text.ifPresent(each -> check(each, "<" + name + ">", node));
        return text;
    }

    private static boolean isSet(XmlNode node, String attribute, boolean otherwise) {
        return node.attribute(attribute).map(each -> isTrue(each)).orElse(otherwise);
    }

    private static boolean isTrue(String word) {
        return word.strip().equalsIgnoreCase("true") || word.strip().equals("1");
    }

    private Flow flow(XmlNode node) {
        Flow flow = factory.createFlow();
        flow.setNonNegative(isNonNegative(node));
        flow.setDirection(flow.isNonNegative() ? FlowDirection.UNIFLOW : FlowDirection.BIFLOW);
        flow.setLeaking(node.first("leak").isPresent());
        said(node, "leak").ifPresent(flow::setLeakFraction);
        remarks.number(node, "leak_start").ifPresent(flow::setLeakStart);
        remarks.number(node, "leak_end").ifPresent(flow::setLeakEnd);
        flow.setLeakIntegers(isMarked(node, "leak_integers"));
        flow.setOverflow(isMarked(node, "overflow"));
        said(node, "multiplier").ifPresent(flow::setMultiplier);
        return flow;
    }

    private boolean isNonNegative(XmlNode node) {
        return node.first("non_negative").map(each -> !each.text().toString().strip().equalsIgnoreCase("false"))
                .orElse(nonNegative.contains(node.name()));
    }

    /** Present, and not said to be false. */
    private static boolean isMarked(XmlNode node, String name) {
        return node.first(name).filter(each -> !each.text().toString().strip().equalsIgnoreCase("false")).isPresent();
    }

    private Variable auxiliary(XmlNode node) {
        Optional<XmlNode> table = node.name().equals("gf") ? Optional.of(node) : node.first("gf");
        if (table.isPresent()) {
            GraphicalFunction function = factory.createGraphicalFunction();
            points(table.get(), function);
            return function;
        }
        return isConstant(text(node)) ? factory.createConstant() : factory.createAuxiliary();
    }

    private static boolean isConstant(String equation) {
        try {
            Expression read = Equations.parse(equation);
            return read instanceof Expression.Literal
                    || read instanceof Expression.Unary unary && unary.operand() instanceof Expression.Literal;
        } catch (EquationException notRead) {
            return false;
        }
    }

    private void describe(XmlNode node, Variable variable) {
        String name = node.attribute("name").orElse("");
        if (name.isBlank()) {
            remarks.add(Severity.ERROR, "no-name", node.line(), node.name());
        }
        variable.setId(AddElement.newId());
        variable.setName(name);
        List<String> listed = Listed.values(node, dimensions);
        variable.setEquation(listed.isEmpty() ? equation(node, name) : null);
        String documentation = node.first("doc").map(each -> each.wholeText().strip()).orElse("");
        variable.setDocumentation(documentation.isEmpty() ? null : documentation);
        String unit = units.ours(node.textOf("units"));
        variable.setUnit(unit.isEmpty() ? null : unit);
        node.first("range").ifPresent(range -> {
            remarks.number(range, "min").ifPresent(variable::setMinimum);
            remarks.number(range, "max").ifPresent(variable::setMaximum);
        });
        arrays(node, variable);
        Listed.add(variable, listed);
        remarks.unknown(node.elements().filter(child -> !KNOWN.contains(child.name()) || !child.prefix().isEmpty())
                .toList());
    }

    private String equation(XmlNode node, String name) {
        String equation = withBeginning(node);
        check(equation, name, node);
        // A flow reads its own graphical function at its equation.
        boolean reads = node.name().equals("flow") && node.first("gf").isPresent() && !equation.isEmpty();
        return reads ? Names.written(helperName(name)) + "(" + equation + ")" : equation.isEmpty() ? null : equation;
    }

    /** What begins takes the value of another equation, if there is one. */
    private static String withBeginning(XmlNode node) {
        String equation = text(node);
        String beginning = text(node, "init_eqn");
        return equation.isEmpty() || beginning.isEmpty() || node.name().equals("stock")
                ? equation
                : "ACTIVE_INITIAL(" + equation + ", " + beginning + ")";
    }

    private void check(String equation, String name, XmlNode node) {
        try {
            if (!equation.isEmpty()) {
                Equations.parse(equation, macros);
            }
        } catch (EquationException fault) {
            remarks.add(Severity.WARNING, "equation", node.first("eqn").orElse(node).line(), name,
                    Text.of(fault::message));
        }
    }

    /** An equation of comments alone, as programs write it where a value is passed in, is none. */
    private static String text(XmlNode node) {
        return text(node, "eqn");
    }

    private static String text(XmlNode node, String name) {
        String equation = node.textOf(name);
        return equation.replaceAll("\\{[^}]*\\}", "").isBlank() ? "" : equation;
    }

    static String helperName(String name) {
        return name + " table";
    }

    private static String elementHelper(String name, XmlNode element) {
        return elementHelper(name, subscript(element));
    }

    static String elementHelper(String name, String subscript) {
        return name + " " + subscript.replace(',', ' ') + " table";
    }

    private GraphicalFunction helper(XmlNode table, String name) {
        GraphicalFunction function = factory.createGraphicalFunction();
        function.setId(AddElement.newId());
        function.setName(name);
        Kept.INSIDE.keep(function, name);
        points(table, function);
        return function;
    }

    private void points(XmlNode table, GraphicalFunction function) {
        function.setKind(
                switch (table.attribute("type").orElse(isSet(table, "discrete", false) ? "discrete" : "continuous")) {
                    case "extrapolate" -> GraphicalKind.EXTRAPOLATE;
                    case "discrete" -> GraphicalKind.DISCRETE;
                    default -> GraphicalKind.CONTINUOUS;
                });
        function.getX().addAll(numbers(table, "xpts"));
        function.getY().addAll(numbers(table, "ypts"));
        table.first("xscale").ifPresent(scale -> {
            remarks.number(scale, "min").ifPresent(function::setXMinimum);
            remarks.number(scale, "max").ifPresent(function::setXMaximum);
        });
        double[] y = function.getY().stream().mapToDouble(Double::doubleValue).toArray();
        double[] x = function.getX().stream().mapToDouble(Double::doubleValue).toArray();
        if (!GraphicalTable.isPossible(x.length == 0 ? GraphicalTable.spread(0, 1, y.length) : x, y)) {
            remarks.add(Severity.ERROR, "points", table.line(), x.length, y.length);
        }
    }

    private static String subscript(XmlNode element) {
        return element.attribute("subscript").orElse("").strip().replaceAll("\\s*,\\s*", ",");
    }

    /** An element with a graphical function of its own reads it at its equation, or at that of the variable. */
    private String elementEquation(XmlNode node, XmlNode element, String name) {
        String own = withBeginning(element);
        String equation = own.isEmpty() ? text(node) : own;
        check(equation, name + "[" + subscript(element) + "]", element);
        return element.first("gf").isEmpty()
                ? own
                : Names.written(elementHelper(name, element)) + "(" + equation + ")";
    }

    private List<Double> numbers(XmlNode table, String name) {
        Optional<XmlNode> points = table.first(name);
        String separator = points.flatMap(each -> each.attribute("sep")).filter(each -> !each.isEmpty()).orElse(",");
        List<Double> numbers = new ArrayList<>();
        for (String word : table.textOf(name).split(Pattern.quote(separator))) {
            if (!word.isBlank()) {
                remarks.number(word, table.line()).ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    /** A dimension that a variable has twice comes in a second time under a name of its own, with a stroke behind it. */
    private Dimension another(Dimension dimension, Variable variable) {
        if (dimension == null || !variable.getDimensions().contains(dimension)) {
            return dimension;
        }
        String name = dimension.getName() + "'";
        Dimension twin = dimensions.computeIfAbsent(Names.key(name), key -> {
            Dimension copy = factory.createDimension();
            copy.setId(AddElement.newId());
            copy.setName(name);
            copy.getElements().addAll(dimension.getElements());
            return copy;
        });
        return another(twin, variable);
    }

    private void arrays(XmlNode node, Variable variable) {
        node.first("dimensions").stream().flatMap(list -> list.all("dim")).forEach(dim -> {
            Dimension dimension = another(dimensions.get(Names.key(dim.attribute("name").orElse(""))), variable);
            if (dimension == null) {
                remarks.add(Severity.ERROR, "dimension", dim.line(), variable.getName(),
                        dim.attribute("name").orElse(""));
            } else {
                variable.getDimensions().add(dimension);
            }
        });
        node.all("element").forEach(each -> {
            ElementEquation element = factory.createElementEquation();
            element.setId(AddElement.newId());
            element.setSubscript(subscript(each));
            element.setEquation(elementEquation(node, each, variable.getName()));
            variable.getElementEquations().add(element);
        });
    }
}
