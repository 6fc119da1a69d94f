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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Macro;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.StockFlowModel;

/** Makes the elements of an XMILE file from a model and its modules. */
final class XmileWriter {
    private static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    private static final String VENDOR = "https://takt.studio/xmile/vendor/";

    private final StockFlowModel whole;
    private final Order order;
    private final Set<StockFlowModel> models = new LinkedHashSet<>();

    private final List<Diagram> diagrams;

    XmileWriter(StockFlowModel whole, List<Diagram> diagrams) {
        this.diagrams = List.copyOf(diagrams);
        this.whole = whole;
        this.order = new Order(whole);
        collect(whole);
    }

    private void collect(StockFlowModel model) {
        if (models.add(model)) {
            model.getVariables().stream().filter(Module.class::isInstance).map(each -> ((Module) each).getModel())
                    .filter(Objects::nonNull).sorted(order.comparator())
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
        models.stream().sorted(Comparator.<StockFlowModel, Boolean>comparing(each -> each != whole)
                .thenComparing(order.comparator())).forEach(each -> root.children().add(model(each)));
        models.stream().flatMap(each -> each.getMacros().stream()).sorted(order.comparator())
                .forEach(each -> root.children().add(macro(each)));
        Remains.join(Kept.FILE.rest(whole), root);
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

    static XmlNode settings(StockFlowModel model) {
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
        Kept.SETTINGS.of(model).forEach(kept -> Remains.join(kept, settings));
        return settings;
    }

    private void dimensions(XmlNode root) {
        List<Dimension> all = models.stream().flatMap(each -> each.getDimensions().stream())
                .sorted(order.comparator()).toList();
        if (!all.isEmpty()) {
            XmlNode list = node("dimensions", Map.of());
            all.forEach(dimension -> {
                list.children().add(dimension(dimension));
            });
            root.children().add(list);
        }
    }

    /** Elements that are only numbered have no names of their own. */
    private static XmlNode dimension(Dimension dimension) {
        Map<String, String> said = new LinkedHashMap<>(Map.of("name", text(dimension.getName())));
        List<String> elements = dimension.getElements();
        boolean numbered = IntStream.range(0, elements.size())
                .allMatch(i -> String.valueOf(i + 1).equals(elements.get(i)));
        if (numbered) {
            said.put("size", String.valueOf(elements.size()));
            return node("dim", said);
        }
        XmlNode dim = node("dim", said);
        elements.forEach(each -> dim.children().add(node("elem", Map.of("name", text(each)))));
        return dim;
    }

    XmlNode model(StockFlowModel model) {
        boolean inside = model != whole;
        XmlNode rest = Kept.MODEL.rest(model);
        // The file may say the name of the whole here, or in its header alone.
        boolean named = inside || rest.attributes().remove("name") != null;
        XmlNode node = node("model", named ? Map.of("name", text(model.getName())) : Map.of());
        if (inside) {
            node.children().add(settings(model));
        }
        node.children().add(new VariableList(model.getVariables()).write(new Order(model), Kept.AMONG_VARIABLES
                .of(model)));
        node.children().addAll(OwnElements.checks(model));
        List<XmlNode> kept = rest.children().stream().filter(each -> !each.isAside() && !Remains.isPlace(each))
                .toList();
        new ViewWriter(model, diagrams.stream().filter(each -> Objects.equals(each.getSubjectId(), model.getId()))
                .findFirst()).write(kept).stream().filter(each -> !kept.contains(each))
                .forEach(rest.children()::add);
        Remains.join(rest, node);
        return node;
    }

    static XmlNode macro(Macro macro) {
        XmlNode node = node("macro", Map.of("name", text(macro.getName())));
        add(node, "doc", text(macro.getDocumentation()));
        macro.getParameters().forEach(each -> node.children().add(parameter(text(each))));
        add(node, "eqn", text(macro.getEquation()));
        if (!macro.getVariables().isEmpty()) {
            node.children().add(new VariableList(macro.getVariables()).write(new Order(macro),
                    Kept.AMONG_VARIABLES.of(macro)));
        }
        Remains.join(Kept.MACRO.rest(macro), node);
        return node;
    }

    private static XmlNode parameter(String said) {
        int equals = said.indexOf('=');
        XmlNode node = node("parm", equals < 0 ? Map.of() : Map.of("default", said.substring(equals + 1).strip()));
        node.text().append(equals < 0 ? said : said.substring(0, equals).strip());
        return node;
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
