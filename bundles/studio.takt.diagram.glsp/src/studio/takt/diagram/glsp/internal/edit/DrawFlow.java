/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;

/**
 * Draws a flow of a stock-flow model: an end that is no stock is a cloud.
 *
 * @param id        its id
 * @param model     id of the stock-flow model
 * @param name      its name
 * @param source    id of the stock that it drains; empty for a cloud
 * @param target    id of the stock that it fills; empty for a cloud
 * @param direction {@code uniflow} or {@code biflow}
 * @param places    where its valve and clouds stand, and what is to stay where it is
 */
public record DrawFlow(String id, String model, String name, String source, String target, String direction,
        Map<String, Arrange.Place> places) implements Operation {

    /** Copies the places, keeping their order. */
    public DrawFlow {
        places = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    @Override
    public Text label() {
        return Text.of(Arrange.class, "label.flow");
    }

    @Override
    public Optional<Command> command(ModelAccess access) {
        List<Operation> steps = new ArrayList<>();
        steps.add(new Connect(id, model, source, target, "Flow", ""));
        steps.add(new SetValue(id, "name", name));
        if (direction.equals("biflow")) {
            steps.add(new SetValue(id, "direction", direction));
        }
        if (!places.isEmpty()) {
            steps.add(new Arrange(model, places, Map.of()));
        }
        return new Composite(label(), steps).command(access);
    }
}
