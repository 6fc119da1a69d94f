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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;

/** Reads one XMILE file (OASIS XMILE 1.0) as stock-flow models: the whole one first, then those of its modules. */
final class XmileReader {
    private static final Set<String> READ = Set.of("header", "sim_specs", "model", "dimensions", "model_units",
            "behavior", "macro");
    private static final int MOST_ELEMENTS = 10_000;

    private final Path path;
    private final Remarks remarks;
    private final Consumer<Finding> findings;
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final List<Diagram> diagrams = new ArrayList<>();
    private final UnitNames units = new UnitNames();

    XmileReader(Path path, Consumer<Finding> findings) {
        this.path = path;
        this.findings = findings;
        this.remarks = new Remarks(path.toString(), findings);
    }

    /** The models; none, with an error, if the file cannot be read. */
    List<StockFlowModel> read() {
        XmlFile file = new XmlFile(path, findings);
        List<StockFlowModel> models = file.read().map(this::models).orElse(List.of());
        models.stream().findFirst().ifPresent(whole -> {
            Kept.BEFORE.keep(whole, file.before());
            Kept.AFTER.keep(whole, file.after());
        });
        return remarks.isSound() ? models : List.of();
    }

    /** Where their variables are drawn, after {@link #read()}. */
    List<Diagram> diagrams() {
        return remarks.isSound() ? diagrams : List.of();
    }

    private List<StockFlowModel> models(XmlNode root) {
        if (!root.name().equals("xmile") || root.first("model").isEmpty()) {
            remarks.add(Severity.ERROR, "no-model", root.line(), root.name());
            return List.of();
        }
        List<XmlNode> own = root.all("model").toList();
        new Resources(path, remarks, findings).addTo(root);
        root.first("model_units").ifPresent(units::declare);
        List<Dimension> declared = new ArrayList<>();
        root.first("dimensions").ifPresent(list -> declared.addAll(dimensions(list)));
        Set<String> macros = root.all("macro").map(each -> Names.key(each.attribute("name").orElse("")))
                .collect(Collectors.toSet());
        Map<String, ModelNode> byKey = new LinkedHashMap<>();
        // The whole is the model without a name, or else the first.
        root.all("model").sorted(Comparator.comparing(node -> !node.attribute("name").orElse("").isBlank()))
                .forEach(node -> byKey.putIfAbsent(Names.key(node.attribute("name").orElse("")),
                        new ModelNode(node, remarks, units)));
        byKey.values().forEach(each -> each.read(root, title(root, each.node()), dimensions, nonNegative(root,
                each.node()), macros));
        byKey.values().forEach(each -> new ModuleLinks(each, byKey, remarks).connect());
        byKey.values().stream().skip(1).forEach(each -> each.compareRun(byKey.values().iterator().next()));
        StockFlowModel whole = byKey.values().iterator().next().model();
        dimensions.values().stream().filter(each -> !declared.contains(each))
                .sorted(Comparator.comparing(Dimension::getName)).forEach(declared::add);
        whole.getDimensions().addAll(declared);
        VariableReader inMacros = new VariableReader(remarks, dimensions, Set.of(), macros, units);
        root.all("macro").forEach(each -> whole.getMacros().add(new MacroReader(inMacros, remarks).read(each)));
        Kept.HEADER.keep(whole, root.all("header").toList());
        List<ModelNode> idle = idle(List.copyOf(byKey.values()), own);
        remarks.unknown(root.elements().filter(child -> !READ.contains(child.name())).toList());
        idle.stream().filter(each -> remarks.isSound())
                .forEach(each -> remarks.add(Severity.INFORMATION, "idle-model", each.node().line(),
                        each.model().getName()));
        List<ModelNode> read = byKey.values().stream().filter(each -> !idle.contains(each)).toList();
        List<StockFlowModel> parts = read.stream().map(ModelNode::model).filter(each -> each != whole).toList();
        XmileWriter writer = new XmileWriter(whole, List.of());
        read.forEach(each -> each.keep(writer, each.model() == whole
                ? List.of(whole.getDimensions(), parts, whole.getMacros())
                : List.of()));
        XmlNode bare = new XmileWriter(whole, List.of()).write();
        bare.attributes().keySet().removeIf(each -> each.startsWith("xmlns:"));
        Kept.FILE.keepRest(whole, Remains.inPlace(root, bare));
        read.forEach(each -> each.diagram().ifPresent(diagrams::add));
        return read.stream().map(ModelNode::model).toList();
    }

    /**
     * Models that no module stands for do not run beside a model without a name, which is the whole, and neither do
     * those of other files: they are kept for writing the file again.
     */
    private static List<ModelNode> idle(List<ModelNode> models, List<XmlNode> own) {
        Set<StockFlowModel> used = models.stream().flatMap(each -> each.model().getVariables().stream())
                .filter(Module.class::isInstance).map(each -> ((Module) each).getModel()).collect(Collectors.toSet());
        boolean whole = models.get(0).node().attribute("name").orElse("").isBlank();
        return models.stream().skip(1).filter(each -> !used.contains(each.model()))
                .filter(each -> whole || own.stream().noneMatch(other -> other == each.node())).toList();
    }

    /** The kinds of variable that are never negative unless they say otherwise: what a model says counts before the file. */
    private static Set<String> nonNegative(XmlNode root, XmlNode model) {
        return Stream.of("stock", "flow").filter(kind -> says(model, kind).or(() -> says(root, kind)).orElse(false))
                .collect(Collectors.toSet());
    }

    private static Optional<Boolean> says(XmlNode node, String kind) {
        return node.first("behavior").flatMap(each -> each.first(kind).flatMap(own -> own.first("non_negative"))
                .or(() -> each.first("non_negative")))
                .map(each -> !each.text().toString().strip().equalsIgnoreCase("false"));
    }

    private String title(XmlNode root, XmlNode model) {
        String file = path.getFileName().toString();
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        return Stream.of(model.attribute("name").orElse(""),
                root.first("header").map(header -> header.textOf("name")).orElse(""), stem)
                .map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("XMILE");
    }

    private List<Dimension> dimensions(XmlNode list) {
        List<Dimension> all = new ArrayList<>();
        list.all("dim").forEach(dim -> {
            Dimension dimension = StockflowFactory.eINSTANCE.createDimension();
            dimension.setId(AddElement.newId());
            dimension.setName(dim.attribute("name").orElse(""));
            dim.all("elem").forEach(elem -> dimension.getElements().add(elem.attribute("name").orElse("")));
            dim.attribute("size").flatMap(size -> remarks.number(size, dim.line()))
                    .filter(size -> dimension.getElements().isEmpty() && size <= MOST_ELEMENTS)
                    .ifPresent(size -> number(dimension, size.intValue()));
            all.add(dimension);
            dimensions.put(Names.key(dimension.getName()), dimension);
        });
        return all;
    }

    private static void number(Dimension dimension, int size) {
        for (int i = 1; i <= size; i++) {
            dimension.getElements().add(String.valueOf(i));
        }
    }
}
