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
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.operation.AddElement;
import studio.takt.model.base.NamedElement;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.project.Project;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.Interpolation;
import studio.takt.model.stockflow.ModelCheck;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/**
 * What our models hold and XMILE has no word for, in elements of our own: checks, and which column of data a variable
 * reads.
 */
final class OwnElements {
    /** The prefix of the elements. */
    static final String PREFIX = "takt";
    private static final String CHECK = "check";
    private static final String DATA = "data";

    private OwnElements() {}

    static boolean isOwn(XmlNode node) {
        return node.prefix().equals(PREFIX);
    }

    static boolean isCheck(XmlNode node) {
        return isOwn(node) && node.name().equals(CHECK);
    }

    private static XmlNode node(String name, Map<String, String> attributes) {
        return new XmlNode(name, PREFIX, attributes, 0);
    }

    /** The checks of a model, by name. */
    static List<XmlNode> checks(StockFlowModel model) {
        return model.getChecks().stream().sorted(Comparator.comparing(each -> XmileWriter.text(each.getName())))
                .map(check -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    said.put("name", XmileWriter.text(check.getName()));
                    said.put("tolerance", XmileWriter.number(check.getTolerance()));
                    XmlNode node = node(CHECK, said);
                    XmileWriter.add(node, "eqn", XmileWriter.text(check.getExpression()));
                    XmileWriter.add(node, "doc", XmileWriter.text(check.getDocumentation()));
                    return node;
                }).toList();
    }

    /** A check that was written. */
    static ModelCheck check(XmlNode node, Remarks remarks) {
        ModelCheck check = StockflowFactory.eINSTANCE.createModelCheck();
        check.setId(AddElement.newId());
        check.setName(node.attribute("name").orElse(""));
        check.setExpression(node.textOf("eqn"));
        Optional.of(node.textOf("doc")).filter(each -> !each.isEmpty()).ifPresent(check::setDocumentation);
        remarks.number(node, "tolerance").ifPresent(check::setTolerance);
        return check;
    }

    /** Which column a variable reads. */
    static Optional<XmlNode> data(DataVariable variable) {
        DataColumn column = variable.getColumn();
        if (column == null || !(column.eContainer() instanceof DataTable table)) {
            return Optional.empty();
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put("table", XmileWriter.text(table.getName()));
        said.put("column", XmileWriter.text(column.getName()));
        if (variable.getTimeColumn() != null) {
            said.put("time", XmileWriter.text(variable.getTimeColumn().getName()));
        }
        said.put("interpolation", variable.getInterpolation().getName());
        return Optional.of(node(DATA, said));
    }

    /** Variables that read a column which the project has read it again. */
    static void connect(Collection<StockFlowModel> models, Project project) {
        for (StockFlowModel model : models) {
            for (Variable variable : new ArrayList<>(model.getVariables())) {
                List<XmlNode> kept = Kept.VARIABLE.of(variable);
                kept.stream().filter(each -> isOwn(each) && each.name().equals(DATA)).findFirst()
                        .flatMap(each -> reading(each, project)).ifPresent(data -> replace(variable, data, kept));
            }
        }
    }

    private static Optional<DataVariable> reading(XmlNode node, Project project) {
        Optional<DataTable> table = project.getDataTables().stream()
                .filter(each -> Objects.equals(each.getName(), node.attribute("table").orElse(""))).findFirst();
        Optional<DataColumn> column = table.flatMap(each -> column(each, node.attribute("column").orElse("")));
        return column.map(each -> {
            DataVariable variable = StockflowFactory.eINSTANCE.createDataVariable();
            variable.setColumn(each);
            node.attribute("time").flatMap(name -> column(table.get(), name)).ifPresent(variable::setTimeColumn);
            boolean stepwise = node.attribute("interpolation").filter(Interpolation.STEP.getName()::equals).isPresent();
            variable.setInterpolation(stepwise ? Interpolation.STEP : Interpolation.LINEAR);
            return variable;
        });
    }

    private static Optional<DataColumn> column(DataTable table, String name) {
        return table.getColumns().stream().filter(each -> name.equals(each.getName())).findFirst();
    }

    private static void replace(Variable variable, DataVariable data, List<XmlNode> kept) {
        data.setId(variable.getId());
        data.setName(variable.getName());
        data.setDocumentation(variable.getDocumentation());
        data.setUnit(variable.getUnit());
        data.setMinimum(variable.getMinimum());
        data.setMaximum(variable.getMaximum());
        List<XmlNode> others = kept.stream().filter(each -> !isOwn(each)).toList();
        EcoreUtil.replace(variable, data);
        Kept.VARIABLE.keep((NamedElement) data, others);
    }
}
