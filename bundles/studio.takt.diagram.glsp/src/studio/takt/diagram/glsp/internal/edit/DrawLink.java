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

import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/**
 * Lets one variable depend on another: a link follows from an equation, so one that is not written yet begins with the
 * name of the source. One that is written is nobody's to change but its author's: then it is refused, with the reason.
 *
 * @param source id of the variable on which the other one is to depend
 * @param target id of the other one
 */
public record DrawLink(String source, String target) implements Operation {

    @Override
    public Text label() {
        return Text.of(Arrange.class, "label.link");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Variable from = variable(model, source);
        Variable to = variable(model, target);
        if (from == to) {
            throw refused(to, "link.self");
        }
        if (to instanceof Stock) {
            throw refused(to, "link.stock");
        }
        if (from.getName() == null || from.getName().isBlank()) {
            throw refused(from, "link.unnamed");
        }
        if (to.getEquation() != null && !to.getEquation().isBlank()) {
            throw refused(to, "link.written", Names.written(from.getName()));
        }
        return new SetValue(target, "equation", Names.written(from.getName())).command(model);
    }

    private static Variable variable(ModelAccess model, String id) {
        Optional<EObject> found = model.element(id);
        if (found.filter(Variable.class::isInstance).isEmpty()) {
            throw refused(found.orElse(null), "link.variables");
        }
        return (Variable) found.get();
    }

    private static OperationRefusedException refused(EObject element, String key, Object... more) {
        ElementRef ref = element == null ? ElementRef.NONE : ElementRef.of(element);
        Object[] words = new Object[more.length + 1];
        words[0] = ref.name();
        System.arraycopy(more, 0, words, 1, more.length);
        return new OperationRefusedException(
                new Finding(Severity.ERROR, "editor.link", ref, Text.of(Arrange.class, key, words)));
    }
}
