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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import studio.takt.equations.api.Names;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Macro;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Makes the elements of an XMILE file from a model and its modules. */
final class XmileWriter {
    private static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    private static final String VENDOR = "https://takt.studio/xmile/vendor/";

    private final StockFlowModel whole;
    private final Set<StockFlowModel> models = new LinkedHashSet<>();

    private final List<Diagram> diagrams;

    XmileWriter(StockFlowModel whole, List<Diagram> diagrams) {
        this.diagrams = List.copyOf(diagrams);
        this.whole = whole;
        collect(whole);
    }

    private void collect(StockFlowModel model) {
        if (models.add(model)) {
            model.getVariables().stream().filter(Module.class::isInstance).map(each -> ((Module) each).getModel())
                    .filter(Objects::nonNull).sorted(Comparator.comparing(each -> text(each.getName())))
                    .forEach(this::collect);
        }
    }

    XmlNode write() {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("version", "1.0"));
        attributes.put("xmlns", NAMESPACE);
        XmlNode root = node("xmile", attributes);
        List<XmlNode> header = Kept.HEADER.of(whole);
        root.children().addAll(header.isEmpty() ? List.of(header()) : header);
        root.children().add(settings(whole));
        dimensions(root);
        List<XmlNode> kept = Kept.FILE.of(whole);
        kept.stream().filter(each -> !each.name().equals("model")).forEach(root.children()::add);
        models.forEach(each -> root.children().add(model(each)));
        kept.stream().filter(each -> each.name().equals("model")).forEach(root.children()::add);
        models.stream().flatMap(each -> each.getMacros().stream()).sorted(byName())
                .forEach(each -> root.children().add(macro(each)));
        declare(root, root.children(), attributes.keySet());
        return root;
    }

    /** A program that reads namespaces strictly must find the prefix of whatever a vendor added. */
    private static void declare(XmlNode root, List<XmlNode> nodes, Set<String> declared) {
        for (XmlNode node : nodes) {
            Stream.concat(Stream.of(node.prefix()), node.attributes().keySet().stream()
                    .filter(each -> each.contains(":")).map(each -> each.substring(0, each.indexOf(':'))))
                    .filter(each -> !each.isEmpty() && !each.equals("xml") && !each.equals("xmlns"))
                    .forEach(each -> root.attributes().putIfAbsent("xmlns:" + each, each.equals("isee")
                            ? "http://iseesystems.com/XMILE"
                            : VENDOR + each));
            declare(root, node.children(), declared);
        }
    }

    private XmlNode header() {
        XmlNode header = node("header", Map.of());
        add(header, "name", text(whole.getName()));
        add(header, "vendor", "Takt Studio contributors");
        XmlNode product = node("product", Map.of("version", "1.0"));
        product.text().append("Takt Studio");
        header.children().add(product);
        return header;
    }

    private static XmlNode settings(StockFlowModel model) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("method", model.getMethod().getName()));
        if (!text(model.getTimeUnit()).isEmpty()) {
            attributes.put("time_units", model.getTimeUnit());
        }
        XmlNode settings = node("sim_specs", attributes);
        add(settings, "start", number(model.getStart()));
        add(settings, "stop", number(model.getStop()));
        add(settings, "dt", number(model.getDt()));
        if (model.getSaveStep() > 0) {
            add(settings, "save_step", number(model.getSaveStep()));
        }
        Kept.SETTINGS.of(model).forEach(kept -> {
            kept.attributes().forEach(settings.attributes()::putIfAbsent);
            settings.children().addAll(kept.children());
        });
        return settings;
    }

    private void dimensions(XmlNode root) {
        List<Dimension> all = models.stream().flatMap(each -> each.getDimensions().stream()).sorted(byName()).toList();
        if (!all.isEmpty()) {
            XmlNode list = node("dimensions", Map.of());
            all.forEach(dimension -> {
                XmlNode dim = node("dim", Map.of("name", text(dimension.getName())));
                dimension.getElements().forEach(each -> dim.children().add(node("elem", Map.of("name", text(each)))));
                list.children().add(dim);
            });
            root.children().add(list);
        }
    }

    private XmlNode model(StockFlowModel model) {
        boolean inside = model != whole;
        XmlNode node = node("model", inside ? Map.of("name", text(model.getName())) : Map.of());
        if (inside) {
            node.children().add(settings(model));
        }
        XmlNode variables = variables(model.getVariables());
        variables.children().addAll(Kept.AMONG_VARIABLES.of(model));
        node.children().add(variables);
        node.children().addAll(OwnElements.checks(model));
        node.children().addAll(new ViewWriter(model, diagrams.stream()
                .filter(each -> Objects.equals(each.getSubjectId(), model.getId())).findFirst())
                .write(Kept.MODEL.of(model)));
        return node;
    }

    private static XmlNode variables(List<Variable> variables) {
        XmlNode list = node("variables", Map.of());
        variables.stream().sorted(byName()).map(each -> new VariableWriter(each).write())
                .forEach(list.children()::add);
        return list;
    }

    private static XmlNode macro(Macro macro) {
        XmlNode node = node("macro", Map.of("name", text(macro.getName())));
        add(node, "doc", text(macro.getDocumentation()));
        macro.getParameters().forEach(each -> node.children().add(parameter(text(each))));
        add(node, "eqn", text(macro.getEquation()));
        if (!macro.getVariables().isEmpty()) {
            node.children().add(variables(macro.getVariables()));
        }
        node.children().addAll(Kept.MACRO.of(macro));
        Kept.giveAttributes(macro, node);
        return node;
    }

    private static XmlNode parameter(String said) {
        int equals = said.indexOf('=');
        XmlNode node = node("parm", equals < 0 ? Map.of() : Map.of("default", said.substring(equals + 1).strip()));
        node.text().append(equals < 0 ? said : said.substring(0, equals).strip());
        return node;
    }

    private static <T extends studio.takt.model.base.NamedElement> Comparator<T> byName() {
        return Comparator.comparing(each -> Names.key(text(each.getName())));
    }

    static XmlNode node(String name, Map<String, String> attributes) {
        return new XmlNode(name, "", attributes, 0);
    }

    static void add(XmlNode parent, String name, String text) {
        if (!text.isEmpty()) {
            XmlNode child = node(name, Map.of());
            child.text().append(text);
            parent.children().add(child);
        }
    }

    static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : Double.toString(value);
    }
}
