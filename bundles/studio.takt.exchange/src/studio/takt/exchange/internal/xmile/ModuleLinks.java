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

import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.ModuleConnection;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Gives the modules of a model the models that they stand for, and what is passed to them. */
final class ModuleLinks {
    private final ModelNode around;
    private final Map<String, ModelNode> models;
    private final Remarks remarks;

    ModuleLinks(ModelNode around, Map<String, ModelNode> models, Remarks remarks) {
        this.around = around;
        this.models = models;
        this.remarks = remarks;
    }

    void connect() {
        around.node().first("variables").ifPresent(list -> list.all("module").forEach(this::module));
    }

    private void module(XmlNode node) {
        String name = node.attribute("name").orElse("");
        ModelNode inside = models.get(Names.key(node.attribute("model").orElse(name)));
        if (inside == null || inside == around) {
            remarks.add(Severity.ERROR, "no-module", node.line(), name);
            return;
        }
        Module module = (Module) around.variable(Names.key(name)).orElseThrow();
        module.setModel(inside.model());
        // Some programs write each connection twice: once by the name inside, once by the whole name.
        node.all("connect").forEach(each -> connection(module, each, inside));
    }

    private void connection(Module module, XmlNode node, ModelNode inside) {
        String from = node.attribute("from").orElse("");
        Optional<Variable> to = target(node.attribute("to").orElse(""), Names.key(module.getName()), inside);
        if (to.isEmpty() || from.isBlank()) {
            remarks.add(Severity.ERROR, "connection", node.line(), module.getName(), from,
                    node.attribute("to").orElse(""));
            return;
        }
        if (module.getConnections().stream().anyMatch(each -> each.getTo() == to.get())) {
            return;
        }
        ModuleConnection connection = StockflowFactory.eINSTANCE.createModuleConnection();
        connection.setId(AddElement.newId());
        connection.setTo(to.get());
        boolean outermost = models.values().iterator().next() == around;
        String near = outermost && from.strip().startsWith(".") ? from.strip().substring(1) : from;
        around.variable(Names.key(near)).ifPresentOrElse(connection::setFrom,
                () -> connection.setSource(Names.written(from)));
        module.getConnections().add(connection);
    }

    /** The variable inside, by its name or by that of the module and its own; or one beside the module, after a period. */
    private Optional<Variable> target(String to, String module, ModelNode inside) {
        String key = Names.key(to);
        if (key.startsWith(".")) {
            return around.variable(key.substring(1));
        }
        return inside.variable(key).or(() -> key.startsWith(module + ".")
                ? inside.variable(key.substring(module.length() + 1))
                : Optional.empty()).or(() -> around.variable(key));
    }
}
