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
        String from = plain(node.attribute("from").orElse(""));
        String to = plain(node.attribute("to").orElse(""));
        Optional<Target> target = target(to, module, inside);
        if (target.isEmpty() || from.isBlank()) {
            remarks.add(Severity.ERROR, "connection", node.line(), module.getName(), from, to);
            return;
        }
        Module holder = target.get().module();
        if (holder.getConnections().stream().anyMatch(each -> each.getTo() == target.get().variable())) {
            return;
        }
        ModuleConnection connection = StockflowFactory.eINSTANCE.createModuleConnection();
        connection.setId(AddElement.newId());
        connection.setTo(target.get().variable());
        boolean outermost = models.values().iterator().next() == around;
        String near = outermost && from.startsWith(".") ? from.substring(1) : from;
        around.variable(Names.key(near)).ifPresentOrElse(connection::setFrom,
                () -> connection.setSource(Names.written(from)));
        holder.getConnections().add(connection);
    }

    /** Without quotes around the names between the periods. */
    private static String plain(String path) {
        return Names.unquoted(path.strip()).replaceAll("\"([^\"]*)\"", "$1");
    }

    /** What is given a value, and the module that says so: that which it lies in, or that which stands beside it. */
    private record Target(Module module, Variable variable) {}

    /**
     * The variable inside, by its name or by that of the module and its own; or one beside the module, after a period; or
     * one of another module, where a connection is written down at both its ends.
     */
    private Optional<Target> target(String to, Module module, ModelNode inside) {
        String key = Names.key(to);
        String own = Names.key(module.getName()) + ".";
        if (key.startsWith(".")) {
            return around.variable(key.substring(1)).map(found -> new Target(module, found));
        }
        return inside.variable(key)
                .or(() -> key.startsWith(own) ? inside.variable(key.substring(own.length())) : Optional.empty())
                .or(() -> around.variable(key)).map(found -> new Target(module, found))
                .or(() -> beside(key));
    }

    private Optional<Target> beside(String key) {
        for (XmlNode node : around.node().first("variables").stream().flatMap(list -> list.all("module")).toList()) {
            String name = Names.key(node.attribute("name").orElse(""));
            ModelNode inside = models.get(Names.key(node.attribute("model").orElse(name)));
            if (inside != null && key.startsWith(name + ".")
                    && around.variable(name).orElse(null) instanceof Module other) {
                Optional<Variable> found = inside.variable(key.substring(name.length() + 1));
                if (found.isPresent()) {
                    return Optional.of(new Target(other, found.get()));
                }
            }
        }
        return Optional.empty();
    }
}
