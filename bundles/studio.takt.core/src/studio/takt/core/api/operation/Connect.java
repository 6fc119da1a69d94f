/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Ids;
import studio.takt.core.internal.operation.FlowEnds;
import studio.takt.core.internal.operation.Labels;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;
import studio.takt.model.stockflow.StockFlowModel;

/**
 * Adds a flow between two elements; refused if the table of legal connections does not have it.
 *
 * @param id     its id
 * @param map    id of the value stream map or stock-flow model
 * @param source id of where it begins; empty for a cloud
 * @param target id of where it ends; empty for a cloud
 * @param flow   name of its class, e.g. {@code MaterialFlow}
 * @param kind   its kind, e.g. {@code push}; empty for the usual one
 */
public record Connect(String id, String map, String source, String target, String flow, String kind)
        implements
            Operation {

    /** With a new random id. */
    public static Connect of(String map, String source, String target, String flow, String kind) {
        return new Connect(Ids.random(), map, source, target, flow, kind);
    }

    @Override
    public Text label() {
        return Text.of(Connect.class, "label.connect", Labels.words(flow));
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target found = new Target(model);
        EObject owner = found.element(map);
        EClass type = Target.classNamed(owner.eClass().getEPackage(), flow).filter(FlowEnds::isFlow)
                .orElseThrow(() -> Refusals.of(owner, "operation.noFlow", flow));
        FlowEnds ends = new FlowEnds(type);
        String checked = ends.check(end(found, source), end(found, target), kind);
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "kind", checked);
        put(values, ends.source().getName(), source);
        put(values, ends.target().getName(), target);
        String feature = owner instanceof StockFlowModel ? "variables" : "flows";
        return new AddElement(id, map, feature, flow, values).command(model);
    }

    private static Optional<EObject> end(Target found, String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(found.element(id));
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
