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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.SetCommand;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.FlowEnds;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Lets a flow begin and end elsewhere; refused if the table of legal connections does not have it.
 *
 * @param flow   id of the flow
 * @param source id of where it begins; empty for a cloud
 * @param target id of where it ends; empty for a cloud
 */
public record Reconnect(String flow, String source, String target) implements Operation {

    @Override
    public Text label() {
        return Text.of(Reconnect.class, "label.reconnect");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target found = new Target(model);
        EObject moved = found.element(flow);
        if (!FlowEnds.isFlow(moved.eClass())) {
            throw Refusals.of(moved, "operation.noFlow", ClassNames.of(moved.eClass()));
        }
        FlowEnds ends = new FlowEnds(moved.eClass());
        Optional<EObject> from = source.isEmpty() ? Optional.empty() : Optional.of(found.element(source));
        Optional<EObject> to = target.isEmpty() ? Optional.empty() : Optional.of(found.element(target));
        ends.check(from, to, FlowEnds.kindOf(moved));
        List<Command> all = new ArrayList<>();
        set(moved, ends.source(), from, new Commands(model.domain()), all);
        set(moved, ends.target(), to, new Commands(model.domain()), all);
        return all.isEmpty() ? Optional.empty() : Optional.of(Commands.all(all));
    }

    private static void set(EObject moved, EReference end, Optional<EObject> next, Commands commands,
            List<Command> all) {
        if (moved.eGet(end) != next.orElse(null)) {
            all.add(commands.refer(moved, end, next.isPresent() ? next.get() : SetCommand.UNSET_VALUE));
        }
    }
}
