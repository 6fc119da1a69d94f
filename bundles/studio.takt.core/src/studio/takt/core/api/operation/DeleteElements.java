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

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.Deletion;
import studio.takt.core.internal.operation.Refusals;
import studio.takt.core.internal.operation.Target;

/**
 * Deletes elements and what they contain, flows attached to them, overrides of them, their drawings, and every
 * reference to any of these. Flows of stock-flow models stay: they lead from or into a cloud then.
 *
 * @param elements ids of the elements
 */
public record DeleteElements(List<String> elements) implements Operation {

    /** Copies the list. */
    public DeleteElements {
        elements = List.copyOf(elements);
    }

    @Override
    public Text label() {
        return Text.of(DeleteElements.class, "label.delete", elements.size());
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        List<EObject> found = elements.stream().map(target::element).toList();
        for (EObject each : found) {
            if (each.eContainer() == null) {
                throw Refusals.of(each, "operation.root", ElementRef.of(each));
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Commands.all(new Deletion(model, found).commands(new Commands(model.domain()))));
    }
}
