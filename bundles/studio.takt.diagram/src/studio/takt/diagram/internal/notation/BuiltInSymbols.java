/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.FlowContent;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.NodeContent;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.SymbolProvider;
import studio.takt.diagram.api.notation.Tool;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** The symbols of value stream maps and stock-flow diagrams that Takt Studio brings. */
public final class BuiltInSymbols implements SymbolProvider {
    private static final VsmPackage VSM = VsmPackage.eINSTANCE;
    private static final StockflowPackage SF = StockflowPackage.eINSTANCE;

    private final List<SymbolIndex.Entry> index = new SymbolIndex().read();
    private final LineStyles styles = new LineStyles();
    private final FlowWords words = new FlowWords();

    @Override
    public List<Symbol> symbols() {
        return index.stream().map(SymbolIndex.Entry::symbol).toList();
    }

    @Override
    public List<NodeRow> nodes() {
        return index.stream().filter(entry -> entry.use().equals("node")).map(this::node).toList();
    }

    private NodeRow node(SymbolIndex.Entry entry) {
        EClass type = type(entry);
        Tool tool = new Tool(entry.symbol().id(), group(type), name(entry), entry.symbol().id(),
                VSM == type.getEPackage() ? VSM.getValueStreamMap_Nodes() : SF.getStockFlowModel_Variables());
        return new NodeRow(entry.symbol(), type, entry.kind(), content(type), tool);
    }

    private static Text name(SymbolIndex.Entry entry) {
        return Text.of(BuiltInSymbols.class, "symbol." + entry.symbol().id());
    }

    private static EClass type(SymbolIndex.Entry entry) {
        String name = entry.type().substring(entry.type().indexOf('.') + 1);
        return (EClass) (entry.type().startsWith("vsm.") ? VSM : SF).getEClassifier(name);
    }

    private static Tool.Group group(EClass type) {
        if (type.getEPackage() == SF) {
            return Tool.Group.STOCK_FLOW;
        }
        if (VSM.getAnnotation().isSuperTypeOf(type)) {
            return Tool.Group.REMARK;
        }
        return VSM.getInformationNode().isSuperTypeOf(type) ? Tool.Group.INFORMATION : Tool.Group.MATERIAL;
    }

    private static NodeContent content(EClass type) {
        if (type.getEPackage() == SF) {
            return new VariableContent(SF.getStock().isSuperTypeOf(type) || type == SF.getModule()
                    ? Lane.STOCK
                    : Lane.VARIABLE);
        }
        if (type == VSM.getProcess()) {
            return new ProcessContent();
        }
        if (type == VSM.getExternalParty()) {
            return new PartyContent();
        }
        if (type == VSM.getTransport()) {
            return new TransportContent();
        }
        if (VSM.getStockPoint().isSuperTypeOf(type)) {
            return new StockContent();
        }
        if (VSM.getAnnotation().isSuperTypeOf(type)) {
            return new RemarkContent();
        }
        boolean control = type == VSM.getProductionControl() || type == VSM.getDepartment();
        return new InformationContent(control ? Lane.CONTROL : Lane.INFORMATION);
    }

    @Override
    public List<FlowRow> flows() {
        List<FlowRow> rows = new ArrayList<>();
        for (SymbolIndex.Entry entry : index) {
            if (entry.use().equals("palette") && !entry.type().isEmpty()) {
                rows.addAll(flow(entry));
            }
        }
        return rows;
    }

    /** A row for the tool; one for each kind if the tool stands for a class whose kinds have symbols of their own. */
    private List<FlowRow> flow(SymbolIndex.Entry tool) {
        List<SymbolIndex.Entry> middles = index.stream()
                .filter(e -> e.use().equals("flow") && e.type().equals(tool.type())).toList();
        if (tool.kind().isEmpty() && middles.size() > 1) {
            return middles.stream().map(m -> row(tool, m.kind(), Optional.of(m.symbol()))).toList();
        }
        Optional<Symbol> middle = middles.stream().filter(m -> m.kind().isEmpty() || m.kind().equals(tool.kind()))
                .map(SymbolIndex.Entry::symbol).findFirst();
        return List.of(row(tool, tool.kind(), middle.or(() -> pictureAsMiddle(tool))));
    }

    private static Optional<Symbol> pictureAsMiddle(SymbolIndex.Entry tool) {
        boolean onMiddle = tool.kind().equals("withdrawal") || tool.kind().equals("fifo");
        return onMiddle ? Optional.of(tool.symbol()) : Optional.empty();
    }

    private FlowRow row(SymbolIndex.Entry entry, String kind, Optional<Symbol> middle) {
        EClass type = type(entry);
        boolean map = type.getEPackage() == VSM;
        EReference container = map ? VSM.getValueStreamMap_Flows() : SF.getStockFlowModel_Variables();
        boolean material = type == VSM.getMaterialFlow();
        Tool.Group group = !map
                ? Tool.Group.STOCK_FLOW
                : material ? Tool.Group.MATERIAL_FLOW : Tool.Group.INFORMATION_FLOW;
        String picture = type == VSM.getKanbanFlow() && middle.isPresent() ? middle.get().id() : entry.symbol().id();
        Tool tool = new Tool(picture, group, Text.of(BuiltInSymbols.class, "symbol." + picture), picture, container);
        return new FlowRow(type, kind, styles.of(entry.shortId()), middle,
                map ? VSM.getMapFlow_Source() : SF.getFlow_From(), map ? VSM.getMapFlow_Target() : SF.getFlow_To(),
                words(type), tool);
    }

    private FlowContent words(EClass type) {
        if (type == VSM.getMaterialFlow()) {
            return words::material;
        }
        if (type == VSM.getInformationFlow()) {
            return words::information;
        }
        return type == VSM.getKanbanFlow() ? words::kanban : words::name;
    }
}
