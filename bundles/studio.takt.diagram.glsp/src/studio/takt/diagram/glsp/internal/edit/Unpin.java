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

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.layout.NodeLayout;

/**
 * Lets go of everything that was put into its place: it stays there until the diagram is arranged.
 *
 * @param subject id of the map or model that is drawn
 */
public record Unpin(String subject) implements Operation {

    @Override
    public Text label() {
        return Text.of(Arrange.class, "label.unpin");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        List<Operation> steps = Arrange.diagram(model, subject).stream().flatMap(d -> d.getNodes().stream())
                .filter(NodeLayout::isPinned).<Operation>map(node -> new SetValue(node.getId(), "pinned", "false"))
                .toList();
        return steps.isEmpty() ? Optional.empty() : new Composite(label(), steps).command(model);
    }
}
