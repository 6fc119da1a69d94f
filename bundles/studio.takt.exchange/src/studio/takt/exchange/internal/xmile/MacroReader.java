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

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Macro;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Reads a {@code <macro>} of a file. */
final class MacroReader {
    private final VariableReader reader;
    private final Remarks remarks;

    MacroReader(VariableReader reader, Remarks remarks) {
        this.reader = reader;
        this.remarks = remarks;
    }

    /** Where the equation is the name of a variable it may be written with spaces. */
    private static String equation(XmlNode node) {
        String equation = node.textOf("eqn");
        boolean name = node.first("variables").stream().flatMap(list -> list.children().stream())
                .anyMatch(each -> Names.key(each.attribute("name").orElse("")).equals(Names.key(equation)));
        return name ? Names.written(equation) : equation;
    }

    Macro read(XmlNode node) {
        Dialect.settle(node, remarks);
        Macro macro = StockflowFactory.eINSTANCE.createMacro();
        macro.setId(AddElement.newId());
        macro.setName(node.attribute("name").orElse(""));
        macro.setEquation(equation(node));
        String documentation = node.first("doc").map(each -> each.wholeText().strip()).orElse("");
        macro.setDocumentation(documentation.isEmpty() ? null : documentation);
        if (macro.getName().isBlank()) {
            remarks.add(Severity.ERROR, "no-name", node.line(), node.name());
        }
        node.all("parm").forEach(each -> macro.getParameters().add(each.text().toString().strip()
                + each.attribute("default").map(otherwise -> " = " + otherwise.strip()).orElse("")));
        node.first("sim_specs").ifPresent(each -> remarks.add(Severity.WARNING, "macro-run", each.line(),
                macro.getName()));
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<XmlNode, Variable> sources = new IdentityHashMap<>();
        node.first("variables").ifPresent(list -> {
            list.children().forEach(each -> reader.read(each).forEach(variable -> {
                sources.putIfAbsent(each, variable);
                variables.putIfAbsent(Names.key(variable.getName()), variable);
                macro.getVariables().add(variable);
            }));
            list.all("stock").forEach(new ModelNode.StockLinks(variables, remarks)::connect);
        });
        Order.keep(macro, List.of(node.first("variables").stream().flatMap(list -> list.children().stream())
                .map(sources::get).filter(Objects::nonNull).toList()));
        VariableList written = new VariableList(macro.getVariables());
        sources.forEach((source, variable) -> Kept.VARIABLE.keepRest(variable, Remains.of(source,
                written.element(variable))));
        node.first("variables").ifPresent(list -> Kept.AMONG_VARIABLES.keep(macro, VariableList.among(list, sources)));
        Kept.MACRO.keepRest(macro, Remains.of(node, XmileWriter.macro(macro)));
        return macro;
    }
}
