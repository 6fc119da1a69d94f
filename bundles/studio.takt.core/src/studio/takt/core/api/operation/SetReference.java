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
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.SetCommand;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.operation.Commands;
import studio.takt.core.internal.operation.FlowEnds;
import studio.takt.core.internal.operation.Labels;
import studio.takt.core.internal.operation.Target;

/**
 * Sets what a reference refers to. The ends of flows are checked as {@link Reconnect} does.
 *
 * @param element id of the element
 * @param feature name of the reference; not one that contains its targets
 * @param targets ids of all its targets from now on; none to clear it
 */
public record SetReference(String element, String feature, List<String> targets) implements Operation {

    /** Copies the list. */
    public SetReference {
        targets = List.copyOf(targets);
    }

    /** To one target. */
    public SetReference(String element, String feature, String target) {
        this(element, feature, List.of(target));
    }

    @Override
    public Text label() {
        return Text.of(SetReference.class, "label.setReference", Labels.words(feature));
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Target target = new Target(model);
        EObject owner = target.element(element);
        EReference reference = Target.reference(owner, feature);
        List<EObject> found = target.targets(owner, reference, targets);
        checkFlow(owner, reference, found);
        Commands commands = new Commands(model.domain());
        if (reference.isMany()) {
            return found.equals(owner.eGet(reference))
                    ? Optional.empty()
                    : Optional.of(commands.setAll(owner, reference, found));
        }
        Object next = found.isEmpty() ? SetCommand.UNSET_VALUE : found.get(0);
        boolean same = found.isEmpty() ? !owner.eIsSet(reference) : owner.eGet(reference) == next;
        return same ? Optional.empty() : Optional.of(commands.refer(owner, reference, next));
    }

    private static void checkFlow(EObject owner, EReference reference, List<EObject> found) {
        if (!FlowEnds.isFlow(owner.eClass())) {
            return;
        }
        FlowEnds ends = new FlowEnds(owner.eClass());
        Optional<EObject> next = found.stream().findFirst();
        if (reference == ends.source()) {
            ends.check(next, Optional.ofNullable((EObject) owner.eGet(ends.target())), FlowEnds.kindOf(owner));
        } else if (reference == ends.target()) {
            ends.check(Optional.ofNullable((EObject) owner.eGet(ends.source())), next, FlowEnds.kindOf(owner));
        }
    }
}
