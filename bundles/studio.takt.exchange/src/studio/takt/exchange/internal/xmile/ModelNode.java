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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;
import studio.takt.model.base.NamedElement;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.IntegrationMethod;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** One {@code <model>} of a file. */
final class ModelNode {
    private static final Set<String> READ = Set.of("variables", "sim_specs", "behavior");

    private final XmlNode node;
    private final Remarks remarks;
    private final UnitNames units;
    private final StockFlowModel model = StockflowFactory.eINSTANCE.createStockFlowModel();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<XmlNode, Variable> sources = new IdentityHashMap<>();

    ModelNode(XmlNode node, Remarks remarks, UnitNames units) {
        this.units = units;
        this.node = node;
        this.remarks = remarks;
    }

    XmlNode node() {
        return node;
    }

    StockFlowModel model() {
        return model;
    }

    /** Where its variables are drawn, if they are. */
    Optional<Diagram> diagram() {
        return new ViewReader(model, variables).read(node);
    }

    Optional<Variable> variable(String key) {
        return Optional.ofNullable(variables.get(key));
    }

    /** Reads it; what the file says for all models counts unless this one says otherwise. */
    void read(XmlNode root, String name, Map<String, Dimension> dimensions, Set<String> nonNegative,
            Set<String> macros) {
        model.setId(AddElement.newId());
        model.setName(name);
        root.first("sim_specs").ifPresent(this::settings);
        node.first("sim_specs").ifPresent(this::settings);
        if (root.first("sim_specs").or(() -> node.first("sim_specs")).filter(each -> each.first("dt").isPresent())
                .isEmpty()) {
            model.setDt(1);
        }
        Dialect.settle(node, remarks);
        keepSettings(Stream.concat(node.all("sim_specs"), root.all("sim_specs")
                .filter(each -> root.first("model").filter(first -> first == node).isPresent())).toList());
        VariableReader reader = new VariableReader(remarks, dimensions, nonNegative, macros, units);
        node.first("variables").ifPresent(list -> variables(list, reader));
        List<XmlNode> rest = node.elements()
                .filter(child -> !READ.contains(child.name()) && !OwnElements.isCheck(child)).toList();
        if (model.getSaveStep() == 0 && isOfVensim(root)) {
            saveStep();
        }
        boolean drawn = diagram().isPresent();
        remarks.unknown(rest.stream().filter(child -> !drawn || !child.name().equals("views")).toList());
        node.children().stream().filter(OwnElements::isCheck)
                .forEach(each -> model.getChecks().add(OwnElements.check(each, remarks)));
    }

    /** Keeps what the model does not hold; further lists are those whose order is kept, too. */
    void keep(XmileWriter writer, List<List<? extends NamedElement>> further) {
        List<List<? extends NamedElement>> lists = new ArrayList<>(List.of(inOrder()));
        lists.addAll(further);
        Order.keep(model, lists);
        VariableList written = new VariableList(model.getVariables());
        sources.forEach((source, variable) -> Kept.VARIABLE.keepRest(variable, Remains.of(source,
                written.element(variable))));
        node.first("variables").ifPresent(list -> Kept.AMONG_VARIABLES.keep(model, VariableList.among(list, sources)));
        XmlNode rest = Remains.inPlace(node, writer.model(model));
        rest.attributes().remove("name", "");
        Kept.MODEL.keepRest(model, rest);
    }

    private List<Variable> inOrder() {
        return node.first("variables").stream().flatMap(list -> list.children().stream()).map(sources::get)
                .filter(Objects::nonNull).toList();
    }

    /** A module runs together with the model around it: it is told where it would be run in another way. */
    void compareRun(ModelNode whole) {
        StockFlowModel other = whole.model();
        boolean differs = model.getDt() != other.getDt() || model.getMethod() != other.getMethod()
                || model.getStart() != other.getStart() || model.getStop() != other.getStop();
        node.first("sim_specs").filter(specs -> differs).ifPresent(specs -> remarks.add(Severity.WARNING,
                "module-run", specs.line(), model.getName()));
    }

    /** What a program adds to the settings: of the whole once, of others what they say themselves. */
    private void keepSettings(List<XmlNode> specs) {
        XmlNode all = new XmlNode("sim_specs", "", Map.of(), node.line());
        specs.forEach(each -> {
            each.attributes().forEach(all.attributes()::putIfAbsent);
            List<XmlNode> further = each.children().stream()
                    .filter(child -> child.isAside() || all.first(child.name()).isEmpty()).toList();
            all.children().addAll(further);
        });
        XmlNode rest = Remains.of(all, XmileWriter.settings(model));
        rest.attributes().keySet().removeIf(name -> name.endsWith(":save_interval"));
        if (!specs.isEmpty() && !(rest.attributes().isEmpty() && rest.children().isEmpty())) {
            Kept.SETTINGS.keep(model, List.of(rest));
        }
    }

    /** Vensim has a variable for the time between rows, and its exports have no other place for it. */
    private static boolean isOfVensim(XmlNode root) {
        return root.first("header").stream().flatMap(header -> Stream.of(header.textOf("vendor"),
                header.textOf("product"))).anyMatch(each -> each.contains("Vensim") || each.contains("Ventana"));
    }

    private void saveStep() {
        variable("saveper").map(Variable::getEquation).flatMap(ModelNode::plainNumber)
                .filter(step -> step > 0 && step >= model.getDt()).ifPresent(model::setSaveStep);
    }

    private static Optional<Double> plainNumber(String text) {
        boolean plain = text != null && text.strip().matches("\\d{1,15}(\\.\\d{0,15})?([eE][+-]?\\d{1,2})?");
        return plain ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
    }

    private void settings(XmlNode specs) {
        value(specs, "start").ifPresent(model::setStart);
        value(specs, "stop").ifPresent(model::setStop);
        value(specs, "dt").ifPresent(dt -> model.setDt(specs.first("dt").flatMap(each -> each.attribute("reciprocal"))
                .filter("true"::equalsIgnoreCase).isPresent() ? 1 / dt : dt));
        value(specs, "save_step").or(() -> value(specs, "savestep"))
                .or(() -> specs.attribute("save_interval").flatMap(text -> remarks.number(text, specs.line())))
                .or(() -> specs.first("saveper").flatMap(each -> plainNumber(each.text().toString())))
                .ifPresent(model::setSaveStep);
        specs.attribute("time_units").map(units::ours).filter(unit -> !unit.isBlank())
                .ifPresent(model::setTimeUnit);
        specs.attribute("method").ifPresent(method -> model.setMethod(method(method, specs.line())));
    }

    private Optional<Double> value(XmlNode specs, String name) {
        return specs.first(name).flatMap(each -> remarks.number(each.text().toString(), each.line()));
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

    private void variables(XmlNode list, VariableReader reader) {
        List<XmlNode> rest = new ArrayList<>();
        for (XmlNode each : list.children()) {
            List<Variable> read = reader.read(each);
            if (read.isEmpty() && !each.isAside()) {
                rest.add(each);
            }
            read.stream().findFirst().ifPresent(variable -> sources.put(each, variable));
            read.forEach(variable -> variables.putIfAbsent(Names.key(variable.getName()), variable));
            model.getVariables().addAll(read);
        }
        remarks.unknown(rest);
        list.all("stock").forEach(stock -> new StockLinks(variables, remarks).connect(stock));
        keepPriorities();
    }

    /** The first outflow of a stock is the first that is served; inflows follow their ids, as model files hold them. */
    private void keepPriorities() {
        List<Stock> stocks = model.getVariables().stream().filter(Stock.class::isInstance).map(Stock.class::cast)
                .toList();
        List<Flow> flows = Stream.concat(stocks.stream().flatMap(each -> each.getOutflows().stream()),
                stocks.stream().flatMap(each -> each.getInflows().stream())).distinct().toList();
        List<String> ids = flows.stream().map(Flow::getId).sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            flows.get(i).setId(ids.get(i));
        }
        for (Stock stock : stocks) {
            for (int i = 0; stock.getOutflows().size() > 1 && i < stock.getOutflows().size(); i++) {
                stock.getOutflows().get(i).setPriority(i + 1);
            }
        }
    }

    /** Connects stocks with their flows. */
    record StockLinks(Map<String, Variable> variables, Remarks remarks) {
        void connect(XmlNode node) {
            if (variables.get(Names.key(node.attribute("name").orElse(""))) instanceof Stock stock) {
                node.all("inflow").forEach(each -> flow(each).ifPresent(flow -> {
                    check(each, flow, flow.getTo());
                    stock.getInflows().add(flow);
                }));
                node.all("outflow").forEach(each -> flow(each).ifPresent(flow -> {
                    check(each, flow, flow.getFrom());
                    stock.getOutflows().add(flow);
                }));
            }
        }

        private void check(XmlNode node, Flow flow, Stock other) {
            if (other != null) {
                remarks.add(Severity.ERROR, "flow-twice", node.line(), flow.getName());
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
}
