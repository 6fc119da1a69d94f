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

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.IntegrationMethod;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Reads one XMILE file (OASIS XMILE 1.0) as a stock-flow model. */
final class XmileReader {
    private static final Set<String> READ = Set.of("header", "sim_specs", "model", "dimensions", "model_units",
            "behavior");

    private final Path path;
    private final Remarks remarks;
    private final Consumer<Finding> findings;
    private final Map<String, Dimension> dimensions = new HashMap<>();
    /** The kinds of variable that are never negative unless they say otherwise. */
    private final Set<String> nonNegative = new HashSet<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    XmileReader(Path path, Consumer<Finding> findings) {
        this.path = path;
        this.findings = findings;
        this.remarks = new Remarks(path.toString(), findings);
    }

    /** The model; empty, with an error, if the file cannot be read. */
    Optional<StockFlowModel> read() {
        Optional<StockFlowModel> model = new XmlFile(path, findings).read().flatMap(this::model);
        return remarks.isSound() ? model : Optional.empty();
    }

    private Optional<StockFlowModel> model(XmlNode root) {
        Optional<XmlNode> drawn = root.first("model");
        if (!root.name().equals("xmile") || drawn.isEmpty()) {
            remarks.add(Severity.ERROR, "no-model", root.line(), root.name());
            return Optional.empty();
        }
        StockFlowModel model = StockflowFactory.eINSTANCE.createStockFlowModel();
        model.setId(AddElement.newId());
        model.setName(name(root, drawn.get()));
        root.first("dimensions").ifPresent(list -> dimensions(list, model));
        root.first("sim_specs").ifPresent(specs -> settings(specs, model));
        drawn.get().first("sim_specs").ifPresent(specs -> settings(specs, model));
        Stream.of(root, drawn.get()).flatMap(node -> node.all("behavior")).flatMap(each -> each.children().stream())
                .filter(each -> each.first("non_negative").isPresent()).forEach(each -> nonNegative.add(each.name()));
        drawn.get().first("variables").ifPresent(list -> variables(list, model));
        root.children().stream().filter(child -> !READ.contains(child.name())).forEach(remarks::unknown);
        root.all("model").skip(1).forEach(other -> remarks.add(Severity.WARNING, "several", other.line(),
                other.attribute("name").orElse("")));
        drawn.get().children().stream()
                .filter(child -> !Set.of("variables", "sim_specs", "behavior").contains(child.name()))
                .forEach(remarks::unknown);
        return Optional.of(model);
    }

    private String name(XmlNode root, XmlNode model) {
        String file = path.getFileName().toString();
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        return Stream.of(model.attribute("name").orElse(""),
                root.first("header").map(header -> header.textOf("name")).orElse(""), stem)
                .map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("XMILE");
    }

    private void dimensions(XmlNode list, StockFlowModel model) {
        list.all("dim").forEach(dim -> {
            Dimension dimension = StockflowFactory.eINSTANCE.createDimension();
            dimension.setId(AddElement.newId());
            dimension.setName(dim.attribute("name").orElse(""));
            dim.all("elem").forEach(elem -> dimension.getElements().add(elem.attribute("name").orElse("")));
            dim.attribute("size").flatMap(size -> remarks.number(size, dim.line()))
                    .filter(size -> dimension.getElements().isEmpty() && size <= 10_000)
                    .ifPresent(size -> number(dimension, size.intValue()));
            model.getDimensions().add(dimension);
            dimensions.put(Names.key(dimension.getName()), dimension);
        });
    }

    private static void number(Dimension dimension, int size) {
        for (int i = 1; i <= size; i++) {
            dimension.getElements().add(String.valueOf(i));
        }
    }

    private void settings(XmlNode specs, StockFlowModel model) {
        value(specs, "start").ifPresent(model::setStart);
        value(specs, "stop").ifPresent(model::setStop);
        value(specs, "dt").ifPresent(dt -> model.setDt(specs.first("dt").flatMap(each -> each.attribute("reciprocal"))
                .filter("true"::equalsIgnoreCase).isPresent() ? 1 / dt : dt));
        value(specs, "save_step").or(() -> value(specs, "savestep"))
                .or(() -> specs.attribute("save_interval").flatMap(text -> remarks.number(text, specs.line())))
                .ifPresent(model::setSaveStep);
        specs.attribute("time_units").map(UnitNames::ours).filter(unit -> !unit.isBlank())
                .ifPresent(model::setTimeUnit);
        specs.attribute("method").ifPresent(method -> model.setMethod(method(method, specs.line())));
    }

    private Optional<Double> value(XmlNode specs, String name) {
        return specs.first(name).flatMap(node -> remarks.number(node.text().toString(), node.line()));
    }

    /** The first of the methods named that we know. */
    private IntegrationMethod method(String text, int line) {
        for (String word : text.split("[,\\s]+")) {
            IntegrationMethod known = IntegrationMethod.get(word.toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
        }
        remarks.add(Severity.WARNING, "method", line, text);
        return text.toLowerCase(Locale.ROOT).contains("gear") ? IntegrationMethod.RK45 : IntegrationMethod.EULER;
    }

    private void variables(XmlNode list, StockFlowModel model) {
        VariableReader reader = new VariableReader(remarks, dimensions, nonNegative);
        for (XmlNode node : list.children()) {
            List<Variable> read = reader.read(node);
            read.forEach(each -> variables.putIfAbsent(Names.key(each.getName()), each));
            model.getVariables().addAll(read);
        }
        list.all("stock").forEach(this::connect);
    }

    private void connect(XmlNode node) {
        if (variables.get(Names.key(node.attribute("name").orElse(""))) instanceof Stock stock) {
            node.all("inflow").forEach(each -> flow(each).ifPresent(flow -> {
                if (flow.getTo() != null) {
                    remarks.add(Severity.ERROR, "flow-twice", each.line(), flow.getName());
                }
                stock.getInflows().add(flow);
            }));
            node.all("outflow").forEach(each -> flow(each).ifPresent(flow -> {
                if (flow.getFrom() != null) {
                    remarks.add(Severity.ERROR, "flow-twice", each.line(), flow.getName());
                }
                stock.getOutflows().add(flow);
            }));
        }
    }

    private Optional<Flow> flow(XmlNode node) {
        String name = node.text().toString().strip();
        if (variables.get(Names.key(name)) instanceof Flow flow) {
            return Optional.of(flow);
        }
        remarks.add(Severity.ERROR, "no-flow", node.line(), name);
        return Optional.empty();
    }
}
